// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace onsager {

/// Baseline k of the scenario over the trials that have it, iteration by iteration, and its prediction where state
/// evolution has one.
BaselineResult baselineResult(const Algorithm& settings,
                              const std::vector<TrialRecord>& trials,
                              const std::vector<PredictionRecord>& predictions,
                              std::size_t k);

/// One number of SamplingQuality over the trials of a baseline.
struct SamplingSummary {
    std::string_view quantity;  ///< in files: "acceptance", "effectiveSampleSize", "rHat"
    std::string_view title;     ///< "share accepted", "effective sample size", "R-hat"
    Summary summary;
};

/// In that order; none of a baseline that is no sampler.
std::vector<SamplingSummary> samplingSummaries(const BaselineResult& baseline);

}  // namespace onsager
