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
#include <numeric>
#include <utility>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Why a number that is predicted of a variable is missing; empty if nothing was to be predicted.
std::string reasonOf(const std::vector<PredictionRecord>& predictions,
                     std::size_t index,
                     int layer) {
    for (const PredictionRecord& prediction : predictions) {
        for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
            const ErrorRecord* record = recordAt(prediction, k, index);
            if (record == nullptr) {
                if (k < prediction.ends.size() && prediction.ends[k].failure) {
                    return "the prediction diverged";
                }
            } else if (const VariableErrors* errors = record->of(layer)) {
                if (!std::isfinite(errors->mse)) {
                    return "beyond what double precision can say";
                }
                if (!std::isfinite(errors->nmse)) {
                    return "by its law the variable is 0: there is no power to relate its error to";
                }
            }
        }
    }
    return {};
}

/// The errors of a variable in a half-iteration of the first run or prediction that has it; null: it was
/// not estimated there.
const VariableErrors* firstErrors(const Runs& runs,
                                  const std::vector<PredictionRecord>& predictions,
                                  std::size_t index,
                                  int layer) {
    for (const AlgorithmRecord* run : runs) {
        const ErrorRecord* record = recordAt(*run, index);
        if (record != nullptr && record->of(layer) != nullptr) {
            return record->of(layer);
        }
    }
    for (const PredictionRecord& prediction : predictions) {
        for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
            const ErrorRecord* record = recordAt(prediction, k, index);
            if (record != nullptr && record->of(layer) != nullptr) {
                return record->of(layer);
            }
        }
    }
    return nullptr;
}

/// One number of the errors of a variable; missing where it was not estimated.
template <typename Get>
ErrorOf ofVariable(int layer, Get get) {
    return [layer, get](const ErrorRecord& record) {
        const VariableErrors* errors = record.of(layer);
        return errors != nullptr ? get(*errors) : kMissing;
    };
}

