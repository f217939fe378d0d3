// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// What `onsager-cli run` and `predict` were asked.
struct RunRequest {
    std::string file;
    std::vector<std::string> assignments;  ///< --set PATH=VALUE, from left to right
    std::optional<std::string> trials;
    std::optional<std::string> seed;
    int threads = 1;
    std::string json;  ///< file, "-" for standard output, empty for none
    std::string csv;
    bool measure = true;  ///< false: state evolution alone
};

/// Exit status of the command line, a stable contract.
enum ExitStatus { Done = 0, Failed = 1, BadInput = 2, Interrupted = 130 };

/// Runs a scenario and writes what was asked for. Throws ScenarioError, WriteError.
ExitStatus runFile(const RunRequest& request);

}  // namespace onsager
