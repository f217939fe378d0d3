// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_request.h"
#include "engine/io/sweep_grid.h"

#include <string>

namespace onsager {

/// One key of a scenario between two values: a sweep of two legal cells.
struct KeyRange {  // NOLINT(bugprone-exception-escape): moving Json does not throw
    Sweep ends;
    std::string path;
    double from = 0.0;
    double to = 0.0;
    bool wholeNumbers = false;
};

/// The range that `vary` writes as PATH=lo:hi. `success`: a criterion that both ends must be able to judge; empty for
/// none. Throws ScenarioError.
KeyRange keyRangeOf(const RunRequest& run, const std::string& vary, const std::string& success);

/// The scenario in between, with a value that both ends say is a number of its kind.
Scenario scenarioAt(const KeyRange& range, double value);

}  // namespace onsager
