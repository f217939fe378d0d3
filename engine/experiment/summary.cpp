// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/baseline_summary.h"
#include "engine/experiment/comparison.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/prediction.h"
#include "engine/experiment/prediction_note.h"
#include "engine/experiment/record_notes.h"
#include "engine/experiment/records.h"
#include "engine/experiment/trial_summary.h"
#include "engine/experiment/variable_summary.h"
#include "engine/model/learning.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace onsager {

namespace {

void addTiming(const std::vector<TrialRecord>& trials,
               const std::vector<PredictionRecord>& predictions,
               Timing& timing) {
    std::vector<double> iterations;
    for (const TrialRecord& trial : trials) {
        timing.setUpSeconds += trial.setUpSeconds;
        // Forward and backward together are an iteration.
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

/// The numbers that are learnt, their courses still empty.
std::vector<LearntResult> learntCourses(const Scenario& scenario) {
    std::vector<LearntResult> courses;
    if (!scenario.learn.empty()) {
        for (const LearntNumber& number : learntNumbers(scenario, networkOf(scenario, 0))) {
            courses.push_back({number.path, number.truth, number.start, {}});
        }
    }
    return courses;
}

/// What is believed of them after a half-iteration, where anything is.
void addLearnt(const Runs& runs,
               const std::vector<PredictionRecord>& predictions,
               HalfIteration when,
               std::vector<LearntResult>& courses) {
    for (std::size_t i = 0; i < courses.size(); ++i) {
        const Comparison number =
            compare(runs, predictions, static_cast<std::size_t>(when.index()),
                    [i](const ErrorRecord& record) {
                        return i < record.learnt.size() ? record.learnt[i] : kMissing;
                    });
        if (number.measured.trials > 0 || !number.predictions.empty()) {
            courses[i].course.push_back({when, number.measured, medianOf(number.predictions),
                                         number.predictedStandardError, number.gap});
        }
    }
}

}  // namespace

double VariableErrors::nmseDb() const {
    return std::isnan(mse) ? kMissing : decibel(nmse);
}

const VariableErrors* ErrorRecord::of(int variable) const {
    const auto found =
        std::find_if(variables.begin(), variables.end(),
                     [variable](const auto& one) { return one.variable == variable; });
    return found != variables.end() ? &*found : nullptr;
}

double smallestSampleSize(const std::vector<TrialResult>& trials) {
    double smallest = std::numeric_limits<double>::infinity();
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
        // Where all have stopped by tolerance nothing is to be compared beyond the last of them.
        halfIterations =
            std::min(halfIterations, static_cast<std::size_t>(result.halfIterationsMade));
    }
    const Runs runs = runsOf(trials);
    result.learnt = learntCourses(scenario);
    const auto test = [](const ErrorRecord& record) { return record.testError; };
    HalfIteration when;
    for (std::size_t index = 0; index < halfIterations; ++index) {
        HalfIterationResult half;
        half.when = when;
        half.variables = variableResults(runs, predictions, index, variables);
        const Comparison errors = compare(runs, predictions, index, test);
        if (std::isfinite(errors.measured.median) || !errors.predictions.empty()) {
            result.testError.push_back({when, errors.measured, medianOf(errors.predictions),
                                        errors.predictedStandardError, errors.gap});
        }
        addLearnt(runs, predictions, half.when, result.learnt);
        result.halfIterations.push_back(std::move(half));
        when = when.next();
    }
    for (std::size_t k = 0; k < scenario.baselines.size() && !trials.empty(); ++k) {
        result.baselines.push_back(baselineResult(scenario.baselines[k], trials, predictions, k));
    }
    addStops(trials, result);
    addTiming(trials, predictions, result.timing);
    return result;
}

}  // namespace onsager
