// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/result_file.h"

#include "engine/io/json_writer.h"
#include "engine/io/result_words.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"

#include <cmath>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace onsager {

Json numberOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

namespace {

Json listOf(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) {
        list.push_back(numberOrNull(value));
    }
    return list;
}

Json objectOf(const Summary& summary) {
    return {{"mean", numberOrNull(summary.mean)},
            {"standardError", numberOrNull(summary.standardError)},
            {"median", numberOrNull(summary.median)},
            {"q10", numberOrNull(summary.q10)},
            {"q90", numberOrNull(summary.q90)},
            {"trials", summary.trials}};
}

Json objectOf(const PairedGap& gap) {
    return {{"mean", numberOrNull(gap.mean)},
            {"standardError", numberOrNull(gap.standardError)},
            {"z", numberOrNull(gap.z)}};
}

/// Beside each other in the object of a variable, under the names of the errors.
void addErrors(const std::vector<ErrorResult>& errors, bool isPredicted, Json& object) {
    for (const ErrorResult& error : errors) {
        Json entry = error.measured.trials > 0 ? objectOf(error.measured) : Json::object();
        if (isPredicted) {
            entry["predicted"] = numberOrNull(error.predicted);
            entry["predictedStandardError"] = numberOrNull(error.predictedStandardError);
            if (error.measured.trials > 0) {
                entry["gap"] = objectOf(error.gap);
            }
        }
        object[std::string(error.quantity.key)] = std::move(entry);
    }
}

Json objectOf(const VariableResult& variable) {
    Json object = {{"layer", variable.layer}};
    const bool measured = variable.mse.trials > 0;
    if (measured) {
        object["mse"] = objectOf(variable.mse);
        object["nmseDb"] = objectOf(variable.nmseDb);
    }
    if (measured && variable.mseAligned) {
        object["mseAligned"] = objectOf(*variable.mseAligned);
    }
    if (measured && variable.nmseDbAligned) {
        object["nmseDbAligned"] = objectOf(*variable.nmseDbAligned);
    }
    object["predictedMse"] = numberOrNull(variable.predictedMse);
    object["predictedNmseDb"] = numberOrNull(variable.predictedNmseDb);
    object["predictedStandardError"] = numberOrNull(variable.predictedStandardError);
    object["predictedSpread"] = numberOrNull(variable.predictedSpread);
    if (!variable.predictedReason.empty()) {
        object["predictedReason"] = variable.predictedReason;
    }
    if (measured) {
        object["gap"] = objectOf(variable.mseGap);
    }
    addErrors(variable.errors, true, object);
    return object;
}

Json objectOf(const HalfIterationResult& half) {
    Json variables = Json::array();
    for (const VariableResult& variable : half.variables) {
        variables.push_back(objectOf(variable));
    }
    return {{"iteration", half.when.iteration},
            {"pass", nameIn(kPassNames, half.when.pass)},
            {"variables", std::move(variables)}};
}

Json objectOf(const TestErrorResult& error) {
    Json object = {{"iteration", error.when.iteration},
                   {"pass", nameIn(kPassNames, error.when.pass)}};
    const bool measured = error.measured.trials > 0;
    if (measured) {
        object["measured"] = objectOf(error.measured);
    }
    object["predicted"] = numberOrNull(error.predicted);
    object["predictedStandardError"] = numberOrNull(error.predictedStandardError);
    if (measured) {
        object["gap"] = objectOf(error.gap);
    }
    return object;
}

Json objectOf(const LearntValue& value) {
    Json object = {{"iteration", value.when.iteration},
                   {"pass", nameIn(kPassNames, value.when.pass)}};
    const bool measured = value.measured.trials > 0;
    if (measured) {
        object["measured"] = objectOf(value.measured);
    }
    object["predicted"] = numberOrNull(value.predicted);
    object["predictedStandardError"] = numberOrNull(value.predictedStandardError);
    if (measured) {
        object["gap"] = objectOf(value.gap);
    }
    return object;
}