/// The largest power of the signal of any trial; 0 where every error is 0.
double powerOf(const Runs& runs, std::size_t index, int layer) {
    double power = 0.0;
    for (const AlgorithmRecord* run : runs) {
        const ErrorRecord* record = recordAt(*run, index);
        const VariableErrors* errors = record != nullptr ? record->of(layer) : nullptr;
        if (errors != nullptr && errors->nmse > 0.0) {
            power = std::max(power, errors->mse / errors->nmse);
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
                                      const VariableErrors& first) {
    std::vector<ErrorResult> results;
    const int layer = first.variable;
    for (std::size_t place = 0; place < first.values.size(); ++place) {
        const auto get = [place](const VariableErrors& errors) {
            return place < errors.values.size() ? errors.values[place].value : kMissing;
        };
        const Comparison comparison = compare(runs, predictions, index, ofVariable(layer, get));
        const ErrorName& quantity = *first.values[place].quantity;
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
                              const VariableErrors& first) {
    const int layer = first.variable;
    const auto mse = [](const VariableErrors& one) { return one.mse; };
    const auto db = [](const VariableErrors& one) { return decibel(one.nmse); };
    const Comparison errors = compare(runs, predictions, index, ofVariable(layer, mse));
    const Comparison decibels = compare(runs, predictions, index, ofVariable(layer, db));
    VariableResult result;
    result.layer = layer;
    result.mse = errors.measured;
    result.nmseDb = decibels.measured;
    result.predictedMse = meanOf(errors.predictions);
    result.predictedNmseDb = medianOf(decibels.predictions);
    result.predictedStandardError = errors.predictedStandardError;
    result.predictedSpread = std::sqrt(varianceOf(errors.predictions));
    result.mseGap = errors.gap;
    result.errors = errorResults(runs, predictions, index, first);
    if (!(std::abs(result.mseGap.mean) > kExactNmse * powerOf(runs, index, layer))) {
        result.mseGap.z = kMissing;
    }
    if (!std::isfinite(result.predictedMse) || !std::isfinite(result.predictedNmseDb)) {
        result.predictedReason = reasonOf(predictions, index, layer);
    }
    if (!runs.empty() && std::isfinite(first.aligned)) {
        const auto alignedMse = [](const VariableErrors& one) { return one.aligned; };
        const auto alignedDb = [](const VariableErrors& one) {
            return decibel(one.aligned / one.mse * one.nmse);
        };
        result.mseAligned = compare(runs, {}, index, ofVariable(layer, alignedMse)).measured;
        result.nmseDbAligned = compare(runs, {}, index, ofVariable(layer, alignedDb)).measured;
    }
    return result;
}

/// NMSE in dB of one variable in each record that has it.
std::vector<double> courseOf(const AlgorithmRecord& trial, int layer) {
    std::vector<double> course;
    for (const ErrorRecord& record : trial.errors) {
        if (const VariableErrors* errors = record.of(layer)) {
            course.push_back(decibel(errors->nmse));
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

/// Variables that a run has estimated: 0 .. n - 1.
int variablesOf(const std::vector<ErrorRecord>& records) {
    int variables = 0;
    for (std::size_t h = 0; h < std::min<std::size_t>(2, records.size()); ++h) {
        for (const VariableErrors& errors : records[h].variables) {
            variables = std::max(variables, errors.variable + 1);
        }
    }
    return variables;
}

void addFinal(const AlgorithmRecord& trial, int layer, TrialResult& result) {
    const bool diverged = trial.stop == StopReason::Diverged;
    const ErrorRecord* record = finalRecord(trial, layer);
    const VariableErrors errors = record != nullptr ? *record->of(layer) : VariableErrors();
    result.unconvergedRows += errors.unconvergedRows;
    result.finalMse.push_back(diverged ? kInfinity : errors.mse);
    result.finalNmseDb.push_back(diverged ? kInfinity : decibel(errors.nmse));
    if (std::isfinite(errors.aligned)) {
        result.finalNmseDbAligned.push_back(
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

TrialResult trialResult(const AlgorithmRecord& trial) {
    TrialResult result;
    result.trial = trial.trial;
    result.stop = trial.stop;
    result.failure = trial.failure;
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

void addTiming(const std::vector<TrialRecord>& trials,
               const std::vector<PredictionRecord>& predictions,
               Timing& timing) {
    std::vector<double> iterations;
    for (const TrialRecord& trial : trials) {
        timing.setUpSeconds += trial.setUpSeconds;
        for (std::size_t h = 0; h + 1 < trial.stepSeconds.size(); h += 2) {
            iterations.push_back(trial.stepSeconds[h] + trial.stepSeconds[h + 1]);
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
std::pair<std::size_t, int> extent(const std::vector<TrialRecord>& trials,
                                   const std::vector<PredictionRecord>& predictions) {
    std::size_t halfIterations = 0;
    int variables = 0;
    const auto include = [&](const std::vector<ErrorRecord>& records) {
        halfIterations = std::max(halfIterations, records.size());
        variables = std::max(variables, variablesOf(records));
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

/// Those variables of 0 .. `variables` - 1 that were estimated in that half-iteration.
std::vector<VariableResult> variableResults(const Runs& runs,
                                            const std::vector<PredictionRecord>& predictions,
                                            std::size_t index,
                                            int variables) {
    std::vector<VariableResult> results;
    for (int layer = 0; layer < variables; ++layer) {
        if (const VariableErrors* first = firstErrors(runs, predictions, index, layer)) {
            results.push_back(variableResult(runs, predictions, index, *first));
        }
    }
    return results;
}

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

BaselineResult baselineResult(const Algorithm& settings,
                              const std::vector<AlgorithmRecord>& records,
                              const std::vector<PredictionRecord>& all,
                              std::size_t k) {
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

}  // namespace

const VariableErrors* ErrorRecord::of(int variable) const {
    const auto found =
        std::find_if(variables.begin(), variables.end(),
                     [variable](const auto& one) { return one.variable == variable; });
    return found != variables.end() ? &*found : nullptr;
}

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
        half.variables = variableResults(runs, predictions, index, variables);
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
            baselineResult(scenario.baselines[k], baselineRecords(trials, k), predictions, k));
    }
    addStops(trials, result);
    addTiming(trials, predictions, result.timing);
    return result;
}

}  // namespace onsager
