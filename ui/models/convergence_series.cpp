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
    return found != all.end() ? *found : all.emplace_back(ConvergenceSeries{layer, style, {}});
}

}  // namespace

std::vector<ConvergenceSeries> convergenceSeries(const Result& result,
                                                 const ConvergenceView& view) {
    std::vector<ConvergenceSeries> all;
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
            if (isShown(view, variable.layer)) {
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