Json objectOf(const FreeEnergyResult& value) {
    return {{"iteration", value.when.iteration},
            {"pass", nameIn(kPassNames, value.when.pass)},
            {"freeEnergy", numberOrNull(value.freeEnergy)},
            {"information", numberOrNull(value.information)}};
}

/// R-hat is null where chains do not move.
Json objectOf(const SamplingQuality& sampling) {
    return {{"acceptance", sampling.acceptance},
            {"effectiveSampleSize", sampling.effectiveSampleSize},
            {"rHat", numberOrNull(sampling.rHat)},
            {"draws", sampling.draws}};
}

Json objectOf(const TrialResult& trial) {
    const auto& failure = trial.failure;
    Json object = {{"trial", trial.trial},
                   {"stop", nameIn(kStopNames, trial.stop)},
                   {"layer", failure ? Json(failure->layer) : Json()},
                   {"pass", failure ? Json(nameIn(kPassNames, failure->when.pass)) : Json()},
                   {"iteration", trial.iteration},
                   {"reason", failure ? Json(failure->reason) : Json()},
                   {"finalMse", listOf(trial.finalMse)},
                   {"finalNmseDb", listOf(trial.finalNmseDb)},
                   {"finalTestError", numberOrNull(trial.finalTestError)},
                   {"smallestSampleSize", numberOrNull(trial.smallestSampleSize)},
                   {"unconvergedRows", trial.unconvergedRows}};
    for (const std::vector<FinalError>& variable : trial.finalErrors) {
        Json errors = Json::object();
        for (const FinalError& error : variable) {
            errors[std::string(error.quantity.key)] = numberOrNull(error.value);
        }
        object["finalErrors"].push_back(std::move(errors));
    }
    return object;
}

/// A variable of which nothing is predicted.
Json measuredObject(const VariableResult& variable) {
    Json object = {{"layer", variable.layer},
                   {"mse", objectOf(variable.mse)},
                   {"nmseDb", objectOf(variable.nmseDb)}};
    if (variable.mseAligned) {
        object["mseAligned"] = objectOf(*variable.mseAligned);
    }
    if (variable.nmseDbAligned) {
        object["nmseDbAligned"] = objectOf(*variable.nmseDbAligned);
    }
    addErrors(variable.errors, false, object);
    return object;
}

Json objectOf(const BaselineEpoch& epoch) {
    Json variables = Json::array();
    for (const VariableResult& variable : epoch.variables) {
        variables.push_back(std::isfinite(variable.predictedMse) ? objectOf(variable)
                                                                 : measuredObject(variable));
    }
    Json object = {{"epoch", epoch.epoch}, {"variables", std::move(variables)}};
    if (epoch.objective.trials > 0) {
        object["objective"] = objectOf(epoch.objective);
    }
    if (epoch.testError.trials > 0) {
        object["testError"] = objectOf(epoch.testError);
    }
    return object;
}

template <typename Entry>
Json objectsOf(const std::vector<Entry>& entries) {
    Json list = Json::array();
    for (const Entry& entry : entries) {
        list.push_back(objectOf(entry));
    }
    return list;
}

Json objectOf(const LearntResult& learnt) {
    return {{"path", learnt.path},
            {"truth", numberOrNull(learnt.truth)},
            {"start", numberOrNull(learnt.start)},
            {"course", objectsOf(learnt.course)}};
}

Json objectOf(const BaselineResult& baseline, const Json& settings) {
    Json trials = Json::array();
    for (const TrialResult& trial : baseline.trials) {
        trials.push_back({{"trial", trial.trial},
                          {"stop", nameIn(kStopNames, trial.stop)},
                          {"epoch", trial.iteration},
                          {"finalMse", listOf(trial.finalMse)},
                          {"finalNmseDb", listOf(trial.finalNmseDb)},
                          {"finalTestError", numberOrNull(trial.finalTestError)}});
        if (trial.sampling) {
            trials.back()["sampling"] = objectOf(*trial.sampling);
        }
    }
    return {{"algorithm", settings},
            {"epochs", objectsOf(baseline.epochs)},
            {"trials", std::move(trials)},
            {"secondsPerEpoch", numberOrNull(baseline.secondsPerEpoch)}};
}

}  // namespace

