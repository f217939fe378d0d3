// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_request.h"

#include "app/standard_streams.h"
#include "engine/io/json_path.h"
#include "engine/io/scenario_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/model/denoiser_check.h"
#include "engine/model/memory_need.h"
#include "engine/numerics/free_memory.h"
#include "engine/process/permission.h"
#include "engine/process/run_program.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace onsager {

namespace {

/// The number an option gave, or its text for the schema to refuse.
Json numberOrText(const std::string& text) {
    Json value = valueFrom(text);
    return value.is_number() ? value : Json(text);
}

}  // namespace

NamedPlace scenarioPlace(const RunRequest& request) {
    return {"the scenario", isScenarioPath(request.file) ? request.file : std::string()};
}

Json requestedDocument(const RunRequest& request) {
    return changedDocument(readScenarioDocument(request.file), request);
}

Json changedDocument(Json document, const RunRequest& request) {
    for (const std::string& assignment : request.assignments) {
        const std::vector<std::string> dropped = assignKey(document, assignment);
        if (!dropped.empty()) {
            say(fmt::format("--set {} takes away what this kind does not have: {}\n", assignment,
                            fmt::join(dropped, ", ")));
        }
    }
    if (request.trials) {
        setPath(document, "trials", numberOrText(*request.trials));
    }
    if (request.seed) {
        setPath(document, "seed", numberOrText(*request.seed));
    }
    return document;
}

void requirePermission(const Json& document, const RunRequest& request) {
    if (request.allowExternal) {
        permitEveryProgram();
    }
    const Json* kind = valueAt(document, "layers.0.assumed.kind");
    if (kind == nullptr || *kind != "external") {
        return;
    }
    const Scenario scenario = scenarioFrom(document, kNoWork);
    const Program* denoiser = denoiserOf(scenario);
    if (denoiser != nullptr && !isPermitted(*denoiser)) {
        throw ScenarioError(
            "layers.0.assumed.command",
            fmt::format("the scenario wants to start '{}': that is allowed with --allow-external "
                        "alone",
                        commandText(*denoiser)));
    }
}

Scenario requestedScenario(const RunRequest& request) {
    return scenarioToRun(requestedDocument(request), request);
}

Scenario scenarioToRun(const Json& document, const RunRequest& request) {
    requirePermission(document, request);
    Scenario scenario = scenarioFrom(document, kNoWork);
    const int atOnce = std::min(request.threads, scenario.trials);
    const WorkAtOnce work{request.measure ? atOnce : 0, atOnce};
    if (auto problem = memoryProblem(scenario, work, freeMemoryBytes())) {
        throw ScenarioError(std::move(*problem));
    }
    return scenario;
}

}  // namespace onsager
