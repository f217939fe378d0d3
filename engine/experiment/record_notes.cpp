// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/record_notes.h"

#include "engine/model/network.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace onsager {

namespace {

std::string nameOf(Pass pass) {
    return pass == Pass::Forward ? "forward" : "backward";
}

/// Empty where none is.
std::string tooSharpNote(const std::vector<PredictionRecord>& predictions) {
    const bool isSharp =
        std::any_of(predictions.begin(), predictions.end(),
                    [](const PredictionRecord& record) { return record.isTooSharp; });
    return isSharp
               ? "The integrals of the prediction are too sharp for their budget: they are sampled "
                 "instead, with the standard errors that are shown."
               : "";
}

/// Empty where every prediction has the rows that it was asked for.
std::string fewRowsNote(const std::vector<PredictionRecord>& predictions) {
    const auto one = std::find_if(predictions.begin(), predictions.end(),
                                  [](const PredictionRecord& record) { return record.isTooDear; });
    if (one == predictions.end()) {
        return {};
    }
    return fmt::format(
        "The rows of the prediction cost more than their budget: it is made from {} of them in {} "
        "scramblings, with the standard errors that are shown.",
        one->rows, one->traces.size());
}

/// Empty where none did.
std::string divergenceNote(const Result& result) {
    if (result.predictionsDiverged == 0) {
        return {};
    }
    const Failure& failure = *result.predictionEnd.failure;
    const bool isOne = result.predictions == 1;
    const std::string which = isOne ? "The prediction diverges"
                                    : fmt::format("{} of {} predictions diverge",
                                                  result.predictionsDiverged, result.predictions);
    return fmt::format("{}{}: in the {} pass of iteration {}, at Z_{}, {}.", which,
                       isOne ? "" : ", the first", nameOf(failure.when.pass),
                       failure.when.iteration, failure.layer, failure.reason);
}

}  // namespace

void countEnds(const std::vector<PredictionRecord>& predictions, Result& result) {
    for (const PredictionRecord& prediction : predictions) {
        const auto diverged =
            std::find_if(prediction.ends.begin(), prediction.ends.end(),
                         [](const PredictionEnd& end) { return end.failure.has_value(); });
        ++result.predictions;
        if (diverged == prediction.ends.end()) {
            if (result.predictionsDiverged == 0 && !prediction.ends.empty()) {
                result.predictionEnd = prediction.ends.front();
            }
            continue;
        }
        if (result.predictionsDiverged == 0) {
            result.predictionEnd = *diverged;
        }
        ++result.predictionsDiverged;
    }
}

std::string recordsNote(const std::vector<PredictionRecord>& predictions, const Result& result) {
    std::string note;
    for (const std::string& sentence :
         {tooSharpNote(predictions), fewRowsNote(predictions), divergenceNote(result)}) {
        note += note.empty() || sentence.empty() ? sentence : " " + sentence;
    }
    return note;
}

std::string emptySignalsNote(const Scenario& scenario, const std::vector<TrialRecord>& trials) {
    std::map<int, int> counts;
    for (const TrialRecord& trial : trials) {
        for (const int variable : trial.emptySignals) {
            ++counts[variable];
        }
    }
    if (counts.empty()) {
        return {};
    }
    const Network network = networkOf(scenario, 0);
    std::string note;
    for (const auto& [variable, count] : counts) {
        note += note.empty() ? "" : " ";
        note +=
            network.moment(variable).isZero(0.0)
                ? fmt::format("Z_{} is 0 by its law: its NMSE has no power to relate to.", variable)
                : fmt::format(
                    "In {} of {} trials Z_{} was drawn as 0 everywhere: its NMSE "
                    "there is relative to the power that its law has.",
                    count, trials.size(), variable);
    }
    return note;
}

}  // namespace onsager
