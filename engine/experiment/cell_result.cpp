// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/cell_result.h"

#include "engine/experiment/records.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// The predicted NMSE of one variable in each half-iteration as far as there is one.
std::vector<double> predictedCourse(const Result& result, std::size_t layer) {
    std::vector<double> course;
    for (const HalfIterationResult& half : result.halfIterations) {
        const double value = half.variables[layer].predictedNmseDb;
        if (!std::isfinite(value)) {
            break;
        }
        course.push_back(value);
    }
    return course;
}

std::vector<SettlingResult> settlingOf(const Result& result) {
    std::vector<SettlingResult> settling;
    const std::size_t variables =
        result.halfIterations.empty() ? 0 : result.halfIterations.front().variables.size();
    for (std::size_t layer = 0; layer < variables; ++layer) {
        std::vector<double> all;
        std::vector<double> good;
        for (const TrialResult& trial : result.trials) {
            // Diverged: settled never, infinitely late among all, not among those that did.
            if (trial.stop == StopReason::Diverged) {
                all.push_back(std::numeric_limits<double>::infinity());
            } else if (layer < trial.settledAfter.size()
                       && !std::isnan(trial.settledAfter[layer])) {
                all.push_back(trial.settledAfter[layer]);
                good.push_back(trial.settledAfter[layer]);
            }
        }
        SettlingResult one;
        one.layer = static_cast<int>(layer);
        if (!all.empty()) {
            one.measured = summaryOf(std::move(all), good);
        }
        one.predicted = settledAfter(predictedCourse(result, layer));
        settling.push_back(one);
    }
    return settling;
}

/// The last half-iteration; errors that are not predicted there, because a linear layer has the last
/// word, are those of the half-iteration before if they are there.
HalfIterationResult finalHalfIteration(const Result& result) {
    HalfIterationResult last = result.halfIterations.back();
    if (result.halfIterations.size() < 2) {
        return last;
    }
    const HalfIterationResult& before = result.halfIterations[result.halfIterations.size() - 2];
    for (std::size_t l = 0; l < last.variables.size(); ++l) {
        std::vector<ErrorResult>& errors = last.variables[l].errors;
        const std::vector<ErrorResult>& others = before.variables[l].errors;
        for (std::size_t k = 0; k < std::min(errors.size(), others.size()); ++k) {
            const ErrorResult& earlier = others[k];
            if (!std::isfinite(errors[k].predicted) && std::isfinite(earlier.predicted)) {
                errors[k] = earlier;
            }
        }
    }
    return last;
}

}  // namespace

CellResult cellResultOf(const Result& result, const CellReport& report) {
    CellResult cell;
    if (report.halfIterations == SweepReport::Every) {
        cell.halfIterations = result.halfIterations;
        cell.testError = result.testError;
    } else {
        if (!result.halfIterations.empty()) {
            cell.halfIterations = {finalHalfIteration(result)};
        }
        if (!result.testError.empty()) {
            cell.testError = {result.testError.back()};
        }
    }
    cell.settling = settlingOf(result);
    if (report.success) {
        cell.success = successOf(*report.success, result);
    }
    for (const BaselineResult& baseline : result.baselines) {
        cell.baselines.push_back(baseline.epochs);
        if (report.halfIterations == SweepReport::Final && !baseline.epochs.empty()) {
            cell.baselines.back() = {baseline.epochs.back()};
        }
    }
    cell.trials = static_cast<int>(result.trials.size());
    cell.stop = result.stop;
    cell.smallestSampleSize = smallestSampleSize(result.trials);
    cell.predictionNote = result.predictionNote;
    return cell;
}

}  // namespace onsager
