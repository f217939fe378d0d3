// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/comparison.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/prediction.h"
#include "engine/experiment/prediction_note.h"
#include "engine/experiment/record_notes.h"
#include "engine/experiment/records.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Why a number that is predicted of a variable is missing; empty if nothing was to be predicted.
std::string reasonOf(const std::vector<PredictionRecord>& predictions,
                     std::size_t index,
                     std::size_t layer) {
    for (const PredictionRecord& prediction : predictions) {
        for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
            const ErrorRecord* record = recordAt(prediction, k, index);
            if (record == nullptr) {
                if (k < prediction.ends.size() && prediction.ends[k].failure) {
                    return "the prediction diverged";
                }
            } else if (!std::isfinite(record->mse[layer])) {
                return "beyond what double precision can say";
            } else if (!std::isfinite(record->nmse[layer])) {
                return "by its law the variable is 0: there is no power to relate its error to";
            }
        }
    }
    return {};
}

/// What the errors of a variable are in the first record that has any.
std::vector<ErrorValue> valuesOf(const Runs& runs,
                                 const std::vector<PredictionRecord>& predictions,
                                 std::size_t layer) {
    const auto first = [layer](const std::vector<ErrorRecord>& records) {
        return records.empty() || layer >= records.front().values.size()
                   ? std::vector<ErrorValue>()
                   : records.front().values[layer];
    };
    for (const AlgorithmRecord* run : runs) {
        if (!run->errors.empty()) {
            return first(run->errors);
        }
    }
    for (const PredictionRecord& prediction : predictions) {
        if (!prediction.traces.empty() && !prediction.traces.front().empty()) {
            return first(prediction.traces.front());
        }
    }
    return {};
}

/// The largest power of the signal of any trial; 0 where every error is 0.
double powerOf(const Runs& runs, std::size_t index, std::size_t layer) {
    double power = 0.0;
    for (const AlgorithmRecord* run : runs) {
        const ErrorRecord* record = recordAt(*run, index);
        if (record != nullptr && record->nmse[layer] > 0.0) {
            power = std::max(power, record->mse[layer] / record->nmse[layer]);
        }
    }
    return power;
}

/// The gap without its z where both numbers are rounding beside the power of the signal, or the gap is
/// beside them.
PairedGap withoutRounding(PairedGap gap, double measured, double predicted, double power) {
    constexpr double kRounding = 1e-14;  // of sums over rows
    const double size = std::max(std::abs(measured), std::abs(predicted));
    if (size <= kExactNmse * power || std::abs(gap.mean) <= kRounding * size) {
        gap.z = kMissing;
    }
    return gap;
}

std::vector<ErrorResult> errorResults(const Runs& runs,
                                      const std::vector<PredictionRecord>& predictions,
                                      std::size_t index,
                                      std::size_t layer) {
    std::vector<ErrorResult> results;
    const std::vector<ErrorValue> values = valuesOf(runs, predictions, layer);
    for (std::size_t place = 0; place < values.size(); ++place) {
        const auto get = [layer, place](const ErrorRecord& record) {
            return record.values[layer][place].value;
        };
        const Comparison comparison = compare(runs, predictions, index, get);
        const ErrorName& quantity = *values[place].quantity;
        const double power = quantity.unit == ErrorUnit::Number ? powerOf(runs, index, layer) : 0.0;
        const double predicted = quantity.unit == ErrorUnit::Decibel
                                     ? medianOf(comparison.predictions)
                                     : meanOf(comparison.predictions);
        results.push_back(
            {quantity, comparison.measured, predicted, comparison.predictedStandardError,
             withoutRounding(comparison.gap, comparison.measured.mean, predicted, power)});
    }
    return results;
}

