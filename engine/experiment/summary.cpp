// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/metrics.h"
#include "engine/experiment/prediction.h"
#include "engine/experiment/prediction_note.h"
#include "engine/experiment/records.h"
#include "engine/model/network.h"
#include "engine/numerics/student_t.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Linear interpolation between order statistics; infinite entries sort last.
double quantile(const std::vector<double>& sorted, double fraction) {
    if (sorted.empty()) {
        return kMissing;
    }
    const double position = fraction * static_cast<double>(sorted.size() - 1);
    const auto lower = static_cast<std::size_t>(std::floor(position));
    const std::size_t upper = std::min(lower + 1, sorted.size() - 1);
    const double weight = position - static_cast<double>(lower);
    return weight == 0.0 ? sorted[lower] : (1.0 - weight) * sorted[lower] + weight * sorted[upper];
}

double meanOf(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return values.empty() ? kMissing : sum / static_cast<double>(values.size());
}

/// Sample variance (n - 1); missing for fewer than two values.
double varianceOf(const std::vector<double>& values) {
    if (values.size() < 2) {
        return kMissing;
    }
    const double mean = meanOf(values);
    double sum = 0.0;
    for (const double value : values) {
        sum += (value - mean) * (value - mean);
    }
    return sum / static_cast<double>(values.size() - 1);
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

}  // namespace

Summary summaryOf(std::vector<double> all, const std::vector<double>& good) {
    Summary summary;
    summary.trials = static_cast<int>(all.size());
    summary.mean = meanOf(good);
    summary.standardError =
        std::sqrt(varianceOf(good) / static_cast<double>(std::max<std::size_t>(1, good.size())));
    std::sort(all.begin(), all.end());
    summary.median = quantile(all, 0.5);
    summary.q10 = quantile(all, 0.1);
    summary.q90 = quantile(all, 0.9);
    return summary;
}

namespace {

/// The record of a half-iteration; a trial that stopped keeps its last state. Null when a trial has
/// not got there yet or never measured anything.
const ErrorRecord* recordAt(const AlgorithmRecord& trial, std::size_t index) {
    if (index < trial.errors.size()) {
        return &trial.errors[index];
    }
    const bool keeps = trial.stop == StopReason::Converged;
    return keeps && !trial.errors.empty() ? &trial.errors.back() : nullptr;
}

/// The mean over scramblings of one number of a prediction, and the variance of that mean.
struct Predicted {
    double value = kMissing;
    double variance = kMissing;
    double freedom = 0.0;  ///< degrees of freedom of the variance
};

/// The record of a half-iteration of trace k. A recursion that converged keeps its last state in that
/// pass; null where it ended otherwise.
const ErrorRecord* recordAt(const PredictionRecord& prediction, std::size_t k, std::size_t index) {
    const std::vector<ErrorRecord>& trace = prediction.traces[k];
    const std::size_t n = trace.size();
    if (index < n) {
        return &trace[index];
    }
    const bool keeps =
        k < prediction.ends.size() && prediction.ends[k].stop == StopReason::Converged;
    return keeps && n >= 2 ? &trace[n - 1 - (index - (n - 1)) % 2] : nullptr;
}

/// The spread over scramblings tells what the rows scatter, half as many rows what they are biased.
template <typename Get>
Predicted predictedAt(const PredictionRecord& prediction, std::size_t index, const Get& get) {
    std::vector<double> values;
    for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
        const ErrorRecord* record = recordAt(prediction, k, index);
        if (record == nullptr) {
            return {};
        }
        values.push_back(get(*record));
    }
    const auto count = static_cast<double>(values.size());
    Predicted predicted{meanOf(values), varianceOf(values) / count, count - 1.0};
    std::vector<double> coarse;
    for (const std::vector<ErrorRecord>& trace : prediction.coarse) {
        if (!trace.empty()) {
            const std::size_t n = trace.size();
            const std::size_t last = n - 1 - (n > 1 && index >= n ? (index - (n - 1)) % 2 : 0);
            coarse.push_back(get(trace[std::min(index, last)]));
        }
    }
    const double bias = coarse.empty() ? 0.0 : predicted.value - meanOf(coarse);
    if (std::isfinite(bias)) {
        predicted.variance += bias * bias;
    }
    return predicted;
}

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

