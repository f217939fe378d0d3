// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/cell_json.h"

#include "engine/io/result_file.h"
#include "engine/io/result_parts.h"

#include <limits>
#include <utility>

namespace onsager {

namespace {

Json settlingDocument(const SettlingResult& settling) {
    Json object = {{"layer", settling.layer}};
    if (settling.measured.trials > 0) {
        object["measured"] = documentOf(settling.measured);
    }
    object["predicted"] = numberOrNull(settling.predicted);
    return object;
}

SettlingResult settlingIn(const StoredValue& object) {
    SettlingResult settling;
    settling.layer = object.countAt("layer");
    if (const auto measured = object.find("measured")) {
        settling.measured = summaryIn(*measured);
    }
    settling.predicted = object.numberAt("predicted");
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

SuccessResult successIn(const StoredValue& object) {
    SuccessResult success;
    if (object.find("trials")) {
        success.probability = object.numberAt("probability");
        success.standardError = object.numberAt("standardError");
        success.trials = object.countAt("trials");
    }
    success.predicted = object.numberAt("predicted");
    return success;
}

Json fixedPointsDocument(const FixedPointErrors& errors) {
    return {{"algorithmic", numberOrNull(errors.fromZero)},
            {"informationTheoretic", numberOrNull(errors.ofLeastFreeEnergy)},
            {"spinodal", numberOrNull(errors.fromTruth)}};
}

FixedPointErrors fixedPointsIn(const StoredValue& object) {
    return {object.numberAt("algorithmic"), object.numberAt("informationTheoretic"),
            object.numberAt("spinodal")};
}

/// How the trials of a cell ended.
void readTrials(const StoredValue& document, CellResult& cell) {
    const StoredValue stop = document.at("stop");
    cell.trials = document.countAt("trials");
    cell.stop.converged = stop.countAt("converged");
    cell.stop.iterationLimit = stop.countAt("iterationLimit");
    cell.stop.diverged = stop.countAt("diverged");
    cell.stop.clippedMessages =
        stop.at("clippedMessages").whole(0, std::numeric_limits<long>::max());
    // Infinite has no word in JSON: null stands for it.
    const StoredValue smallest = document.at("smallestSampleSize");
    cell.smallestSampleSize =
        smallest.isNull() ? std::numeric_limits<double>::infinity() : smallest.number();
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

CellResult cellResultIn(const StoredValue& document) {
    CellResult cell;
    cell.halfIterations = halfIterationsIn(document.at("halfIterations"));
    cell.testError = listIn(document.at("testError"), testErrorIn);
    cell.settling = listIn(document.at("settledAfter"), settlingIn);
    if (const auto success = document.find("success")) {
        cell.success = successIn(*success);
    }
    if (const auto fixedPoints = document.find("fixedPoints")) {
        cell.fixedPoints = fixedPointsIn(*fixedPoints);
    }
    if (const auto baselines = document.find("baselines")) {
        cell.baselines =
            listIn(*baselines, [](const StoredValue& epochs) { return listIn(epochs, epochIn); });
    }
    if (document.find("trials")) {
        readTrials(document, cell);
    }
    if (const auto note = document.find("predictionNote")) {
        cell.predictionNote = note->text();
    }
    return cell;
}

CellResult cellResultIn(const Json& document) {
    return cellResultIn(StoredValue(document));
}

}  // namespace onsager
