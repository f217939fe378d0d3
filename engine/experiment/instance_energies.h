// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_region.h"
#include "engine/experiment/result.h"
#include "engine/model/scenario.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace onsager {

/// The free energies of a scenario's draws at the fixed points that ML-AMP reaches on them, see
/// InstanceFreeEnergy, in nats per row of the signal.
struct InstanceEnergies {
    std::vector<double> values;       ///< of every trial; kMissing where the run diverged
    double mean = kMissing;           ///< over those that have a value
    double standardError = kMissing;  ///< of the mean
    /// tr V_e / tr tau_e of the even variables that the algorithm claims, medians over trials.
    std::vector<double> nmseOf;
    int diverged = 0;   ///< trials without a value
    int unsettled = 0;  ///< trials whose estimates still moved when iterations ended
    double seconds = 0.0;
};

/// What they are computed with: a scenario's own settings of ML-AMP, and 200 iterations of the standard ones
/// where it runs another algorithm.
MlAmpSettings instanceSettings(const Scenario& scenario);

/// Why they cannot be told, as a problem of one key; none: they can. For scenarios without
/// missingFreeEnergy().
std::optional<ScenarioProblem> missingInstanceEnergies(const Scenario& scenario);

/// Each run ends by a tolerance of 1e-8, see ToleranceRule, or with its last iteration. `threads`: over trials;
/// the numbers do not depend on it. Trials that were stopped are missing.
InstanceEnergies instanceEnergies(const Scenario& scenario,
                                  int threads,
                                  const std::stop_token& stop);

/// The stable fixed point whose error of Z_0 is nearest, by its logarithm, to what the algorithm claims; null
/// where there is none.
const StationaryPoint* reachedPoint(const std::vector<StationaryPoint>& stationary,
                                    const InstanceEnergies& energies);

}  // namespace onsager