std::string nameOf(Pass pass) {
    return pass == Pass::Forward ? "forward" : "backward";
}

/// How the predictions ended, and what is to be said of it.
void addEnds(const std::vector<PredictionRecord>& predictions, Result& result) {
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
    if (result.predictionsDiverged == 0) {
        return;
    }
    const FailurePlace& place = *result.predictionEnd.failure;
    const std::string which = result.predictions == 1
                                  ? "The prediction diverges"
                                  : fmt::format("{} of {} predictions diverge",
                                                result.predictionsDiverged, result.predictions);
    result.predictionNote += fmt::format(
        "{}{}{}: in the {} pass of iteration {}, at Z_{}, its numbers stop making sense.",
        result.predictionNote.empty() ? "" : " ", which,
        result.predictions == 1 ? "" : ", the first", nameOf(place.when.pass), place.when.iteration,
        place.layer);
}

/// What is to be said of signals that were drawn as 0.
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

/// The prediction made for the draw of a trial; the records are in the order of their trials.
const PredictionRecord* predictionOf(int trial, const std::vector<PredictionRecord>& predictions) {
    const auto found = std::lower_bound(
        predictions.begin(), predictions.end(), trial,
        [](const PredictionRecord& candidate, int wanted) { return candidate.trial < wanted; });
    return found == predictions.end() || found->trial != trial ? nullptr : &*found;
}

/// One number of every half-iteration, measured over trials and predicted over draws.
struct Comparison {
    Summary measured;
    std::vector<double> predictions;
    double predictedStandardError = kMissing;
    PairedGap gap;
};

/// A variance of a mean, and from how many independent numbers it comes, less one.
struct EstimatedVariance {
    double value = 0.0;
    double freedom = 0.0;
};

/// Degrees of freedom of a sum of two variances.
/// Source: Welch 1947, The generalization of 'Student's' problem.
double freedomOf(const EstimatedVariance& a, const EstimatedVariance& b) {
    const auto part = [](const EstimatedVariance& one) {
        return one.value > 0.0 ? one.value * one.value / one.freedom : 0.0;
    };
    const double sum = a.value + b.value;
    return sum * sum / (part(a) + part(b));
}

PairedGap gapOf(double mean,
                const EstimatedVariance& spread,
                const EstimatedVariance& numerical,
                double predicted) {
    PairedGap gap{mean, std::sqrt(spread.value + numerical.value), kMissing};
    if (gap.standardError > 0.0 && std::abs(mean) > kPredictionAccuracy * std::abs(predicted)) {
        gap.z = normalQuantileOfT(mean / gap.standardError, freedomOf(spread, numerical));
    }
    return gap;
}

template <typename Record, typename Get>
Comparison compare(const std::vector<Record>& trials,
                   const std::vector<PredictionRecord>& predictions,
                   std::size_t index,
                   const Get& get) {
    Comparison comparison;
    std::vector<double> all;
    std::vector<double> good;
    std::vector<double> differences;
    double numericalOfDifferences = 0.0;
    double squares = 0.0;  // of numerical variances, each over its degrees of freedom
    double numerical = 0.0;
    // Numerical errors of shared predictions are one and the same and do not average out.
    const bool isShared = !predictions.empty() && predictions.front().isShared;
    const auto meanVariance = [isShared](double sum, double count) {
        return isShared ? sum / count : sum / (count * count);
    };
    for (const PredictionRecord& prediction : predictions) {
        const Predicted predicted = predictedAt(prediction, index, get);
        if (std::isfinite(predicted.value)) {
            comparison.predictions.push_back(predicted.value);
            numerical += std::isfinite(predicted.variance) ? predicted.variance : 0.0;
        }
    }
    for (const Record& trial : trials) {
        const ErrorRecord* record = recordAt(trial, index);
        if (trial.stop == StopReason::Diverged) {
            all.push_back(record != nullptr ? get(*record) : kInfinity);
            if (std::isnan(all.back())) {
                all.pop_back();
            }
            continue;
        }
        const double value = record != nullptr ? get(*record) : kMissing;
        if (std::isnan(value)) {
            continue;
        }
        all.push_back(value);
        good.push_back(value);
        if (const PredictionRecord* own = predictionOf(trial.trial, predictions)) {
            const Predicted predicted = predictedAt(*own, index, get);
            if (std::isfinite(predicted.value)) {
                differences.push_back(value - predicted.value);
                if (predicted.variance > 0.0) {
                    numericalOfDifferences += predicted.variance;
                    squares += predicted.variance * predicted.variance / predicted.freedom;
                }
            }
        }
    }
    comparison.measured = summaryOf(std::move(all), good);
    if (!comparison.predictions.empty()) {
        comparison.predictedStandardError =
            std::sqrt(meanVariance(numerical, static_cast<double>(comparison.predictions.size())));
    }
    if (!differences.empty()) {
        const auto n = static_cast<double>(differences.size());
        const double independent = numericalOfDifferences * numericalOfDifferences / squares;
        comparison.gap = gapOf(
            meanOf(differences), {varianceOf(differences) / n, n - 1.0},
            {meanVariance(numericalOfDifferences, n), isShared ? independent / n : independent},
            meanOf(comparison.predictions));
    }
    return comparison;
}

