// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/baseline_summary.h"

#include "engine/experiment/comparison.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/trial_summary.h"
#include "engine/experiment/variable_summary.h"
#include "engine/numerics/infinity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace onsager {

namespace {

/// Of baseline k of the trials.
std::vector<AlgorithmRecord> baselineRecords(const std::vector<TrialRecord>& trials,
                                             std::size_t k) {
    std::vector<AlgorithmRecord> records;
    for (const TrialRecord& trial : trials) {
        if (k < trial.baselines.size()) {
            records.push_back(trial.baselines[k]);
        }
    }
    return records;
}

/// The objective beside the errors, as a summary of trials like theirs; of no trials where there is none.
Summary objectiveAt(const std::vector<AlgorithmRecord>& records, std::size_t index) {
    std::vector<double> all;
    std::vector<double> good;
    const bool isThere = std::any_of(records.begin(), records.end(),
                                     [](const auto& record) { return !record.objective.empty(); });
    for (const AlgorithmRecord& record : records) {
        // A run that diverged counts as infinitely large from then on: quantiles of all trials keep their meaning.
        const bool diverged = record.stop == StopReason::Diverged;
        if (index < record.objective.size()) {
            all.push_back(record.objective[index]);
            if (!diverged) {
                good.push_back(all.back());
            }
        } else if (diverged && isThere) {
            all.push_back(kInfinity);
        }
    }
    return summaryOf(std::move(all), good);
}

/// The records after those numbers of iterations of two half-iterations each, as far as the traces go; an empty one
/// of the start, of which nothing is predicted.
std::vector<std::vector<ErrorRecord>> afterIterations(const PredictionRecord& prediction,
                                                      const std::vector<int>& finished) {
    std::vector<std::vector<ErrorRecord>> traces(prediction.traces.size());
    for (std::size_t k = 0; k < traces.size(); ++k) {
        for (const int iterations : finished) {
            // The backward half-iteration that ends iteration k has the index 2 k - 1, counted from 0.
            const auto half = static_cast<std::size_t>(std::max(0, 2 * iterations - 1));
            const ErrorRecord* record = recordAt(prediction, k, half);
            if (record == nullptr) {
                break;
            }
            traces[k].push_back(iterations > 0 ? *record : ErrorRecord());
        }
    }
    return traces;
}

/// Of baseline k, where anything is.
std::vector<PredictionRecord> baselinePredictions(const std::vector<PredictionRecord>& predictions,
                                                  std::size_t k,
                                                  const std::vector<int>& finished) {
    std::vector<PredictionRecord> found;
    for (const PredictionRecord& all : predictions) {
        if (k >= all.baselines.size() || all.baselines[k].traces.empty()) {
            continue;
        }
        PredictionRecord kept = all.baselines[k];
        kept.traces = afterIterations(kept, finished);
        PredictionRecord coarse = all.baselines[k];
        coarse.traces = std::move(coarse.coarse);
        kept.coarse = afterIterations(coarse, finished);
        found.push_back(std::move(kept));
    }
    return found;
}

}  // namespace

BaselineResult baselineResult(const Algorithm& settings,
                              const std::vector<TrialRecord>& trials,
                              const std::vector<PredictionRecord>& all,
                              std::size_t k) {
    const std::vector<AlgorithmRecord> records = baselineRecords(trials, k);
    BaselineResult result;
    result.settings = settings;
    const Runs runs = runsOf(records);
    const auto test = [](const ErrorRecord& record) { return record.testError; };
    const auto longest = std::max_element(
        records.begin(), records.end(),
        [](const auto& a, const auto& b) { return a.finished.size() < b.finished.size(); });
    const std::vector<int> finished =
        longest != records.end() ? longest->finished : std::vector<int>();
    const std::vector<PredictionRecord> predictions = baselinePredictions(all, k, finished);
    for (std::size_t index = 0; index < finished.size(); ++index) {
        BaselineEpoch epoch;
        epoch.epoch = finished[index];
        epoch.variables = variableResults(runs, predictions, index, variablesOf(longest->errors));
        if (!std::isnan(longest->errors[index].testError)) {
            epoch.testError = compare(runs, {}, index, test).measured;
        }
        epoch.objective = objectiveAt(records, index);
        result.epochs.push_back(std::move(epoch));
    }
    // The median of the trials' mean step, which one slow start does not move.
    std::vector<double> seconds;
    for (const AlgorithmRecord& record : records) {
        result.trials.push_back(trialResult(record));
        result.trials.back().settledAfter.clear();  // not every iteration is measured
        result.trials.back().iteration = record.finished.empty() ? 0 : record.finished.back();
        if (record.iterations > 0) {
            seconds.push_back(
                std::accumulate(record.stepSeconds.begin(), record.stepSeconds.end(), 0.0)
                / record.iterations);
        }
    }
    result.secondsPerEpoch = medianOf(std::move(seconds));
    return result;
}

std::vector<SamplingSummary> samplingSummaries(const BaselineResult& baseline) {
    struct Quantity {
        const char* name;
        const char* title;
        double SamplingQuality::*value;
    };
    constexpr std::array kQuantities = {
        Quantity{"acceptance", "share accepted", &SamplingQuality::acceptance},
        Quantity{"effectiveSampleSize", "effective sample size",
                 &SamplingQuality::effectiveSampleSize},
        Quantity{"rHat", "R-hat", &SamplingQuality::rHat}};
    std::vector<SamplingSummary> summaries;
    for (const Quantity& quantity : kQuantities) {
        std::vector<double> values;
        for (const TrialResult& trial : baseline.trials) {
            if (trial.sampling) {
                values.push_back((*trial.sampling).*quantity.value);
            }
        }
        if (!values.empty()) {
            const std::vector<double> all = values;
            summaries.push_back({quantity.name, quantity.title, summaryOf(std::move(values), all)});
        }
    }
    return summaries;
}

}  // namespace onsager
