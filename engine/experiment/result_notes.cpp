// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/result_notes.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

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

}  // namespace onsager
