// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/result_reader.h"

#include "engine/experiment/error_measures.h"
#include "engine/io/result_parts.h"
#include "engine/io/result_words.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/model/learning.h"

#include <fmt/format.h>
#include <limits>

namespace onsager {

namespace {

constexpr std::string_view kFormat = "onsager/result";

std::string textOr(const StoredValue& object, std::string_view key) {
    const std::optional<StoredValue> found = object.find(key);
    return found ? found->text() : std::string();
}

std::vector<double> numbersIn(const StoredValue& list) {
    return listIn(list, [](const StoredValue& entry) { return entry.number(); });
}

/// Null is infinite.
double sizeIn(const StoredValue& value) {
    return value.isNull() ? std::numeric_limits<double>::infinity() : value.number();
}

std::vector<FinalError> finalErrorsIn(const StoredValue& object) {
    std::vector<FinalError> errors;
    for (const ErrorMeasure& measure : errorMeasures()) {
        if (const auto value = object.find(measure.quantity.key)) {
            errors.push_back({measure.quantity, value->number()});
        }
    }
    return errors;
}

/// What the trials of the algorithm and of its baselines have in common.
TrialResult endIn(const StoredValue& object, std::string_view iteration) {
    TrialResult trial;
    trial.trial = object.countAt("trial");
    trial.stop = object.nameAt("stop", kStopNames);
    trial.iteration = object.countAt(iteration);
    trial.finalMse = numbersIn(object.at("finalMse"));
    trial.finalNmseDb = numbersIn(object.at("finalNmseDb"));
    trial.finalTestError = object.numberAt("finalTestError");
    return trial;
}

TrialResult trialIn(const StoredValue& object) {
    TrialResult trial = endIn(object, "iteration");
    trial.failure = failureIn(object);
    trial.smallestSampleSize = sizeIn(object.at("smallestSampleSize"));
    trial.unconvergedRows = object.at("unconvergedRows").whole(0, std::numeric_limits<int>::max());
    if (const auto errors = object.find("finalErrors")) {
        trial.finalErrors = listIn(*errors, finalErrorsIn);
    }
    return trial;
}

StopCounts stopIn(const StoredValue& object) {
    constexpr long kMost = std::numeric_limits<long>::max();
    return {object.countAt("converged"), object.countAt("iterationLimit"),
            object.countAt("diverged"), object.countAt("cancelled"),
            object.at("clippedMessages").whole(0, kMost)};
}

SamplingQuality samplingIn(const StoredValue& object) {
    return {object.numberAt("acceptance"), object.numberAt("effectiveSampleSize"),
            sizeIn(object.at("rHat")),
            object.at("draws").whole(0, std::numeric_limits<int>::max())};
}

TrialResult baselineTrialIn(const StoredValue& object) {
    TrialResult trial = endIn(object, "epoch");
    if (const auto sampling = object.find("sampling")) {
        trial.sampling = samplingIn(*sampling);
    }
    return trial;
}

BaselineResult baselineIn(const StoredValue& object, const Algorithm& settings) {
    BaselineResult baseline;
    baseline.settings = settings;
    baseline.epochs = listIn(object.at("epochs"), epochIn);
    baseline.trials = listIn(object.at("trials"), baselineTrialIn);
    baseline.secondsPerEpoch = object.numberAt("secondsPerEpoch");
    return baseline;
}

/// Their settings are those of the scenario.
std::vector<BaselineResult> baselinesIn(const StoredValue& list, const Scenario& scenario) {
    std::vector<BaselineResult> baselines;
    for (const StoredValue& entry : list.entries()) {
        if (baselines.size() == scenario.baselines.size()) {
            list.refuse(fmt::format("as many as the scenario has, {}", baselines.size()));
        }
        baselines.push_back(baselineIn(entry, scenario.baselines[baselines.size()]));
    }
    return baselines;
}

FreeEnergyResult freeEnergyIn(const StoredValue& object) {
    return {whenIn(object), object.numberAt("freeEnergy"), object.numberAt("information")};
}

void readPrediction(const StoredValue& object, Result& result) {
    result.predictionEnd.stop = object.nameAt("stop", kStopNames);
    result.predictionEnd.failure = failureIn(object);
    result.predictions = object.countAt("predictions");
    result.predictionsDiverged = object.countAt("diverged");
}

/// Throws where a half-iteration or a variable is none of the scenario.
void requireOfScenario(const StoredValue& list, const Result& result) {
    const int steps = stepsOf(result.scenario.algorithm);
    const int variables = static_cast<int>(result.scenario.layers.size()) - 1;
    for (std::size_t place = 0; place < result.halfIterations.size(); ++place) {
        const HalfIterationResult& half = result.halfIterations[place];
        const std::string path = fmt::format("{}.{}", list.path(), place);
        if (half.when.index() >= steps) {
            throw ScenarioError(
                path + ".iteration",
                fmt::format("{} is not allowed: the scenario has {} half-iterations",
                            half.when.iteration, steps));
        }
        if (!half.variables.empty() && half.variables.back().layer >= variables) {
            throw ScenarioError(path + ".variables",
                                fmt::format("layer {} is not allowed: the scenario has the "
                                            "variables 0 to {}",
                                            half.variables.back().layer, variables - 1));
        }
    }
}

/// Throws where a number is none that the scenario learns, or a value is of no half-iteration of it.
void requireLearnt(const StoredValue& list, const Result& result) {
    const std::vector<LearntNumber> numbers =
        learntNumbers(result.scenario, networkOf(result.scenario, 0));
    if (numbers.size() != result.learnt.size()) {
        list.refuse(
            fmt::format("as many entries as the scenario learns numbers, {}", numbers.size()));
    }
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        const LearntResult& learnt = result.learnt[k];
        const StoredValue entry = list.entries()[k];
        if (learnt.path != numbers[k].path) {
            entry.at("path").refuse(fmt::format("\"{}\", as the scenario says", numbers[k].path));
        }
        if (!learnt.course.empty()
            && learnt.course.back().when.index() >= stepsOf(result.scenario.algorithm)) {
            entry.at("course")
                .entries()
                .back()
                .at("iteration")
                .refuse(fmt::format("one of the {} half-iterations of the scenario",
                                    stepsOf(result.scenario.algorithm)));
        }
    }
}

/// Without the key every half-iteration was made, or nothing was measured.
int halfIterationsMadeIn(const StoredValue& document, const Result& result) {
    if (const auto made = document.find("halfIterationsMade")) {
        return static_cast<int>(made->whole(0, stepsOf(result.scenario.algorithm)));
    }
    return result.trials.empty() ? 0 : static_cast<int>(result.halfIterations.size());
}

}  // namespace

