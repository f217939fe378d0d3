// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/convergence_axes.h"

#include "engine/experiment/error_measures.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/error_axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct ConvergenceAxesText {
    Q_DECLARE_TR_FUNCTIONS(ConvergenceAxes)
};

/// An axis that would begin below that share of its end begins at zero.
constexpr double kFromZeroBelow = 0.5;
/// The start is cut off when all the rest lies within that share of its height.
constexpr double kCropBelow = 0.4;
/// So far from the prediction bands are seen at least.
constexpr double kLeastRoomDb = 3.0;

QString quantityTitle(ErrorQuantity quantity) {
    switch (quantity) {
        case ErrorQuantity::NmseDb:
            return QStringLiteral("NMSE");
        case ErrorQuantity::Mse:
            return ConvergenceAxesText::tr("Mean squared error");
        case ErrorQuantity::NormalisedTestError:
            return ConvergenceAxesText::tr("Test error (normalised)");
        case ErrorQuantity::Measure:
        case ErrorQuantity::Learnt:
            break;
    }
    return {};
}

/// Every number that is drawn.
struct Numbers {
    std::vector<double> predicted;
    std::vector<double> medians;
    std::vector<double> edges;  ///< of the bands
};

/// From that half-iteration on.
Numbers numbersOf(const std::vector<ConvergenceSeries>& all, int first) {
    Numbers numbers;
    for (const ConvergenceSeries& series : all) {
        for (const ConvergencePoint& point : series.points) {
            if (point.halfIteration < first) {
                continue;
            }
            numbers.predicted.push_back(point.predicted);
            numbers.medians.push_back(point.measured.median);
            numbers.edges.push_back(point.measured.q10);
            numbers.edges.push_back(point.measured.q90);
        }
    }
    return numbers;
}

/// Takes out the errors in dB that are rounding. Returns whether a line or a marker had any.
bool dropExact(Numbers& numbers) {
    const auto isExact = [](double value) { return value < kExactDb; };
    const bool isDrawn = std::any_of(numbers.predicted.begin(), numbers.predicted.end(), isExact)
                         || std::any_of(numbers.medians.begin(), numbers.medians.end(), isExact);
    for (std::vector<double>* values : {&numbers.predicted, &numbers.medians, &numbers.edges}) {
        std::erase_if(*values, isExact);
    }
    return isDrawn;
}

Extent extentOf(const std::vector<double>& values) {
    Extent extent;
    for (const double value : values) {
        extent.add(value);
    }
    return extent;
}

/// The least distance from the prediction that is worth looking at.
double leastRoom(const Extent& core, ErrorQuantity quantity) {
    switch (quantity) {
        case ErrorQuantity::NmseDb:
            return kLeastRoomDb;
        case ErrorQuantity::Mse:
            return core.high;
        case ErrorQuantity::NormalisedTestError:
            return core.high - 1.0;
        case ErrorQuantity::Measure:
        case ErrorQuantity::Learnt:
            break;
    }
    return 0.0;
}

/// Every predicted value; bands as far away as the prediction is high, medians three times as far:
/// one bad draw does not flatten the picture. Without a prediction the medians take its part.
Extent visibleExtent(const Numbers& numbers, ErrorQuantity quantity) {
    const Extent predicted = extentOf(numbers.predicted);
    const Extent core = predicted.isEmpty() ? extentOf(numbers.medians) : predicted;
    Extent extent = core;
    const auto include = [&extent, &core](const Extent& measured, double room) {
        if (!measured.isEmpty()) {
            extent.add(std::clamp(measured.low, core.low - room, core.high + room));
            extent.add(std::clamp(measured.high, core.low - room, core.high + room));
        }
    };
    if (!core.isEmpty()) {
        const double room = std::max(core.high - core.low, leastRoom(core, quantity));
        include(extentOf(numbers.edges), room);
        include(extentOf(numbers.medians), 3.0 * room);
    }
    return extent;
}

