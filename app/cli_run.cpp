// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_run.h"

#include "app/cli_table.h"
#include "app/interruption.h"
#include "app/progress_line.h"
#include "engine/experiment/experiment.h"
#include "engine/io/atomic_file.h"
#include "engine/io/free_memory.h"
#include "engine/io/json_path.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/table_file.h"
#include "engine/model/memory_need.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>
#include <mutex>
#include <utility>

namespace onsager {

namespace {

constexpr std::string_view kStandardOutput = "-";

/// The number an option gave, or its text for the schema to refuse.
Json numberOrText(const std::string& text) {
    Json value = Json::accept(text) ? parseJson(text) : Json(text);
    return value.is_number() ? value : Json(text);
}

Scenario requestedScenario(const RunRequest& request) {
    Json document = readScenarioDocument(request.file);
    for (const std::string& assignment : request.assignments) {
        applyAssignment(document, assignment);
    }
    if (request.trials) {
        setPath(document, "trials", numberOrText(*request.trials));
    }
    if (request.seed) {
        setPath(document, "seed", numberOrText(*request.seed));
    }
    Scenario scenario = scenarioFrom(document);
    const int atOnce = std::min(request.threads, scenario.trials);
    if (auto problem = memoryProblem(scenario, {atOnce, atOnce}, freeMemoryBytes())) {
        throw ScenarioError(std::move(*problem));
    }
    return scenario;
}

void writeToStandardOutput(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()
        || std::fflush(stdout) != 0) {
        throw WriteError("cannot write to standard output");
    }
}

void write(const std::string& place, const std::string& text) {
    if (place == kStandardOutput) {
        writeToStandardOutput(text);
    } else {
        writeAtomically(place, text);
    }
}

/// The JSON file, the CSV file, or without either the table.
void deliver(const RunRequest& request, const Result& result) {
    if (!request.json.empty()) {
        write(request.json, resultText(result));
    }
    if (!request.csv.empty()) {
        write(request.csv, resultTable(result));
    }
    if (request.json.empty() && request.csv.empty()) {
        writeToStandardOutput(terminalTable(result));
    }
}

void requirePlaces(const RunRequest& request) {
    if (!request.json.empty() && request.json == request.csv) {
        throw ScenarioError(
            "", fmt::format("--json and --csv cannot both write to '{}'", request.json));
    }
    for (const std::string& place : {request.json, request.csv}) {
        if (!place.empty() && place != kStandardOutput) {
            requireWritable(place);
        }
    }
}

/// What a run has finished, for a thread that cannot wait for its end.
class Unfinished {
public:
    explicit Unfinished(const Scenario& scenario) { m_nothing.scenario = scenario; }

    void watch(std::function<Result()> look) {
        const std::lock_guard lock(m_mutex);
        m_look = std::move(look);
    }

    [[nodiscard]] Result result() {
        const std::lock_guard lock(m_mutex);
        return m_look ? m_look() : m_nothing;
    }

private:
    std::mutex m_mutex;
    std::function<Result()> m_look;
    Result m_nothing;
};

ExitStatus statusOf(const RunRequest& request, const Result& result) {
    if (!result.complete) {
        fmt::print(stderr, "onsager-cli: interrupted\n");
        return Interrupted;
    }
    if (request.measure && std::cmp_equal(result.stop.diverged, result.trials.size())) {
        fmt::print(stderr, "onsager-cli: every trial diverged\n");
        return Failed;
    }
    return Done;
}

}  // namespace

ExitStatus runFile(const RunRequest& request) {
    const Scenario scenario = requestedScenario(request);
    requirePlaces(request);
    Unfinished unfinished(scenario);
    ProgressLine progress;
    Interruption interruption([&] {
        progress.erase();
        int status = Interrupted;
        try {
            deliver(request, unfinished.result());
            fmt::print(stderr, "onsager-cli: interrupted\n");
        } catch (const std::exception& error) {
            fmt::print(stderr, "onsager-cli: {}\n", error.what());
            status = Failed;
        }
        std::_Exit(status);
    });
    RunOptions options;
    options.threads = request.threads;
    options.measure = request.measure;
    options.onProgress = [&](const Progress& step) { progress.show(step); };
    options.onStart = [&](std::function<Result()> look) { unfinished.watch(std::move(look)); };
    const Result result = runScenario(scenario, options, interruption.token());
    interruption.finished();
    progress.erase();
    deliver(request, result);
    return statusOf(request, result);
}

}  // namespace onsager
