// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output_place.h"
#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// Exit status of both programs, a stable contract.
enum ExitStatus { Done = 0, Failed = 1, BadInput = 2, Interrupted = 130 };

/// Which scenario is to be run, and how.
struct RunRequest {
    std::string file;
    std::vector<std::string> assignments;  ///< --set PATH=VALUE, from left to right
    std::optional<std::string> trials;
    std::optional<std::string> seed;
    int threads = 1;
    bool measure = true;      ///< false: state evolution alone
    std::string estimates;    ///< folder for the last estimates of the trials; empty for none
    bool freeEnergy = false;  ///< of what is predicted, also where that takes long
    bool allowExternal =
        false;  ///< --allow-external: the programs that the scenario names may be started
};

/// Where the scenario is read from, for requirePlaces; no place for a preset.
NamedPlace scenarioPlace(const RunRequest& request);

/// The document of the file with its changes, unchecked; says which keys another kind has taken away. Throws
/// ScenarioError.
Json requestedDocument(const RunRequest& request);

/// The same of a document that was read already.
Json changedDocument(Json document, const RunRequest& request);

/// Permits the programs that the document names, where the request allows it. Throws ScenarioError for one that is not
/// permitted, before anything is computed.
void requirePermission(const Json& document, const RunRequest& request);

/// The scenario of the file with its changes, checked against the memory that is free. Throws
/// ScenarioError.
Scenario requestedScenario(const RunRequest& request);

/// The same of a document with its changes.
Scenario scenarioToRun(const Json& document, const RunRequest& request);

}  // namespace onsager
