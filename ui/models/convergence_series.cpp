// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/convergence_series.h"

#include <algorithm>

namespace onsager {

namespace {

bool isShown(const ConvergenceView& view, int layer) {
    return view.variables.empty()
           || std::find(view.variables.begin(), view.variables.end(), layer)
                  != view.variables.end();
}

/// The error of the view; null where the variable has none.
const ErrorResult* measureOf(const VariableResult& variable, const ConvergenceView& view) {
    const auto found = std::find_if(
        variable.errors.begin(), variable.errors.end(),
        [&view](const ErrorResult& error) { return error.quantity.key == view.measure; });
    return found != variable.errors.end() ? &*found : nullptr;
}

ConvergencePoint pointOf(const HalfIteration& when, const ErrorResult& error) {
    ConvergencePoint point{when.index(), error.measured, error.predicted, error.gap};
    if (error.quantity.unit != ErrorUnit::Decibel) {
        point.measured.median = error.measured.mean;
    }
    return point;
}

ConvergencePoint pointOf(const HalfIteration& when,
                         const VariableResult& variable,
                         ErrorQuantity quantity) {
    const bool decibel = quantity == ErrorQuantity::NmseDb;
    return {when.index(),
            decibel ? variable.nmseDb : variable.mse,
            decibel ? variable.predictedNmseDb : variable.predictedMse,
            variable.mseGap,
            variable.nmseDb.median < kExactDb,
            variable.predictedNmseDb < kExactDb};
}

/// Where every trial has stopped there is nothing more to measure.
void dropUnmade(ConvergenceSeries& series, int halfIterationsMade) {
    for (ConvergencePoint& point : series.points) {
        if (point.halfIteration >= halfIterationsMade) {
            point.measured = {};
            point.gap = {};
            point.measuredExact = false;
        }
    }
}

ConvergenceSeries& seriesOf(std::vector<ConvergenceSeries>& all, int layer, int style) {
    const auto found = std::find_if(all.begin(), all.end(), [layer](const ConvergenceSeries& one) {
        return one.layer == layer;
    });
    return found != all.end() ? *found
                              : all.emplace_back(ConvergenceSeries{layer, style, {}, false});
}

}  // namespace

std::vector<ConvergenceSeries> convergenceSeries(const Result& result,
                                                 const ConvergenceView& view) {
    std::vector<ConvergenceSeries> all;
    if (view.quantity == ErrorQuantity::Learnt) {
        return all;  // no variable has it
    }
    if (view.quantity == ErrorQuantity::NormalisedTestError) {
        if (!result.testError.empty()) {
            ConvergenceSeries& series = all.emplace_back();
            for (const TestErrorResult& one : result.testError) {
                series.points.push_back(
                    {one.when.index(), one.measured, one.predicted, one.gap, false, false});
            }
            dropUnmade(series, result.halfIterationsMade);
        }
        return all;
    }
    for (const HalfIterationResult& half : result.halfIterations) {
        int style = 0;
        for (const VariableResult& variable : half.variables) {
            const bool isMeasure = view.quantity == ErrorQuantity::Measure;
            const ErrorResult* measure = isMeasure ? measureOf(variable, view) : nullptr;
            if (isShown(view, variable.layer) && measure != nullptr) {
                ConvergenceSeries& series = seriesOf(all, variable.layer, style);
                series.isMean = measure->quantity.unit != ErrorUnit::Decibel;
                series.points.push_back(pointOf(half.when, *measure));
            } else if (isShown(view, variable.layer) && !isMeasure) {
                seriesOf(all, variable.layer, style)
                    .points.push_back(pointOf(half.when, variable, view.quantity));
            }
            ++style;
        }
    }
    std::sort(all.begin(), all.end(), [](const ConvergenceSeries& a, const ConvergenceSeries& b) {
        return a.layer < b.layer;
    });
    for (ConvergenceSeries& series : all) {
        dropUnmade(series, result.halfIterationsMade);
    }
    return all;
}

}  // namespace onsager
