// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_region.h"
#include "engine/experiment/result.h"
#include "engine/model/scenario.h"
#include "engine/state_evolution/evolution_settings.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace onsager {

/// The free energy of a stack against the overlap of one of its even variables, and what follows from it.
struct FreeEnergyCurve {
    int variable = 0;
    std::vector<FreeEnergyPoint>
        points;  ///< from no overlap to 1; the other variables where Phi is least
    /// The same with the other variables where iterations from no knowledge take them: the branch of the
    /// algorithm. Empty where it is nowhere above the points.
    std::vector<FreeEnergyPoint> uninformed;
    std::vector<StationaryPoint> stationary;  ///< in the order of their overlaps
    std::vector<FreeEnergyPoint> walk;  ///< state evolution from no knowledge, an iteration each
    Region region = Region::Easy;
    bool isAbsolute = true;         ///< else freeEnergy and entropy are told up to one constant
    double freeEnergy = kMissing;   ///< at the deepest minimum: H(Y) / n_0
    double entropy = kMissing;      ///< H(Y | Z_0) / n_0, with the same constant
    double information = kMissing;  ///< I(Z_0; Y) / n_0, their difference
    bool isSettled = true;          ///< whether every iteration ended before its limit
    double seconds = 0.0;
};

/// Settings of a curve.
struct CurveRequest {
    int variable = 0;  ///< even
    int points = 200;  ///< 0: the fixed points that iterations reach, and nothing between them
    int samples = 0;   ///< rows of averages for d > 1; 0: as the scenario says
    int threads = 1;
    bool withInformation = true;  ///< costs fixed points of a second stack
};

/// What its averages are made with. `samples`: as in CurveRequest.
EvolutionSettings freeEnergySettings(const Scenario& scenario, int samples, int threads);

/// Whether every matrix has independent entries: then the free energy is that of ML-AMP, FreeEnergy, with a
/// curve. Else it is that of ML-VAMP, VampFreeEnergy: fixed points without a curve through them.
bool hasIndependentEntries(const Scenario& scenario);

/// Why a scenario has no free energy, as a problem of one key; none: it has.
std::optional<ScenarioProblem> missingFreeEnergy(const Scenario& scenario, int variable);

/// Without points and walk where hasIndependentEntries() does not hold. For d > 1 overlaps lie on the line from
/// nothing through the fixed points that iterations reach from there and from the truth; others are not looked
/// for. Where evidence is no single average Phi is integrated along the curve, see HeldBranches. A curve is cut
/// short when stopped.
FreeEnergyCurve freeEnergyCurve(const Scenario& scenario,
                                const CurveRequest& request,
                                const std::stop_token& stop);

}  // namespace onsager
