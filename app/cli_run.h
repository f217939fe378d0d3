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

/// Throws when the places cannot be written to, before the work begins. Throws ScenarioError,
/// WriteError.
void requirePlaces(const CliRequest& request);

/// Runs a scenario and writes what was asked for. Throws ScenarioError, WriteError.
ExitStatus runFile(const CliRequest& request);

}  // namespace onsager
