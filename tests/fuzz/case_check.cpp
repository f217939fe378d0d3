// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/case_check.h"

#include "engine/experiment/experiment.h"
#include "engine/io/json_path.h"
#include "engine/io/json_writer.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/table_file.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <new>
#include <stop_token>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

using Faults = std::vector<Fault>;

/// Words of libraries, compilers and formats that no sentence of ours has.
constexpr std::string_view kForeignWords[] = {"what()",
                                              "json.exception",
                                              "parse_error",
                                              "out_of_range",
                                              "bad_alloc",
                                              "bad_variant",
                                              "std::",
                                              "Eigen",
                                              "positive definite matrix",
                                              "LAPACK",
                                              "basic_string",
                                              "vector::",
                                              "map::at",
                                              "valijson",
                                              "boost",
                                              "assert",
                                              "cannot create std"};

void checkSentence(std::string_view sentence, Faults& faults) {
    for (const std::string_view word : kForeignWords) {
        if (sentence.find(word) != std::string_view::npos) {
            faults.push_back({"foreign-words", std::string(sentence)});
            return;
        }
    }
    if (sentence.empty()) {
        faults.push_back({"foreign-words", "a sentence without words"});
    }
}

// ---- numbers of a result ------------------------------------------------------------------------

bool isLevel(std::string_view key) {
    return key.find("NmseDb") != std::string_view::npos || key.starts_with("nmseDb")
           || key.ends_with("ErrorDb");
}

bool isNeverNegative(std::string_view key) {
    return key == "standardError" || key == "finalMse" || key == "predictedMse"
           || key == "predictedStandardError" || key == "predictedSpread" || key.starts_with("mse")
           || key == "measured" || key == "predicted" || key == "finalTestError";
}

/// What is as often below 0 as above for an estimate that knows nothing.
bool isSigned(std::string_view key) {
    return key == "overlap" || key == "gain" || key == "psnrDb";
}

/// Errors and spreads are not negative, levels not below their floor. `rule` is the key that says
/// what a number is: that of the summary for its mean and quantiles.
void checkNumbers(const Json& value,
                  const std::string& path,
                  std::string_view rule,
                  Faults& faults) {
    constexpr double kFloorDb = -200.0;
    if (value.is_number()) {
        const auto number = value.get<double>();
        if ((isNeverNegative(rule) && number < 0.0) || (isLevel(rule) && number < kFloorDb)) {
            faults.push_back({"negative", fmt::format("{} is {}", path, number)});
        }
    } else if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            const bool ofSummary = key == "mean" || key == "median" || key == "q10" || key == "q90"
                                   || (key == "predicted" && (isLevel(rule) || isSigned(rule)));
            checkNumbers(child, joined(path, key), ofSummary ? rule : std::string_view(key),
                         faults);
        }
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index) {
            checkNumbers(value[index], joined(path, fmt::format("{}", index)), rule, faults);
        }
    }
}

bool saysWhy(const Json& object) {
    return std::any_of(object.begin(), object.end(),
                       [](const Json& value) { return value.is_string() && !value.empty(); })
           && (object.contains("predictionNote") || object.contains("predictedReason")
               || object.contains("reason"));
}