VariableResult variableResult(const Runs& runs,
                              const std::vector<PredictionRecord>& predictions,
                              std::size_t index,
                              std::size_t layer) {
    const auto mse = [layer](const ErrorRecord& record) { return record.mse[layer]; };
    const auto db = [layer](const ErrorRecord& record) { return decibel(record.nmse[layer]); };
    const Comparison errors = compare(runs, predictions, index, mse);
    const Comparison decibels = compare(runs, predictions, index, db);
    VariableResult result;
    result.layer = static_cast<int>(layer);
    result.mse = errors.measured;
    result.nmseDb = decibels.measured;
    result.predictedMse = meanOf(errors.predictions);
    result.predictedNmseDb = medianOf(decibels.predictions);
    result.predictedStandardError = errors.predictedStandardError;
    result.predictedSpread = std::sqrt(varianceOf(errors.predictions));
    result.mseGap = errors.gap;
    result.errors = errorResults(runs, predictions, index, layer);
    if (!(std::abs(result.mseGap.mean) > kExactNmse * powerOf(runs, index, layer))) {
        result.mseGap.z = kMissing;
    }
    if (!std::isfinite(result.predictedMse) || !std::isfinite(result.predictedNmseDb)) {
        result.predictedReason = reasonOf(predictions, index, layer);
    }
    const bool aligned = std::any_of(runs.begin(), runs.end(), [](const AlgorithmRecord* run) {
        return !run->errors.empty() && !run->errors.front().aligned.empty();
    });
    if (aligned) {
        const auto alignedMse = [layer](const ErrorRecord& r) { return r.aligned[layer]; };
        const auto alignedDb = [layer](const ErrorRecord& r) {
            return decibel(r.aligned[layer] / r.mse[layer] * r.nmse[layer]);
        };
        result.mseAligned = compare(runs, {}, index, alignedMse).measured;
        result.nmseDbAligned = compare(runs, {}, index, alignedDb).measured;
    }
    return result;
}

/// NMSE in dB of one variable in each half-iteration.
std::vector<double> courseOf(const AlgorithmRecord& trial, std::size_t layer) {
    std::vector<double> course;
    for (const ErrorRecord& errors : trial.errors) {
        course.push_back(decibel(errors.nmse[layer]));
    }
    return course;
}

/// The better founded of the last two estimates of a variable, one of each pass: the later one unless
/// the other claims a smaller posterior covariance, by more than a thousandth of its trace. At a fixed
/// point they agree; before it, or in small layers, one of them can be much the worse.
const ErrorRecord& finalRecord(const AlgorithmRecord& trial, std::size_t layer) {
    constexpr double kClearly = 1.0 - 1e-3;
    const ErrorRecord& last = trial.errors.back();
    if (trial.errors.size() < 2 || layer >= last.claimed.size()) {
        return last;
    }
    const ErrorRecord& other = trial.errors[trial.errors.size() - 2];
    return other.claimed[layer] < kClearly * last.claimed[layer] ? other : last;
}

TrialResult trialResult(const AlgorithmRecord& trial) {
    TrialResult result;
    result.trial = trial.trial;
    result.stop = trial.stop;
    result.failure = trial.failure;
    if (trial.failure) {
        result.iteration = trial.failure->when.iteration;
    }
    if (!trial.errors.empty()) {
        const ErrorRecord& last = trial.errors.back();
        result.iteration = std::max(result.iteration, last.when.iteration);
        if (trial.stop == StopReason::Diverged) {
            result.finalMse.assign(last.mse.size(), kInfinity);
            result.finalNmseDb.assign(last.mse.size(), kInfinity);
            result.finalTestError = std::isnan(last.testError) ? kMissing : kInfinity;
            result.finalNmseDbAligned.assign(last.aligned.size(), kInfinity);
            result.settledAfter.assign(last.mse.size(), kInfinity);
            return result;
        }
        for (std::size_t layer = 0; layer < last.nmse.size(); ++layer) {
            const ErrorRecord& record = finalRecord(trial, layer);
            result.finalMse.push_back(record.mse[layer]);
            result.finalNmseDb.push_back(decibel(record.nmse[layer]));
            if (layer < record.values.size()) {
                std::vector<FinalError>& errors = result.finalErrors.emplace_back();
                for (const ErrorValue& value : record.values[layer]) {
                    errors.push_back({*value.quantity, value.value});
                }
            }
            result.settledAfter.push_back(settledAfter(courseOf(trial, layer)));
        }
        for (std::size_t layer = 0; layer < last.aligned.size(); ++layer) {
            const ErrorRecord& record = finalRecord(trial, layer);
            result.finalNmseDbAligned.push_back(
                decibel(record.aligned[layer] / record.mse[layer] * record.nmse[layer]));
        }
        result.finalTestError = finalRecord(trial, 0).testError;
    }
    return result;
}

