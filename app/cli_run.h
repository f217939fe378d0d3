// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_request.h"

#include <string>

namespace onsager {

/// What `onsager-cli run` and `predict` were asked.
struct CliRequest {
    RunRequest run;
    std::string json;  ///< file, "-" for standard output, empty for none
    std::string csv;
};

/// Runs a scenario and writes what was asked for. Throws ScenarioError, WriteError.
ExitStatus runFile(const CliRequest& request);

}  // namespace onsager