/// What the errors of a variable are in the first record that has any.
template <typename Record>
std::vector<ErrorValue> valuesOf(const std::vector<Record>& trials,
                                 const std::vector<PredictionRecord>& predictions,
                                 std::size_t layer) {
    const auto first = [layer](const std::vector<ErrorRecord>& records) {
        return records.empty() || layer >= records.front().values.size()
                   ? std::vector<ErrorValue>()
                   : records.front().values[layer];
    };
    for (const Record& trial : trials) {
        if (!trial.errors.empty()) {
            return first(trial.errors);
        }
    }
    for (const PredictionRecord& prediction : predictions) {
        if (!prediction.traces.empty() && !prediction.traces.front().empty()) {
            return first(prediction.traces.front());
        }
    }
    return {};
}

template <typename Record>
std::vector<ErrorResult> errorResults(const std::vector<Record>& trials,
                                      const std::vector<PredictionRecord>& predictions,
                                      std::size_t index,
                                      std::size_t layer) {
    std::vector<ErrorResult> results;
    const std::vector<ErrorValue> values = valuesOf(trials, predictions, layer);
    for (std::size_t place = 0; place < values.size(); ++place) {
        const auto get = [layer, place](const ErrorRecord& record) {
            return record.values[layer][place].value;
        };
        const Comparison comparison = compare(trials, predictions, index, get);
        const ErrorName& quantity = *values[place].quantity;
        results.push_back({quantity, comparison.measured,
                           quantity.unit == ErrorUnit::Decibel ? medianOf(comparison.predictions)
                                                               : meanOf(comparison.predictions),
                           comparison.predictedStandardError, comparison.gap});
    }
    return results;
}

/// The largest power of the signal of any trial; 0 where every error is 0.
template <typename Record>
double powerOf(const std::vector<Record>& trials, std::size_t index, std::size_t layer) {
    double power = 0.0;
    for (const Record& trial : trials) {
        const ErrorRecord* record = recordAt(trial, index);
        if (record != nullptr && record->nmse[layer] > 0.0) {
            power = std::max(power, record->mse[layer] / record->nmse[layer]);
        }
    }
    return power;
}