namespace {

/// The document without the entries of its long lists.
Json frameOf(const Result& result) {
    Json document = {{"format", "onsager/result"},
                     {"version", 1},
                     {"program", fmt::format("onsager {}", programVersion())},
                     {"complete", result.complete},
                     {"scenario", documentOf(result.scenario)}};
    if (!result.predictionNote.empty()) {
        document["predictionNote"] = result.predictionNote;
    }
    if (!result.measurementNote.empty()) {
        document["measurementNote"] = result.measurementNote;
    }
    document["halfIterations"] = Json::array();
    // Without the key all of them were made.
    if (!result.trials.empty()
        && std::cmp_less(result.halfIterationsMade, result.halfIterations.size())) {
        document["halfIterationsMade"] = result.halfIterationsMade;
    }
    document["testError"] = Json::array();
    if (!result.learnt.empty()) {
        document["learnt"] = Json::array();
    }
    if (!result.freeEnergy.empty()) {
        document["freeEnergy"] = Json::array();
    }
    if (result.predictions > 0) {
        const auto& failure = result.predictionEnd.failure;
        document["prediction"] = {
            {"stop", nameIn(kStopNames, result.predictionEnd.stop)},
            {"layer", failure ? Json(failure->layer) : Json()},
            {"pass", failure ? Json(nameIn(kPassNames, failure->when.pass)) : Json()},
            {"iteration", failure ? Json(failure->when.iteration) : Json()},
            {"reason", failure ? Json(failure->reason) : Json()},
            {"predictions", result.predictions},
            {"diverged", result.predictionsDiverged}};
    }
    if (!result.trials.empty()) {
        document["trials"] = Json::array();
        document["stop"] = {{"converged", result.stop.converged},
                            {"iterationLimit", result.stop.iterationLimit},
                            {"diverged", result.stop.diverged},
                            {"cancelled", result.stop.cancelled},
                            {"clippedMessages", result.stop.clippedMessages}};
    }
    for (std::size_t k = 0; k < result.baselines.size(); ++k) {
        document["baselines"].push_back(
            objectOf(result.baselines[k], document["scenario"]["baselines"][k]));
    }
    document["timing"] = {{"setUpSeconds", numberOrNull(result.timing.setUpSeconds)},
                          {"secondsPerIteration", numberOrNull(result.timing.secondsPerIteration)},
                          {"predictionSeconds", numberOrNull(result.timing.predictionSeconds)}};
    return document;
}

template <typename Entry>
LongList listOf(const char* key, const std::vector<Entry>& entries) {
    return {key, entries.size(),
            [&entries](std::size_t place) { return objectOf(entries[place]); }};
}

std::vector<LongList> listsOf(const Result& result) {
    return {listOf("halfIterations", result.halfIterations), listOf("testError", result.testError),
            listOf("learnt", result.learnt), listOf("freeEnergy", result.freeEnergy),
            listOf("trials", result.trials)};
}

}  // namespace

Json documentOf(const Result& result) {
    Json document = frameOf(result);
    for (const LongList& list : listsOf(result)) {
        for (std::size_t place = 0; place < list.size; ++place) {
            document[list.key].push_back(list.entry(place));
        }
    }
    return document;
}

void writeResult(const Result& result, const TextSink& sink) {
    writeText(frameOf(result), listsOf(result), sink);
}

Json documentOf(const Summary& summary) {
    return objectOf(summary);
}

Json documentOf(const HalfIterationResult& half) {
    return objectOf(half);
}

Json documentOf(const BaselineEpoch& epoch) {
    return objectOf(epoch);
}

Json documentOf(const TestErrorResult& error) {
    return objectOf(error);
}

std::string resultText(const Result& result) {
    std::string text;
    writeResult(result, [&text](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace onsager
