// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_run.h"
#include "engine/experiment/fixed_point.h"

#include <optional>
#include <string>

namespace onsager {

/// What `onsager-cli threshold` was asked.
struct ThresholdRequest {
    CliRequest cli;    ///< run.measure: with trials; by default the prediction alone
    std::string vary;  ///< PATH=lo:hi
    std::string success;
    std::optional<FixedPoint> kind;   ///< none: the scenario's own prediction, or its trials
    std::optional<double> tolerance;  ///< default a thousandth of the range; whole numbers: 1
};

/// Finds where success begins or ends along one key and writes it: to standard output, or as JSON and
/// CSV with every value that was asked. Throws ScenarioError, WriteError.
ExitStatus thresholdFile(const ThresholdRequest& request);

}  // namespace onsager
