// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/result_notes.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>
#include <string_view>

namespace onsager {

namespace {

/// Set where the best scale takes away more than half of the error in the last half-iteration.
std::string scaleNote(const Result& result) {
    constexpr double kHalfDb = 3.0;
    constexpr double kExactDb = -80.0;  // below that both are recovery
    if (result.halfIterations.empty()) {
        return {};
    }
    for (const VariableResult& variable : result.halfIterations.back().variables) {
        const auto scaled =
            std::find_if(variable.errors.begin(), variable.errors.end(),
                         [](const auto& error) { return error.quantity.key == "scaledNmseDb"; });
        if (scaled == variable.errors.end()) {
            continue;
        }
        const double before = variable.nmseDb.median;
        const double after = scaled->measured.median;
        if (std::isfinite(before) && std::isfinite(after) && before > kExactDb
            && before - after > kHalfDb) {
            return fmt::format(
                "The observation hardly tells the scale or sign of Z_{}: its NMSE is {:.1f} dB, "
                "and {:.1f} dB after the best scale and sign{}.",
                variable.layer, before, after,
                std::isfinite(scaled->predicted)
                    ? fmt::format(" (predicted {:.1f} dB)", scaled->predicted)
                    : std::string());
        }
    }
    return {};
}

std::string smallNote(const Scenario& scenario) {
    std::vector<std::string> small;
    int fewest = kFewRows;
    for (std::size_t l = 0; l + 1 < scenario.layers.size(); ++l) {
        const int rows = rowsOf(scenario, static_cast<int>(l));
        fewest = std::min(fewest, rows);
        if (rows < kFewRows) {
            small.push_back(fmt::format("Z_{}", l));
        }
    }
    if (small.empty()) {
        return {};
    }
    return fmt::format(
        "{} {} small ({} {}): the prediction is the limit of many rows, and a small layer need "
        "not follow it.",
        fmt::join(small, ", "), small.size() == 1 ? "is" : "are",
        small.size() == 1 ? fmt::format("{}", fewest) : fmt::format("{} or more", fewest),
        fewest == 1 && small.size() == 1 ? "row" : "rows");
}

/// Set where rows of the final estimates are not what they were searched for.
std::string unconvergedNote(const Result& result) {
    long rows = 0;
    long trials = 0;
    for (const TrialResult& trial : result.trials) {
        rows += trial.unconvergedRows;
        trials += trial.unconvergedRows > 0 ? 1 : 0;
    }
    if (rows == 0) {
        return {};
    }
    return fmt::format(
        "In {} of {} trials the search for {} of the final estimates ended early, {} in all: these "
        "rows are rough.",
        trials, result.trials.size(), rows == trials ? "a row" : "rows", rows);
}

std::string counted(long count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::vector<std::string> resultNotes(const Result& result) {
    std::vector<std::string> notes;
    for (std::string note :
         {scaleNote(result), unconvergedNote(result), smallNote(result.scenario)}) {
        if (!note.empty()) {
            notes.push_back(std::move(note));
        }
    }
    return notes;
}

std::vector<std::string> endSentences(const Result& result) {
    if (result.trials.empty()) {
        return {};
    }
    std::vector<std::string> ends;
    const auto add = [&](int count, std::string_view what) {
        if (count > 0) {
            ends.push_back(fmt::format("{} {}", count, what));
        }
    };
    add(result.stop.iterationLimit, "reached the iteration limit");
    add(result.stop.converged, "converged");
    add(result.stop.diverged, "diverged");
    add(result.stop.cancelled, "interrupted");
    const long clipped = result.stop.clippedMessages;
    std::vector<std::string> sentences = {fmt::format(
        "{}: {}. {} clipped.", counted(static_cast<long>(result.trials.size()), "trial", "trials"),
        fmt::join(ends, ", "),
        clipped == 0 ? std::string("No message was")
                     : counted(clipped, "message was", "messages were"))};
    const auto failed = std::find_if(result.trials.begin(), result.trials.end(),
                                     [](const TrialResult& trial) { return trial.failure; });
    if (failed != result.trials.end()) {
        const Failure& failure = *failed->failure;
        sentences.push_back(fmt::format(
            "First divergence: trial {}, layer {}, {} pass of iteration {}: {}.", failed->trial,
            failure.layer, failure.when.pass == Pass::Forward ? "forward" : "backward",
            failure.when.iteration, failure.reason));
    }
    return sentences;
}

std::vector<std::string> missingPredictions(const Result& result) {
    std::map<std::string, std::set<int>> variables;
    for (const HalfIterationResult& half : result.halfIterations) {
        for (const VariableResult& variable : half.variables) {
            if (!variable.predictedReason.empty()) {
                variables[variable.predictedReason].insert(variable.layer);
            }
        }
    }
    std::vector<std::string> reasons;
    for (const auto& [reason, layers] : variables) {
        reasons.push_back(fmt::format("Z_{} ({})", fmt::join(layers, ", Z_"), reason));
    }
    return reasons;
}

}  // namespace onsager
