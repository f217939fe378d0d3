// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <optional>

namespace onsager {

/// What a run has in memory at one moment.
struct WorkAtOnce {
    int trials = 1;
    int predictions = 1;
};

/// Bytes a run needs, an estimate from above in double precision.
///
/// Per trial at work the singular vectors of the matrices, and the signals, messages and estimates;
/// per prediction at work the sampled rows of every row-wise layer, and with damping the noises of
/// all earlier iterations with their covariances; for all trials the errors of all
/// half-iterations.
double bytesNeeded(const Scenario& scenario, const WorkAtOnce& work);

/// The refusal of a run that needs more than 80 % of the free memory, naming the key that needs
/// most. Nothing when it fits.
std::optional<ScenarioProblem> memoryProblem(const Scenario& scenario,
                                             const WorkAtOnce& work,
                                             double freeBytes);

}  // namespace onsager