void addTiming(const std::vector<TrialRecord>& trials,
               const std::vector<PredictionRecord>& predictions,
               Timing& timing) {
    std::vector<double> iterations;
    for (const TrialRecord& trial : trials) {
        timing.setUpSeconds += trial.setUpSeconds;
        for (std::size_t h = 0; h + 1 < trial.halfIterationSeconds.size(); h += 2) {
            iterations.push_back(trial.halfIterationSeconds[h] + trial.halfIterationSeconds[h + 1]);
        }
    }
    timing.secondsPerIteration = medianOf(std::move(iterations));
    for (const PredictionRecord& prediction : predictions) {
        timing.predictionSeconds += prediction.seconds;
    }
}

void addStops(const std::vector<TrialRecord>& trials, Result& result) {
    for (const TrialRecord& trial : trials) {
        result.trials.push_back(trialResult(trial));
        result.trials.back().smallestSampleSize = trial.smallestSampleSize;
        result.stop.converged += trial.stop == StopReason::Converged ? 1 : 0;
        result.stop.iterationLimit += trial.stop == StopReason::IterationLimit ? 1 : 0;
        result.stop.diverged += trial.stop == StopReason::Diverged ? 1 : 0;
        result.stop.cancelled += trial.stop == StopReason::Cancelled ? 1 : 0;
        result.stop.clippedMessages += trial.clipped;
    }
}

/// The most half-iterations that any trial has made; that in which it diverged is one of them.
int halfIterationsMade(const std::vector<TrialRecord>& trials) {
    int most = 0;
    for (const TrialRecord& trial : trials) {
        const int failed = trial.failure ? trial.failure->when.index() + 1 : 0;
        most = std::max({most, failed, static_cast<int>(trial.errors.size())});
    }
    return most;
}

/// Whether all trials have ended and one of them converged: then nobody goes on after the last of them,
/// and neither does the prediction.
bool stoppedByTolerance(const Scenario& scenario, const std::vector<TrialRecord>& trials) {
    const auto has = [&](StopReason stop) {
        return std::any_of(trials.begin(), trials.end(),
                           [stop](const TrialRecord& trial) { return trial.stop == stop; });
    };
    return std::cmp_equal(trials.size(), scenario.trials) && has(StopReason::Converged)
           && !has(StopReason::Running) && !has(StopReason::Cancelled);
}

/// The most half-iterations that any record has, and how many variables they have.
std::pair<std::size_t, std::size_t> extent(const std::vector<TrialRecord>& trials,
                                           const std::vector<PredictionRecord>& predictions) {
    std::size_t halfIterations = 0;
    std::size_t variables = 0;
    const auto include = [&](const std::vector<ErrorRecord>& records) {
        halfIterations = std::max(halfIterations, records.size());
        variables = records.empty() ? variables : records.front().mse.size();
    };
    for (const TrialRecord& trial : trials) {
        include(trial.errors);
    }
    for (const PredictionRecord& prediction : predictions) {
        for (const std::vector<ErrorRecord>& trace : prediction.traces) {
            include(trace);
        }
    }
    return {halfIterations, variables};
}

/// Of baseline k of the trials that have one.
std::vector<BaselineRecord> baselineRecords(const std::vector<TrialRecord>& trials, std::size_t k) {
    std::vector<BaselineRecord> records;
    for (const TrialRecord& trial : trials) {
        if (k < trial.baselines.size()) {
            records.push_back(trial.baselines[k]);
        }
    }
    return records;
}

/// The objective beside the errors, as a summary of trials like theirs.
Summary objectiveAt(const std::vector<BaselineRecord>& records, std::size_t index) {
    std::vector<double> all;
    std::vector<double> good;
    for (const BaselineRecord& record : records) {
        const bool diverged = record.stop == StopReason::Diverged;
        if (index < record.objective.size()) {
            all.push_back(record.objective[index]);
            if (!diverged) {
                good.push_back(all.back());
            }
        } else if (diverged) {
            all.push_back(kInfinity);
        }
    }
    return summaryOf(std::move(all), good);
}

