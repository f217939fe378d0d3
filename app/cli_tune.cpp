// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_tune.h"

#include "app/interruption.h"
#include "app/key_range.h"
#include "app/output_place.h"
#include "app/standard_streams.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/minimum.h"
#include "engine/io/json_writer.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/io/table_file.h"
#include "engine/io/version.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <vector>

namespace onsager {

namespace {

/// An error and whose it is.
struct Quantity {
    std::string key;
    std::optional<std::size_t> variable;  ///< none: the first that has it
};

/// One value that was asked.
struct AskedValue {
    double value = 0.0;
    double error = kMissing;
};

/// "nmseDb[0]" or "testError".
Quantity quantityOf(const std::string& text) {
    const auto bracket = text.find('[');
    if (bracket == std::string::npos) {
        return {text, std::nullopt};
    }
    std::size_t variable = 0;
    const char* begin = text.data() + bracket + 1;
    const char* end = text.data() + text.size();
    const auto [after, error] = std::from_chars(begin, end, variable);
    if (error != std::errc() || end - after != 1 || *after != ']') {
        throw ScenarioError("", fmt::format("'{}' is no error: write it as nmseDb[0], testError or "
                                            "labelErrorRate",
                                            text));
    }
    return {text.substr(0, bracket), variable};
}

/// Measured: the mean over trials.
std::optional<double> errorOf(const VariableResult& variable,
                              const std::string& key,
                              bool isMeasured) {
    if (key == "nmseDb") {
        return isMeasured ? variable.nmseDb.mean : variable.predictedNmseDb;
    }
    if (key == "mse") {
        return isMeasured ? variable.mse.mean : variable.predictedMse;
    }
    for (const ErrorResult& error : variable.errors) {
        if (error.quantity.key == key) {
            return isMeasured ? error.measured.mean : error.predicted;
        }
    }
    return std::nullopt;
}

/// At the end of a run; none where the scenario has no such error, missing where it is not finite or not predicted.
std::optional<double> finalError(const Result& result, const Quantity& quantity, bool isMeasured) {
    if (quantity.key == "testError") {
        if (result.testError.empty()) {
            return std::nullopt;
        }
        const TestErrorResult& last = result.testError.back();
        return isMeasured ? last.measured.mean : last.predicted;
    }
    if (result.halfIterations.empty()) {
        return kMissing;
    }
    const std::vector<VariableResult>& variables = result.halfIterations.back().variables;
    for (std::size_t l = 0; l < variables.size(); ++l) {
        if (!quantity.variable || *quantity.variable == l) {
            if (const auto error = errorOf(variables[l], quantity.key, isMeasured)) {
                return error;
            }
        }
    }
    return std::nullopt;
}

Json documentOf(const TuneRequest& request,
                const KeyRange& range,
                const std::vector<AskedValue>& asked,
                const Minimum* found) {
    Json document = {{"format", "onsager/minimum"},
                     {"version", 1},
                     {"program", fmt::format("onsager {}", programVersion())},
                     {"complete", found != nullptr},
                     {"scenario", range.ends.scenario},
                     {"path", range.path},
                     {"minimise", request.minimise},
                     {"measured", request.cli.run.measure},
                     {"at", found != nullptr ? Json(found->at) : Json()},
                     {"value", found != nullptr ? Json(found->value) : Json()},
                     {"isAtEnd", found != nullptr ? Json(found->isAtEnd) : Json()}};
    document["evaluations"] = Json::array();
    for (const AskedValue& one : asked) {
        document["evaluations"].push_back(
            {{"value", one.value}, {"error", numberOrNull(one.error)}});
    }
    return document;
}

std::string tableOf(const TuneRequest& request,
                    const KeyRange& range,
                    const std::vector<AskedValue>& asked) {
    std::string table = fmt::format("{},{}\n", range.path, request.minimise);
    for (const AskedValue& one : asked) {
        table += fmt::format("{},{}\n", tableField(one.value), tableField(one.error));
    }
    return table;
}

void deliver(const TuneRequest& request,
             const KeyRange& range,
             const std::vector<AskedValue>& asked,
             const Minimum* found) {
    const auto sentence = [&] {
        return fmt::format("{} = {:.6g}: {} {} = {:.6g} is least{}; {} evaluations\n", range.path,
                           found->at, request.cli.run.measure ? "measured" : "predicted",
                           request.minimise, found->value,
                           found->isAtEnd ? ", at an end of the range" : "", found->evaluations);
    };
    deliverAll(
        {textTo(request.cli.json, [&] { return textOf(documentOf(request, range, asked, found)); }),
         textTo(request.cli.csv, [&] { return tableOf(request, range, asked); }),
         textTo(found != nullptr ? placeOfTable(request.cli) : "", sentence)});
}

void requireScale(const TuneRequest& request, const KeyRange& range) {
    if (request.isLogarithmic && !(range.from > 0.0 && range.to > 0.0)) {
        throw ScenarioError("",
                            fmt::format("--log wants both ends of the range above 0, they are {} "
                                        "and {}",
                                        range.from, range.to));
    }
}

}  // namespace

ExitStatus tuneFile(const TuneRequest& request) {
    const KeyRange range = keyRangeOf(request.cli.run, request.vary, "");
    const Quantity quantity = quantityOf(request.minimise);
    requireScale(request, range);
    requirePlaces(request.cli);
    // Nothing is lost by leaving at once: a search that was not finished has no result.
    Interruption interruption(kCommandLineProgram, [] {
        say(fmt::format("{}: interrupted\n", kCommandLineProgram));
        std::_Exit(Interrupted);
    });
    const bool isMeasured = request.cli.run.measure;
    RunOptions options;
    options.threads = request.cli.run.threads;
    options.measure = isMeasured;
    std::vector<AskedValue> asked;
    const auto error = [&](double value) {
        const Result result = runScenario(scenarioAt(range, value), options, interruption.token());
        if (!result.complete) {
            return kMissing;  // stopped: the answer is not looked at
        }
        const std::optional<double> found = finalError(result, quantity, isMeasured);
        if (!found) {
            throw ScenarioError(
                "", fmt::format("--minimise: this scenario has no error '{}'", request.minimise));
        }
        asked.push_back({value, *found});
        return *found;
    };
    const auto found = findMinimum(
        {range.from, range.to, request.tolerance, request.isLogarithmic, range.wholeNumbers}, error,
        interruption.token());
    interruption.finished();
    if (!found && interruption.token().stop_requested()) {
        say(fmt::format("{}: interrupted\n", kCommandLineProgram));
        return Interrupted;
    }
    deliver(request, range, asked, found ? &*found : nullptr);
    if (!found) {
        say(fmt::format("{}: {} is nowhere {} between {} = {} and {}\n", kCommandLineProgram,
                        request.minimise, isMeasured ? "finite" : "predicted", range.path,
                        range.from, range.to));
        return Failed;
    }
    return Done;
}

}  // namespace onsager
