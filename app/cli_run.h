// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output_place.h"
#include "app/run_request.h"

#include <string>
#include <vector>

namespace onsager {

/// What `onsager-cli run` and `predict` were asked.
struct CliRequest {
    RunRequest run;
    std::string json;  ///< file, "-" for standard output, empty for none
    std::string csv;
    std::string report;  ///< a page, or empty
};

/// Throws when the places cannot be written to, before the work begins. Throws ScenarioError,
/// WriteError.
/// Standard output for a table where the result goes to no file, else nowhere.
std::string placeOfTable(const CliRequest& request);

/// As requirePlaces of the outputs of a request; its scenario is what is read, and `otherInputs`.
void requirePlaces(const CliRequest& request, const std::vector<NamedPlace>& otherInputs = {});

/// Runs a scenario and writes what was asked for. Throws ScenarioError, WriteError.
ExitStatus runFile(const CliRequest& request);

}  // namespace onsager
