// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_run.h"

#include "app/cli_draw.h"
#include "app/cli_table.h"
#include "app/interruptible_run.h"
#include "app/report_program.h"
#include "engine/io/result_file.h"
#include "engine/io/table_file.h"

namespace onsager {

namespace {

/// The JSON file, the CSV file, or without either the table; the page, which `program` draws.
void deliver(const CliRequest& request, const std::string& program, const Result& result) {
    deliverAll({sourceTo(request.json, [&](const TextSink& sink) { writeResult(result, sink); }),
                textTo(request.csv, [&result] { return resultTable(result); }),
                textTo(placeOfTable(request), [&result] { return terminalTable(result); }),
                {request.report, [&](const std::string& place) {
                     writeReport(program, place, result, request.run.threads);
                 }}});
}

}  // namespace

std::string placeOfTable(const CliRequest& request) {
    return request.json.empty() && request.csv.empty() ? "-" : "";
}

void requirePlaces(const CliRequest& request, const std::vector<NamedPlace>& otherInputs) {
    std::vector<NamedPlace> inputs = {scenarioPlace(request.run)};
    inputs.insert(inputs.end(), otherInputs.begin(), otherInputs.end());
    requirePlaces(inputs, {{"--json", request.json},
                           {"--csv", request.csv},
                           {"--report", request.report},
                           indexPlace("--estimates", request.run.estimates),
                           {"the table", placeOfTable(request)}});
}

ExitStatus runFile(const CliRequest& request) {
    const std::string program =
        request.report.empty() ? std::string() : programForReport(request.report);
    const Scenario scenario = requestedScenario(request.run);
    requirePlaces(request);
    return runInterruptibly(request.run, scenario, "onsager-cli",
                            [&](const Result& result) { deliver(request, program, result); });
}

}  // namespace onsager
