// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trial_summary.h"

#include "engine/experiment/metrics.h"
#include "engine/experiment/variable_summary.h"
#include "engine/numerics/infinity.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// NMSE in dB of one variable in each record that has it.
std::vector<double> courseOf(const AlgorithmRecord& trial, int layer) {
    std::vector<double> course;
    for (const ErrorRecord& record : trial.errors) {
        if (const VariableErrors* errors = record.of(layer)) {
            course.push_back(errors->nmseDb());
        }
    }
    return course;
}

/// The better founded of the last two estimates of a variable, one of each pass: the later one unless
/// the other claims a smaller posterior covariance, by more than a thousandth of its trace. At a fixed
/// point they agree; before it, or in small layers, one of them can be much the worse. Null for none.
const ErrorRecord* finalRecord(const AlgorithmRecord& trial, int layer) {
    constexpr double kClearly = 1.0 - 1e-3;
    const ErrorRecord* best = nullptr;
    const std::size_t n = trial.errors.size();
    // The last record of either pass.
    for (std::size_t back = 1; back <= std::min<std::size_t>(2, n); ++back) {
        const ErrorRecord& record = trial.errors[n - back];
        const VariableErrors* errors = record.of(layer);
        if (errors == nullptr) {
            continue;
        }
        if (best == nullptr || errors->claimed < kClearly * best->of(layer)->claimed) {
            best = &record;
        }
    }
    return best;
}

void addFinal(const AlgorithmRecord& trial, int layer, TrialResult& result) {
    const bool diverged = trial.stop == StopReason::Diverged;
    const ErrorRecord* record = finalRecord(trial, layer);
    const VariableErrors errors = record != nullptr ? *record->of(layer) : VariableErrors();
    result.unconvergedRows += errors.unconvergedRows;
    result.finalMse.push_back(diverged ? kInfinity : errors.mse);
    result.finalNmseDb.push_back(diverged ? kInfinity : errors.nmseDb());
    if (std::isfinite(errors.aligned)) {
        result.finalNmseDbAligned.push_back(
            // aligned over the power of the signal, which is mse / nmse.
            diverged ? kInfinity : decibel(errors.aligned / errors.mse * errors.nmse));
    }
    result.settledAfter.push_back(diverged ? kInfinity : settledAfter(courseOf(trial, layer)));
    if (!diverged) {
        std::vector<FinalError>& values = result.finalErrors.emplace_back();
        for (const ErrorValue& value : errors.values) {
            values.push_back({*value.quantity, value.value});
        }
    }
}

}  // namespace

TrialResult trialResult(const AlgorithmRecord& trial) {
    TrialResult result;
    result.trial = trial.trial;
    result.stop = trial.stop;
    result.failure = trial.failure;
    result.sampling = trial.sampling;
    if (trial.failure) {
        result.iteration = trial.failure->when.iteration;
    }
    if (trial.errors.empty()) {
        return result;
    }
    result.iteration = std::max(result.iteration, trial.errors.back().when.iteration);
    const int variables = variablesOf(trial.errors);
    for (int layer = 0; layer < variables; ++layer) {
        addFinal(trial, layer, result);
    }
    if (const ErrorRecord* record = finalRecord(trial, 0)) {
        const bool isInfinite =
            trial.stop == StopReason::Diverged && !std::isnan(record->testError);
        result.finalTestError = isInfinite ? kInfinity : record->testError;
    }
    return result;
}

double settledAfter(const std::vector<double>& courseDb) {
    const std::size_t n = courseDb.size();
    if (n < 2 || !std::isfinite(courseDb[n - 1]) || !std::isfinite(courseDb[n - 2])) {
        return kMissing;
    }
    std::size_t first = n;  // the half-iteration from which on all are close
    while (first > 0) {
        // The last of the same pass: both passes may end at values of their own.
        const double last = courseDb[n - 1 - (n - first) % 2];
        if (!(std::abs(courseDb[first - 1] - last) <= kSettledDb)) {
            break;
        }
        --first;
    }
    return static_cast<double>(first / 2 + 1);
}

}  // namespace onsager
