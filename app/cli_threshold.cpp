// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_threshold.h"

#include "app/interruption.h"
#include "app/output_place.h"
#include "app/standard_streams.h"
#include "engine/experiment/fixed_point.h"
#include "engine/experiment/threshold.h"
#include "engine/io/json_path.h"
#include "engine/io/json_writer.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/io/sweep_grid.h"
#include "engine/io/table_file.h"
#include "engine/io/version.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace onsager {

namespace {

constexpr const char* kProgram = "onsager-cli";

/// A search with all that it needs: the two ends are a sweep of two legal cells.
struct Task {  // NOLINT(bugprone-exception-escape): moving Json does not throw
    Sweep ends;
    ThresholdSearch search;
    std::string path;
};

/// One value that was asked.
struct Asked {
    double value = 0.0;
    SuccessResult success;
};

Task taskOf(const ThresholdRequest& request) {
    const auto colons = std::count(request.vary.begin(), request.vary.end(), ':');
    if (colons != 1 || request.vary.find('=') == std::string::npos) {
        throw ScenarioError(
            "", fmt::format("'{}' is no range: write it as layers.1.rows=100:400", request.vary));
    }
    Json document = requestedDocument(request.cli.run);
    setAxes(document, {request.vary + ":2"});
    setPath(document, "sweep.success", request.success);
    setPath(document, "sweep.compute", request.cli.run.measure ? "both" : "prediction");
    Task task;
    task.ends = sweepFrom(document);
    requireMemory(task.ends, request.cli.run.threads);
    const GridAxis& axis = task.ends.grid.axes.front();
    task.path = axis.path;
    task.search.from = axis.values.front().get<double>();
    task.search.to = axis.values.back().get<double>();
    task.search.wholeNumbers = axis.values.front().is_number_integer();
    constexpr double kShare = 1e-3;
    task.search.tolerance =
        request.tolerance.value_or(kShare * std::abs(task.search.to - task.search.from));
    return task;
}

/// The scenario in between, with a value that both ends say is a number of its kind.
Scenario scenarioAt(const Task& task, double value) {
    SweepGrid grid = task.ends.grid;
    grid.axes.front().values = {task.search.wholeNumbers ? Json(static_cast<std::int64_t>(value))
                                                         : Json(value)};
    return scenarioOf(grid, 0);
}

Json documentOf(const Task& task, const std::vector<Asked>& asked, const Threshold* found) {
    Json document = {{"format", "onsager/threshold"},
                     {"version", 1},
                     {"program", fmt::format("onsager {}", programVersion())},
                     {"complete", found != nullptr},
                     {"scenario", task.ends.scenario},
                     {"path", task.path},
                     {"tolerance", task.search.tolerance},
                     {"threshold", found != nullptr ? Json(found->middle()) : Json()},
                     {"fails", found != nullptr ? Json(found->fails) : Json()},
                     {"succeeds", found != nullptr ? Json(found->succeeds) : Json()}};
    document["evaluations"] = Json::array();
    for (const Asked& one : asked) {
        Json object = {{"value", one.value}};
        if (one.success.trials > 0) {
            object["probability"] = one.success.probability;
            object["trials"] = one.success.trials;
        }
        object["predicted"] = numberOrNull(one.success.predicted);
        document["evaluations"].push_back(std::move(object));
    }
    return document;
}

std::string tableOf(const Task& task, const std::vector<Asked>& asked) {
    std::string table = fmt::format("{},probability,trials,predicted\n", task.path);
    for (const Asked& one : asked) {
        table +=
            fmt::format("{},{},{},{}\n", tableField(one.value), tableField(one.success.probability),
                        one.success.trials, tableField(one.success.predicted));
    }
    return table;
}

void deliver(const ThresholdRequest& request,
             const Task& task,
             const std::vector<Asked>& asked,
             const Threshold* found) {
    const auto sentence = [&] {
        return fmt::format("{} = {:.6g}: fails at {}, succeeds at {}; {} evaluations\n", task.path,
                           found->middle(), found->fails, found->succeeds, found->evaluations);
    };
    deliverAll({textTo(request.cli.json, [&] { return textOf(documentOf(task, asked, found)); }),
                textTo(request.cli.csv, [&] { return tableOf(task, asked); }),
                textTo(found != nullptr ? placeOfTable(request.cli) : "", sentence)});
}

/// A fixed point has no trials, and is that of scenarios with a free energy alone.
void requireKind(const ThresholdRequest& request, const Task& task) {
    if (!request.kind) {
        return;
    }
    if (request.cli.run.measure) {
        throw ScenarioError("",
                            "--kind asks a fixed point and --measure the trials: leave one out");
    }
    const std::string reason =
        missingFixedPoint(scenarioAt(task, task.search.from), *task.ends.report.success);
    if (!reason.empty()) {
        throw ScenarioError("", fmt::format("--kind has no answer here: {}", reason));
    }
}

}  // namespace

ExitStatus thresholdFile(const ThresholdRequest& request) {
    const Task task = taskOf(request);
    requireKind(request, task);
    requirePlaces(request.cli);
    // Nothing is lost by leaving at once: a search that was not finished has no result.
    Interruption interruption(kProgram, [] {
        say(fmt::format("{}: interrupted\n", kProgram));
        std::_Exit(Interrupted);
    });
    std::vector<Asked> asked;
    const auto succeeds = [&](double value) {
        if (request.kind) {
            const SuccessCriterion& criterion = *task.ends.report.success;
            const double error = fixedPointError(scenarioAt(task, value), *request.kind, criterion,
                                                 request.cli.run.threads);
            asked.push_back({value, {}});
            asked.back().success.predicted = holds(criterion, error) ? 1.0 : 0.0;
            return isSuccess(asked.back().success);
        }
        const SweepPlan plan{[&](int /*cell*/) { return scenarioAt(task, value); },
                             task.ends.report};
        RunOptions options;
        options.threads = request.cli.run.threads;
        const auto cell = computeCell(plan, 0, options, interruption.token());
        if (!cell) {
            return false;  // stopped: the answer is not looked at
        }
        asked.push_back({value, *cell->success});
        return isSuccess(*cell->success);
    };
    const auto found = findThreshold(task.search, succeeds, interruption.token());
    interruption.finished();
    if (!found && interruption.token().stop_requested()) {
        say(fmt::format("{}: interrupted\n", kProgram));
        return Interrupted;
    }
    deliver(request, task, asked, found ? &*found : nullptr);
    if (!found) {
        say(fmt::format("{}: no threshold: {} = {} and {} both {}\n", kProgram, task.path,
                        task.search.from, task.search.to,
                        isSuccess(asked.front().success) ? "succeed" : "fail"));
        return Failed;
    }
    return Done;
}

}  // namespace onsager
