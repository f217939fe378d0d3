// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_run.h"

#include "app/cli_table.h"
#include "app/interruptible_run.h"
#include "app/output_place.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/io/table_file.h"

#include <fmt/format.h>

namespace onsager {

namespace {

/// The JSON file, the CSV file, or without either the table.
void deliver(const CliRequest& request, const Result& result) {
    if (!request.json.empty()) {
        writeTo(request.json, resultText(result));
    }
    if (!request.csv.empty()) {
        writeTo(request.csv, resultTable(result));
    }
    if (request.json.empty() && request.csv.empty()) {
        writeTo("-", terminalTable(result));
    }
}

}  // namespace

void requirePlaces(const CliRequest& request) {
    if (!request.json.empty() && request.json == request.csv) {
        throw ScenarioError(
            "", fmt::format("--json and --csv cannot both write to '{}'", request.json));
    }
    requirePlace(request.json);
    requirePlace(request.csv);
}

ExitStatus runFile(const CliRequest& request) {
    const Scenario scenario = requestedScenario(request.run);
    requirePlaces(request);
    return runInterruptibly(request.run, scenario, "onsager-cli",
                            [&request](const Result& result) { deliver(request, result); });
}

}  // namespace onsager
