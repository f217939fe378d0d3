// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"

#include <cstddef>
#include <vector>

namespace onsager {

/// Baseline k of the scenario over the trials that have it, iteration by iteration, and its prediction where state
/// evolution has one.
BaselineResult baselineResult(const Algorithm& settings,
                              const std::vector<TrialRecord>& trials,
                              const std::vector<PredictionRecord>& predictions,
                              std::size_t k);

}  // namespace onsager