/// What is missing has a reason: a prediction a note, a measurement the divergence of every trial or a note
/// that names the variable.
void checkMissing(const Json& result, Faults& faults) {
    const bool allDiverged =
        result.contains("trials")
        && result.at("stop").value("diverged", 0) == static_cast<int>(result.at("trials").size());
    const std::string note = result.value("measurementNote", "");
    for (const Json& half : result.at("halfIterations")) {
        for (const Json& variable : half.at("variables")) {
            const std::string where =
                fmt::format("variable {} after {} pass {}", variable.value("layer", -1),
                            half.value("pass", ""), half.value("iteration", -1));
            for (const char* key : {"predictedMse", "predictedNmseDb"}) {
                if (variable.at(key).is_null() && !saysWhy(variable) && !saysWhy(half)
                    && !saysWhy(result)) {
                    faults.push_back({"no-reason", fmt::format("{} of {} is null", key, where)});
                }
            }
            for (const char* key : {"mse", "nmseDb"}) {
                if (variable.contains(key) && variable.at(key).at("mean").is_null() && !allDiverged
                    && note.find(fmt::format("Z_{} ", variable.value("layer", -1)))
                           == std::string::npos) {
                    faults.push_back(
                        {"no-reason", fmt::format("mean of {} of {} is null", key, where)});
                }
            }
        }
    }
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

void checkTable(const std::string& table, Faults& faults) {
    const std::string text = lowered(table);
    for (const char* word : {",nan", ",-nan", ",inf", ",-inf"}) {
        if (text.find(word) != std::string::npos) {
            faults.push_back({"not-a-number", fmt::format("the table has \"{}\"", word + 1)});
        }
    }
}

Json checkedResult(const Scenario& scenario, bool measure, Faults& faults) {
    RunOptions options;
    options.measure = measure;
    const Result result = runScenario(scenario, options, std::stop_token());
    checkTable(resultTable(result), faults);
    Json document = parseJson(resultText(result));
    if (!document.value("complete", false)) {
        faults.push_back({"status-1", "the result is not complete"});
    }
    for (const char* part : {"halfIterations", "testError", "trials", "baselines"}) {
        if (document.contains(part)) {
            checkNumbers(document.at(part), part, "", faults);
        }
    }
    if (document.contains("predictionNote")) {
        checkSentence(document.at("predictionNote").get<std::string>(), faults);
    }
    checkMissing(document, faults);
    return document;
}

/// The predicted numbers of the half-iterations that both results have.
void checkSamePrediction(const Json& run, const Json& prediction, Faults& faults) {
    const Json& made = run.at("halfIterations");
    const Json& predicted = prediction.at("halfIterations");
    for (std::size_t k = 0; k < std::min(made.size(), predicted.size()); ++k) {
        const Json& variables = made[k].at("variables");
        for (std::size_t l = 0; l < variables.size(); ++l) {
            const Json& there = predicted[k].at("variables").at(l).at("predictedMse");
            const Json& here = variables[l].at("predictedMse");
            if (here != there) {
                faults.push_back({"different", fmt::format("run predicts {} and predict {}",
                                                           here.dump(), there.dump())});
                return;
            }
        }
    }
}

/// Does the work; every way of failing is a fault of a kind.
template <typename Work>
void guarded(Work&& work, Faults& faults) {
    try {
        work();
    } catch (const ScenarioError& error) {
        checkSentence(error.what(), faults);
        faults.push_back({"refused", error.what()});
    } catch (const std::bad_alloc&) {
        faults.push_back({"memory", "not enough memory"});
    } catch (const std::exception& error) {
        checkSentence(error.what(), faults);
        faults.push_back({"status-1", error.what()});
    }
}

void checkRoundTrip(const Json& document, Faults& faults) {
    const Scenario scenario = scenarioFrom(document);
    const std::string text = textOf(documentOf(scenario));
    const Json canonical = parseJson(text);
    const Scenario again = scenarioFrom(canonical);
    if (!(again == scenario)) {
        faults.push_back({"round-trip", "the canonical form is another scenario"});
    }
    if (textOf(documentOf(again)) != text) {
        faults.push_back({"round-trip", "the canonical form has a canonical form of its own"});
    }
}

}  // namespace

std::vector<Fault> faultsOfScenario(const Json& document, const OnStage& onStage) {
    Faults faults;
    Scenario scenario;
    onStage("validate");
    guarded([&] { scenario = scenarioFrom(parseJson(textOf(document))); }, faults);
    if (!faults.empty()) {
        return faults;
    }
    onStage("show");
    guarded([&] { checkRoundTrip(document, faults); }, faults);
    Json run;
    onStage("run");
    guarded([&] { run = checkedResult(scenario, true, faults); }, faults);
    Json prediction;
    onStage("predict");
    guarded([&] { prediction = checkedResult(scenario, false, faults); }, faults);
    if (!run.is_null() && !prediction.is_null()) {
        checkSamePrediction(run, prediction, faults);
    }
    return faults;
}

std::vector<Fault> faultsOfRefusal(const Json& document, const std::string& path) {
    Faults faults;
    try {
        scenarioFrom(document);
        faults.push_back({"accepted", fmt::format("{} is wrong and accepted", path)});
    } catch (const ScenarioError& error) {
        checkSentence(error.what(), faults);
        // A key whose kind is gone is refused where it stands, or where its kind should be.
        if (!std::string_view(error.what()).starts_with(path)) {
            faults.push_back({"another-key", fmt::format("{} is wrong, the sentence says: {}", path,
                                                         error.what())});
        }
    } catch (const std::exception& error) {
        faults.push_back({"status-1", error.what()});
    }
    return faults;
}

std::vector<Fault> faultsOfText(const std::string& text) {
    Faults faults;
    try {
        scenarioFrom(parseJson(text));
    } catch (const ScenarioError& error) {
        checkSentence(error.what(), faults);
    } catch (const std::exception& error) {
        faults.push_back({"status-1", error.what()});
    }
    return faults;
}

}  // namespace onsager