template <typename Record>
VariableResult variableResult(const std::vector<Record>& trials,
                              const std::vector<PredictionRecord>& predictions,
                              std::size_t index,
                              std::size_t layer) {
    const auto mse = [layer](const ErrorRecord& record) { return record.mse[layer]; };
    const auto db = [layer](const ErrorRecord& record) { return decibel(record.nmse[layer]); };
    const Comparison errors = compare(trials, predictions, index, mse);
    const Comparison decibels = compare(trials, predictions, index, db);
    VariableResult result;
    result.layer = static_cast<int>(layer);
    result.mse = errors.measured;
    result.nmseDb = decibels.measured;
    result.predictedMse = meanOf(errors.predictions);
    result.predictedNmseDb = medianOf(decibels.predictions);
    result.predictedStandardError = errors.predictedStandardError;
    result.predictedSpread = std::sqrt(varianceOf(errors.predictions));
    result.mseGap = errors.gap;
    result.errors = errorResults(trials, predictions, index, layer);
    if (!(std::abs(result.mseGap.mean) > kExactNmse * powerOf(trials, index, layer))) {
        result.mseGap.z = kMissing;
    }
    if (!std::isfinite(result.predictedMse) || !std::isfinite(result.predictedNmseDb)) {
        result.predictedReason = reasonOf(predictions, index, layer);
    }
    const bool aligned = std::any_of(trials.begin(), trials.end(), [](const Record& trial) {
        return !trial.errors.empty() && !trial.errors.front().aligned.empty();
    });
    if (aligned) {
        const auto alignedMse = [layer](const ErrorRecord& r) { return r.aligned[layer]; };
        const auto alignedDb = [layer](const ErrorRecord& r) {
            return decibel(r.aligned[layer] / r.mse[layer] * r.nmse[layer]);
        };
        result.mseAligned = compare(trials, {}, index, alignedMse).measured;
        result.nmseDbAligned = compare(trials, {}, index, alignedDb).measured;
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
    const auto test = [](const ErrorRecord& record) { return record.testError; };
    const auto longest = std::max_element(
        records.begin(), records.end(),
        [](const auto& a, const auto& b) { return a.epochs.size() < b.epochs.size(); });
    const std::vector<int> epochs = longest != records.end() ? longest->epochs : std::vector<int>();
    for (std::size_t index = 0; index < epochs.size(); ++index) {
        BaselineEpoch epoch;
        epoch.epoch = epochs[index];
        for (std::size_t layer = 0; layer < longest->errors[index].mse.size(); ++layer) {
            epoch.variables.push_back(variableResult(records, {}, index, layer));
        }
        if (!std::isnan(longest->errors[index].testError)) {
            epoch.testError = compare(records, {}, index, test).measured;
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

namespace {

/// Empty where every prediction has the rows that it was asked for.
std::string fewRowsNote(const std::vector<PredictionRecord>& predictions) {
    const auto one = std::find_if(predictions.begin(), predictions.end(),
                                  [](const PredictionRecord& record) { return record.isTooDear; });
    if (one == predictions.end()) {
        return {};
    }
    return fmt::format(
        " The rows of the prediction cost more than their budget: it is made from {} of them in {} "
        "scramblings, with the standard errors that are shown.",
        one->rows, one->traces.size());
}

}  // namespace

Result summarise(const Scenario& scenario,
                 const std::vector<TrialRecord>& trials,
                 const std::vector<PredictionRecord>& predictions,
                 bool complete) {
    Result result;
    result.scenario = scenario;
    result.complete = complete;
    result.predictionNote = predictionNote(scenario);
    if (std::any_of(predictions.begin(), predictions.end(),
                    [](const PredictionRecord& record) { return record.isTooSharp; })) {
        result.predictionNote += result.predictionNote.empty() ? "" : " ";
        result.predictionNote +=
            "The integrals of the prediction are too sharp for their budget: they are sampled "
            "instead, "
            "with the standard errors that are shown.";
    }
    result.predictionNote += fewRowsNote(predictions);
    result.halfIterationsMade = halfIterationsMade(trials);
    addEnds(predictions, result);
    result.measurementNote = emptySignalsNote(scenario, trials);
    auto [halfIterations, variables] = extent(trials, predictions);
    if (stoppedByTolerance(scenario, trials)) {
        halfIterations =
            std::min(halfIterations, static_cast<std::size_t>(result.halfIterationsMade));
    }
    const auto test = [](const ErrorRecord& record) { return record.testError; };
    HalfIteration when;
    for (std::size_t index = 0; index < halfIterations; ++index) {
        HalfIterationResult half;
        half.when = when;
        for (std::size_t layer = 0; layer < variables; ++layer) {
            half.variables.push_back(variableResult(trials, predictions, index, layer));
        }
        result.halfIterations.push_back(std::move(half));
        const Comparison errors = compare(trials, predictions, index, test);
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