bool isResult(const Json& document) {
    return document.is_object() && document.value("format", Json()) == Json(kFormat);
}

Result resultIn(const Json& stored) {
    const StoredValue document(stored);
    requireFormat(document, kFormat);
    Result result;
    result.scenario = document.at("scenario").readBy([](const Json& scenario) {
        return scenarioFrom(scenario, kNoWork);
    });
    result.complete = document.at("complete").flag();
    result.predictionNote = textOr(document, "predictionNote");
    result.measurementNote = textOr(document, "measurementNote");
    result.halfIterations = halfIterationsIn(document.at("halfIterations"));
    requireOfScenario(document.at("halfIterations"), result);
    result.testError = listIn(document.at("testError"), testErrorIn);
    if (const auto learnt = document.find("learnt")) {
        result.learnt = listIn(*learnt, learntIn);
        requireLearnt(*learnt, result);
    }
    if (const auto freeEnergy = document.find("freeEnergy")) {
        result.freeEnergy = listIn(*freeEnergy, freeEnergyIn);
    }
    if (const auto prediction = document.find("prediction")) {
        readPrediction(*prediction, result);
    }
    if (const auto trials = document.find("trials")) {
        result.trials = listIn(*trials, trialIn);
        result.stop = stopIn(document.at("stop"));
    }
    result.halfIterationsMade = halfIterationsMadeIn(document, result);
    if (const auto baselines = document.find("baselines")) {
        result.baselines = baselinesIn(*baselines, result.scenario);
    }
    const StoredValue timing = document.at("timing");
    result.timing = {timing.numberAt("setUpSeconds"), timing.numberAt("secondsPerIteration"),
                     timing.numberAt("predictionSeconds")};
    return result;
}

}  // namespace onsager
