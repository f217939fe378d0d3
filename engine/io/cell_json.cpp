// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/cell_json.h"

#include "engine/experiment/error_measures.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"

#include <cmath>
#include <utility>

namespace onsager {

namespace {

double numberAt(const Json& object, const char* key) {
    const Json& value = object.at(key);
    return value.is_null() ? kMissing : value.get<double>();
}

Summary summaryIn(const Json& object) {
    Summary summary;
    summary.mean = numberAt(object, "mean");
    summary.standardError = numberAt(object, "standardError");
    summary.median = numberAt(object, "median");
    summary.q10 = numberAt(object, "q10");
    summary.q90 = numberAt(object, "q90");
    summary.trials = object.at("trials").get<int>();
    return summary;
}

PairedGap gapIn(const Json& object) {
    return {numberAt(object, "mean"), numberAt(object, "standardError"),
            object.contains("z") ? numberAt(object, "z") : kMissing};
}

HalfIteration whenIn(const Json& object) {
    return {object.at("iteration").get<int>(),
            object.at("pass") == Json("forward") ? Pass::Forward : Pass::Backward};
}

ErrorResult errorIn(const ErrorName& quantity, const Json& object) {
    ErrorResult error;
    error.quantity = quantity;
    if (object.contains("trials")) {
        error.measured = summaryIn(object);
    }
    if (object.contains("predicted")) {
        error.predicted = numberAt(object, "predicted");
        error.predictedStandardError = numberAt(object, "predictedStandardError");
    }
    if (object.contains("gap")) {
        error.gap = gapIn(object.at("gap"));
    }
    return error;
}

VariableResult variableIn(const Json& object) {
    VariableResult variable;
    variable.layer = object.at("layer").get<int>();
    if (object.contains("mse")) {
        variable.mse = summaryIn(object.at("mse"));
        variable.nmseDb = summaryIn(object.at("nmseDb"));
    }
    if (object.contains("gap")) {
        variable.mseGap = gapIn(object.at("gap"));
    }
    if (object.contains("mseAligned")) {
        variable.mseAligned = summaryIn(object.at("mseAligned"));
    }
    if (object.contains("nmseDbAligned")) {
        variable.nmseDbAligned = summaryIn(object.at("nmseDbAligned"));
    }
    if (object.contains("predictedMse")) {  // of some baselines nothing is predicted
        variable.predictedMse = numberAt(object, "predictedMse");
        variable.predictedNmseDb = numberAt(object, "predictedNmseDb");
        variable.predictedStandardError = numberAt(object, "predictedStandardError");
        variable.predictedSpread = numberAt(object, "predictedSpread");
        variable.predictedReason = object.value("predictedReason", std::string());
    }
    for (const ErrorMeasure& measure : errorMeasures()) {
        const auto entry = object.find(std::string(measure.quantity.key));
        if (entry != object.end()) {
            variable.errors.push_back(errorIn(measure.quantity, *entry));
        }
    }
    return variable;
}

HalfIterationResult halfIterationIn(const Json& object) {
    HalfIterationResult half;
    half.when = whenIn(object);
    for (const Json& variable : object.at("variables")) {
        half.variables.push_back(variableIn(variable));
    }
    return half;
}

TestErrorResult testErrorIn(const Json& object) {
    TestErrorResult error;
    error.when = whenIn(object);
    if (object.contains("measured")) {
        error.measured = summaryIn(object.at("measured"));
        error.gap = gapIn(object.at("gap"));
    }
    error.predicted = numberAt(object, "predicted");
    error.predictedStandardError = numberAt(object, "predictedStandardError");
    return error;
}

BaselineEpoch epochIn(const Json& object) {
    BaselineEpoch epoch;
    epoch.epoch = object.at("epoch").get<int>();
    for (const Json& variable : object.at("variables")) {
        epoch.variables.push_back(variableIn(variable));
    }
    if (object.contains("objective")) {
        epoch.objective = summaryIn(object.at("objective"));
    }
    if (object.contains("testError")) {
        epoch.testError = summaryIn(object.at("testError"));
    }
    return epoch;
}

Json settlingDocument(const SettlingResult& settling) {
    Json object = {{"layer", settling.layer}};
    if (settling.measured.trials > 0) {
        object["measured"] = documentOf(settling.measured);
    }
    object["predicted"] = numberOrNull(settling.predicted);
    return object;
}

SettlingResult settlingIn(const Json& object) {
    SettlingResult settling;
    settling.layer = object.at("layer").get<int>();
    if (object.contains("measured")) {
        settling.measured = summaryIn(object.at("measured"));
    }
    settling.predicted = numberAt(object, "predicted");
    return settling;
}

Json successDocument(const SuccessResult& success) {
    Json object = Json::object();
    if (success.trials > 0) {
        object["probability"] = numberOrNull(success.probability);
        object["standardError"] = numberOrNull(success.standardError);
        object["trials"] = success.trials;
    }
    object["predicted"] = numberOrNull(success.predicted);
    return object;
}

SuccessResult successIn(const Json& object) {
    SuccessResult success;
    if (object.contains("trials")) {
        success.probability = numberAt(object, "probability");
        success.standardError = numberAt(object, "standardError");
        success.trials = object.at("trials").get<int>();
    }
    success.predicted = numberAt(object, "predicted");
    return success;
}

Json fixedPointsDocument(const FixedPointErrors& errors) {
    return {{"algorithmic", numberOrNull(errors.fromZero)},
            {"informationTheoretic", numberOrNull(errors.ofLeastFreeEnergy)},
            {"spinodal", numberOrNull(errors.fromTruth)}};
}

FixedPointErrors fixedPointsIn(const Json& object) {
    return {numberAt(object, "algorithmic"), numberAt(object, "informationTheoretic"),
            numberAt(object, "spinodal")};
}

CellResult readCell(const Json& document) {
    CellResult cell;
    for (const Json& half : document.at("halfIterations")) {
        cell.halfIterations.push_back(halfIterationIn(half));
    }
    for (const Json& error : document.at("testError")) {
        cell.testError.push_back(testErrorIn(error));
    }
    for (const Json& settling : document.at("settledAfter")) {
        cell.settling.push_back(settlingIn(settling));
    }
    if (document.contains("success")) {
        cell.success = successIn(document.at("success"));
    }
    if (document.contains("fixedPoints")) {
        cell.fixedPoints = fixedPointsIn(document.at("fixedPoints"));
    }
    if (document.contains("baselines")) {
        for (const Json& baseline : document.at("baselines")) {
            std::vector<BaselineEpoch>& epochs = cell.baselines.emplace_back();
            for (const Json& epoch : baseline) {
                epochs.push_back(epochIn(epoch));
            }
        }
    }
    if (document.contains("trials")) {
        cell.trials = document.at("trials").get<int>();
        const Json& stop = document.at("stop");
        cell.stop.converged = stop.at("converged").get<int>();
        cell.stop.iterationLimit = stop.at("iterationLimit").get<int>();
        cell.stop.diverged = stop.at("diverged").get<int>();
        cell.stop.clippedMessages = stop.at("clippedMessages").get<long>();
        const Json& smallest = document.at("smallestSampleSize");
        cell.smallestSampleSize =
            smallest.is_null() ? std::numeric_limits<double>::infinity() : smallest.get<double>();
    }
    cell.predictionNote = document.value("predictionNote", std::string());
    return cell;
}

}  // namespace

Json documentOf(const CellResult& cell) {
    Json document = {{"halfIterations", Json::array()},
                     {"testError", Json::array()},
                     {"settledAfter", Json::array()}};
    for (const HalfIterationResult& half : cell.halfIterations) {
        document["halfIterations"].push_back(documentOf(half));
    }
    for (const TestErrorResult& error : cell.testError) {
        document["testError"].push_back(documentOf(error));
    }
    for (const SettlingResult& settling : cell.settling) {
        document["settledAfter"].push_back(settlingDocument(settling));
    }
    if (cell.success) {
        document["success"] = successDocument(*cell.success);
    }
    if (cell.fixedPoints) {
        document["fixedPoints"] = fixedPointsDocument(*cell.fixedPoints);
    }
    for (const std::vector<BaselineEpoch>& baseline : cell.baselines) {
        Json epochs = Json::array();
        for (const BaselineEpoch& epoch : baseline) {
            epochs.push_back(documentOf(epoch));
        }
        document["baselines"].push_back(std::move(epochs));
    }
    if (cell.trials > 0) {
        document["trials"] = cell.trials;
        document["stop"] = {{"converged", cell.stop.converged},
                            {"iterationLimit", cell.stop.iterationLimit},
                            {"diverged", cell.stop.diverged},
                            {"clippedMessages", cell.stop.clippedMessages}};
        document["smallestSampleSize"] = numberOrNull(cell.smallestSampleSize);
    }
    if (!cell.predictionNote.empty()) {
        document["predictionNote"] = cell.predictionNote;
    }
    return document;
}

CellResult cellResultIn(const Json& document) {
    try {
        return readCell(document);
    } catch (const nlohmann::json::exception& error) {
        throw ScenarioError("", std::string("this is no cell of a sweep: ") + error.what());
    }
}

}  // namespace onsager
