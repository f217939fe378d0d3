// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_run.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// What `onsager-cli sweep` was asked.
struct SweepRequest {
    CliRequest cli;
    std::vector<std::string> vary;       ///< PATH=VALUES; none: the axes of the scenario
    std::optional<std::string> success;  ///< in place of the scenario's
    std::optional<std::string> report;
    bool fixedPoints = false;  ///< also where the scenario does not ask for them
    std::string resume;        ///< folder of a journal, empty for none
    std::string shard;         ///< "3/8", empty for all cells
    bool contour = false;      ///< only cells near the boundary of success
};

/// Computes a sweep and writes what was asked for; on Ctrl-C what is finished. Throws ScenarioError,
/// WriteError.
ExitStatus sweepFile(const SweepRequest& request);

}  // namespace onsager