/// Of the predicted values and the medians.
std::optional<double> smallestPositive(const Numbers& numbers) {
    std::optional<double> smallest;
    for (const std::vector<double>& values : {numbers.predicted, numbers.medians}) {
        for (const double value : values) {
            if (value > 0.0 && (!smallest || value < *smallest)) {
                smallest = value;
            }
        }
    }
    return smallest;
}

/// Of numbers that may be negative: gains, overlaps.
PlotAxis plainAxis(Extent extent) {
    PlotAxis axis;
    if (extent.isEmpty()) {
        extent = {0.0, 1.0};
    } else if (extent.low >= 0.0 && extent.low < kFromZeroBelow * extent.high) {
        extent.low = 0.0;
    }
    const double least = std::max(1e-3 * std::abs(extent.high), 1e-12);
    setRoundRange(axis, std::min(extent.low, extent.high - least), extent.high);
    return axis;
}

PlotAxis squaredErrorAxis(Extent extent, const Numbers& numbers) {
    PlotAxis axis;
    const double smallest = smallestPositive(numbers).value_or(extent.high);
    if (spansDecades(smallest, extent.high)) {
        axis.scale = AxisScale::Logarithmic;
        extent.low = smallest;
    } else if (extent.low < kFromZeroBelow * extent.high) {
        extent.low = 0.0;
    }
    setRoundRange(axis, extent.low, extent.high);
    return axis;
}

/// From the optimum on. Where nothing has been learnt yet, before the first backward pass, the test
/// error can be many times as large as ever after: then the line comes in from above.
PlotAxis testErrorAxis(Extent extent, const Extent& learnt) {
    PlotAxis axis;
    if (extent.isEmpty()) {
        extent = {1.0, 2.0};
    } else if (!learnt.isEmpty() && learnt.high - 1.0 < kCropBelow * (extent.high - 1.0)) {
        extent.high = 1.0 + 1.5 * (learnt.high - 1.0);
    }
    axis.scale = spansDecades(1.0, extent.high) ? AxisScale::Logarithmic : AxisScale::Linear;
    setRoundRange(axis, std::min(extent.low, 1.0), extent.high);
    return axis;
}

}  // namespace

PlotAxis halfIterationAxis(const Result& result, const std::vector<ConvergenceSeries>& all) {
    int last = stepsOf(result.scenario.algorithm);
    for (const ConvergenceSeries& series : all) {
        if (!series.points.empty()) {
            last = std::max(last, series.points.back().halfIteration);
        }
    }
    PlotAxis axis;
    axis.title = ConvergenceAxesText::tr("half-iteration");
    axis.kind = AxisKind::HalfIteration;
    axis.minimum = 0.0;
    axis.maximum = std::max(2, last);
    return axis;
}

PlotAxis convergenceErrorAxis(const std::vector<ConvergenceSeries>& all,
                              const std::vector<double>& levels,
                              const ConvergenceView& view) {
    const ErrorQuantity quantity = comparedAs(view);
    Numbers numbers = numbersOf(all, 0);
    numbers.medians.insert(numbers.medians.end(), levels.begin(), levels.end());
    const bool hasExact = quantity == ErrorQuantity::NmseDb && dropExact(numbers);
    const Extent extent = visibleExtent(numbers, quantity);
    PlotAxis axis;
    switch (quantity) {
        case ErrorQuantity::NmseDb:
            axis = decibelAxis(extent, hasExact);
            break;
        case ErrorQuantity::Measure:
        case ErrorQuantity::Learnt:
            axis = plainAxis(extent);
            break;
        case ErrorQuantity::Mse:
            axis = squaredErrorAxis(extent, numbers);
            break;
        case ErrorQuantity::NormalisedTestError:
            axis = testErrorAxis(extent, visibleExtent(numbersOf(all, 1), quantity));
            break;
    }
    const ErrorMeasure* measure =
        view.quantity == ErrorQuantity::Measure ? errorMeasure(view.measure) : nullptr;
    axis.title = measure != nullptr ? measureTitle(measure->quantity) : quantityTitle(quantity);
    return axis;
}

}  // namespace onsager
