// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/record_notes.h"

#include "engine/model/network.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <optional>

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

/// Where the last errors of a variable fall into two groups far from each other.
struct Parting {
    int variable = 0;
    double low = 0.0;  ///< dB, the middle of a group
    double high = 0.0;
    int atLow = 0;
    int count = 0;
    double gap = 0.0;  ///< dB
};

/// Of one variable; nothing where one group holds all, or both are rounding.
std::optional<Parting> partingOf(int variable, std::vector<double> decibels) {
    constexpr std::size_t kFewest = 4;
    constexpr double kApart = 1.0;  // dB
    constexpr double kOfTheirWidth = 4.0;
    constexpr double kRounding = -100.0;  // dB
    if (decibels.size() < kFewest) {
        return std::nullopt;
    }
    std::sort(decibels.begin(), decibels.end());
    std::size_t first = 1;  // of the upper group
    for (std::size_t k = 2; k < decibels.size(); ++k) {
        if (decibels[k] - decibels[k - 1] > decibels[first] - decibels[first - 1]) {
            first = k;
        }
    }
    const double gap = decibels[first] - decibels[first - 1];
    const double width =
        std::max(decibels[first - 1] - decibels.front(), decibels.back() - decibels[first]);
    if (!(gap > std::max(kApart, kOfTheirWidth * width)) || decibels[first] < kRounding) {
        return std::nullopt;
    }
    return Parting{variable,
                   0.5 * (decibels.front() + decibels[first - 1]),
                   0.5 * (decibels[first] + decibels.back()),
                   static_cast<int>(first),
                   static_cast<int>(decibels.size()),
                   gap};
}

/// The widest parting of the traces that came as far as any.
std::optional<Parting> widestParting(const PredictionRecord& prediction) {
    std::size_t length = 0;
    for (const auto& trace : prediction.traces) {
        length = std::max(length, trace.size());
    }
    std::map<int, std::vector<double>> decibels;
    for (const auto& trace : prediction.traces) {
        if (trace.size() < length || length == 0) {
            continue;
        }
        for (const VariableErrors& errors : trace.back().variables) {
            constexpr double kExact = -200.0;  // dB
            if (const double error = errors.nmseDb(); !std::isnan(error)) {
                decibels[errors.variable].push_back(std::max(error, kExact));
            }
        }
    }
    std::optional<Parting> widest;
    for (const auto& [variable, values] : decibels) {
        const std::optional<Parting> parting = partingOf(variable, values);
        if (parting && (!widest || parting->gap > widest->gap)) {
            widest = parting;
        }
    }
    return widest;
}

/// Empty where the scramblings of every prediction end in one solution.
std::string partedNote(const std::vector<PredictionRecord>& predictions) {
    for (const PredictionRecord& prediction : predictions) {
        if (const std::optional<Parting> parting = widestParting(prediction)) {
            return fmt::format(
                "The scramblings of the prediction end in different solutions: Z_{} at {:.1f} dB "
                "in {} "
                "of {}, at {:.1f} dB in the others. The line is their mean.",
                parting->variable, parting->low, parting->atLow, parting->count, parting->high);
        }
    }
    return {};
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
    for (const std::string& sentence : {tooSharpNote(predictions), fewRowsNote(predictions),
                                        partedNote(predictions), divergenceNote(result)}) {
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
