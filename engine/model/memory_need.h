// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <optional>

namespace onsager {

/// What a run has in memory at one moment; no trials for a prediction alone, neither where nothing is
/// to be computed.
struct WorkAtOnce {
    int trials = 1;
    int predictions = 1;
};

/// Nothing is to be computed: the scenario is only read.
inline constexpr WorkAtOnce kNoWork = {0, 0};

/// Bytes a run needs, an estimate from above in double precision.
///
/// Per trial at work the singular vectors of the matrices, and the signals, messages and estimates;
/// per prediction at work the sampled rows of every row-wise layer, with damping the noises of all
/// earlier iterations with their covariances, and the matrices only where it is made for their drawn
/// spectrum; for all trials the errors of all half-iterations, measured and predicted, and the
/// result and the table made of them.
double bytesNeeded(const Scenario& scenario, const WorkAtOnce& work);

/// The refusal of a run that needs more than 80 % of the free memory, naming the key of which
/// half would save most. Nothing when it fits.
std::optional<ScenarioProblem> memoryProblem(const Scenario& scenario,
                                             const WorkAtOnce& work,
                                             double freeBytes);

}  // namespace onsager
