// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_threshold.h"

#include "app/interruption.h"
#include "app/key_range.h"
#include "app/output_place.h"
#include "app/standard_streams.h"
#include "engine/experiment/fixed_point.h"
#include "engine/experiment/threshold.h"
#include "engine/io/json_writer.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/io/sweep_grid.h"
#include "engine/io/table_file.h"
#include "engine/io/version.h"

#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace onsager {

namespace {

/// A search with all that it needs.
struct Task {  // NOLINT(bugprone-exception-escape): moving Json does not throw
    KeyRange range;
    ThresholdSearch search;
};

/// One value that was asked.
struct Asked {
    double value = 0.0;
    SuccessResult success;
};

Task taskOf(const ThresholdRequest& request) {
    Task task{keyRangeOf(request.cli.run, request.vary, request.success), {}};
    constexpr double kShare = 1e-3;
    task.search = {task.range.from, task.range.to,
                   request.tolerance.value_or(kShare * std::abs(task.range.to - task.range.from)),
                   task.range.wholeNumbers};
    return task;
}

Json documentOf(const Task& task, const std::vector<Asked>& asked, const Threshold* found) {
    Json document = {{"format", "onsager/threshold"},
                     {"version", 1},
                     {"program", fmt::format("onsager {}", programVersion())},
                     {"complete", found != nullptr},
                     {"scenario", task.range.ends.scenario},
                     {"path", task.range.path},
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
    std::string table = fmt::format("{},probability,trials,predicted\n", task.range.path);
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
        return fmt::format("{} = {:.6g}: fails at {}, succeeds at {}; {} evaluations\n",
                           task.range.path, found->middle(), found->fails, found->succeeds,
                           found->evaluations);
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
    const std::string reason = missingFixedPoint(scenarioAt(task.range, task.search.from),
                                                 *task.range.ends.report.success);
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
    Interruption interruption(kCommandLineProgram, [] {
        say(fmt::format("{}: interrupted\n", kCommandLineProgram));
        std::_Exit(Interrupted);
    });
    std::vector<Asked> asked;
    const auto succeeds = [&](double value) {
        if (request.kind) {
            const SuccessCriterion& criterion = *task.range.ends.report.success;
            const double error = fixedPointError(scenarioAt(task.range, value), *request.kind,
                                                 criterion, request.cli.run.threads);
            asked.push_back({value, {}});
            asked.back().success.predicted = holds(criterion, error) ? 1.0 : 0.0;
            return isSuccess(asked.back().success);
        }
        const SweepPlan plan{[&](int /*cell*/) { return scenarioAt(task.range, value); },
                             task.range.ends.report};
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
        say(fmt::format("{}: interrupted\n", kCommandLineProgram));
        return Interrupted;
    }
    deliver(request, task, asked, found ? &*found : nullptr);
    if (!found) {
        say(fmt::format("{}: no threshold: {} = {} and {} both {}\n", kCommandLineProgram,
                        task.range.path, task.search.from, task.search.to,
                        isSuccess(asked.front().success) ? "succeed" : "fail"));
        return Failed;
    }
    return Done;
}

}  // namespace onsager