BaselineResult baselineResult(const AdamSettings& settings,
                              const std::vector<BaselineRecord>& records) {
    BaselineResult result;
    result.settings = settings;
    const Runs runs = runsOf(records);
    const auto test = [](const ErrorRecord& record) { return record.testError; };
    const auto longest = std::max_element(
        records.begin(), records.end(),
        [](const auto& a, const auto& b) { return a.epochs.size() < b.epochs.size(); });
    const std::vector<int> epochs = longest != records.end() ? longest->epochs : std::vector<int>();
    for (std::size_t index = 0; index < epochs.size(); ++index) {
        BaselineEpoch epoch;
        epoch.epoch = epochs[index];
        for (std::size_t layer = 0; layer < longest->errors[index].mse.size(); ++layer) {
            epoch.variables.push_back(variableResult(runs, {}, index, layer));
        }
        if (!std::isnan(longest->errors[index].testError)) {
            epoch.testError = compare(runs, {}, index, test).measured;
        }
        epoch.objective = objectiveAt(records, index);
        result.epochs.push_back(std::move(epoch));
    }
    std::vector<double> seconds;
    for (const BaselineRecord& record : records) {
        result.trials.push_back(trialResult(record));
        result.trials.back().settledAfter.clear();  // counts iterations, and these are epochs
        result.trials.back().iteration = record.epochs.empty() ? 0 : record.epochs.back();
        if (!record.epochs.empty() && record.epochs.back() > 0) {
            seconds.push_back(record.seconds / record.epochs.back());
        }
    }
    result.secondsPerEpoch = medianOf(std::move(seconds));
    return result;
}

}  // namespace

double settledAfter(const std::vector<double>& courseDb) {
    const std::size_t n = courseDb.size();
    if (n < 2 || !std::isfinite(courseDb[n - 1]) || !std::isfinite(courseDb[n - 2])) {
        return kMissing;
    }
    std::size_t first = n;  // the half-iteration from which on all are close
    while (first > 0) {
        const double last = courseDb[n - 1 - (n - first) % 2];
        if (!(std::abs(courseDb[first - 1] - last) <= kSettledDb)) {
            break;
        }
        --first;
    }
    return static_cast<double>(first / 2 + 1);
}

double smallestSampleSize(const std::vector<TrialResult>& trials) {
    double smallest = kInfinity;
    for (const TrialResult& trial : trials) {
        smallest = std::min(smallest, trial.smallestSampleSize);
    }
    return smallest;
}

Result summarise(const Scenario& scenario,
                 const std::vector<TrialRecord>& trials,
                 const std::vector<PredictionRecord>& predictions,
                 bool complete) {
    Result result;
    result.scenario = scenario;
    result.complete = complete;
    countEnds(predictions, result);
    result.predictionNote = predictionNote(scenario);
    if (const std::string note = recordsNote(predictions, result); !note.empty()) {
        result.predictionNote += (result.predictionNote.empty() ? "" : " ") + note;
    }
    result.halfIterationsMade = halfIterationsMade(trials);
    result.measurementNote = emptySignalsNote(scenario, trials);
    auto [halfIterations, variables] = extent(trials, predictions);
    if (stoppedByTolerance(scenario, trials)) {
        halfIterations =
            std::min(halfIterations, static_cast<std::size_t>(result.halfIterationsMade));
    }
    const Runs runs = runsOf(trials);
    const auto test = [](const ErrorRecord& record) { return record.testError; };
    HalfIteration when;
    for (std::size_t index = 0; index < halfIterations; ++index) {
        HalfIterationResult half;
        half.when = when;
        for (std::size_t layer = 0; layer < variables; ++layer) {
            half.variables.push_back(variableResult(runs, predictions, index, layer));
        }
        result.halfIterations.push_back(std::move(half));
        const Comparison errors = compare(runs, predictions, index, test);
        if (std::isfinite(errors.measured.median) || !errors.predictions.empty()) {
            result.testError.push_back({when, errors.measured, medianOf(errors.predictions),
                                        errors.predictedStandardError, errors.gap});
        }
        when = when.next();
    }
    for (std::size_t k = 0; k < scenario.baselines.size() && !trials.empty(); ++k) {
        result.baselines.push_back(
            baselineResult(scenario.baselines[k], baselineRecords(trials, k)));
    }
    addStops(trials, result);
    addTiming(trials, predictions, result.timing);
    return result;
}

}  // namespace onsager
