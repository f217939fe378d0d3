// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/convergence_plot.h"

#include "ui/models/agreement_sentence.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/convergence_series.h"
#include "ui/models/scenario_difference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

/// From this ratio of the largest to the smallest value on, an error that is not in dB is drawn on
/// a logarithmic axis.
constexpr double kLogarithmicFrom = 20.0;
/// An axis that would begin below that share of its end begins at zero.
constexpr double kFromZeroBelow = 0.5;
/// The start is cut off when all the rest lies within that share of its height.
constexpr double kCropBelow = 0.4;
/// Least height of a dB axis, so that a flat line is not enlarged to noise.
constexpr double kLeastSpanDb = 1.0;
/// So far from the prediction bands are seen at least.
constexpr double kLeastRoomDb = 3.0;

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

QString quantityTitle(ErrorQuantity quantity) {
    switch (quantity) {
        case ErrorQuantity::NmseDb:
            return QStringLiteral("NMSE");
        case ErrorQuantity::Mse:
            return QStringLiteral("Mean squared error");
        case ErrorQuantity::NormalisedTestError:
            return QStringLiteral("Test error (normalised)");
    }
    return {};
}

int trialCount(const std::vector<ConvergenceSeries>& all) {
    int count = 0;
    for (const ConvergenceSeries& series : all) {
        for (const ConvergencePoint& point : series.points) {
            count = std::max(count, point.measured.trials);
        }
    }
    return count;
}

/// Every number that is drawn.
struct Numbers {
    std::vector<double> predicted;
    std::vector<double> medians;
    std::vector<double> edges;  ///< of the bands
};

/// A quantity of a baseline after its newest epoch, over trials.
Summary baselineSummary(const BaselineEpoch& epoch, ErrorQuantity quantity, int layer) {
    if (quantity == ErrorQuantity::NormalisedTestError) {
        return epoch.testError;
    }
    const auto found =
        std::find_if(epoch.variables.begin(), epoch.variables.end(),
                     [layer](const VariableResult& variable) { return variable.layer == layer; });
    if (found == epoch.variables.end()) {
        return {};
    }
    return quantity == ErrorQuantity::NmseDb ? found->nmseDb : found->mse;
}

/// The levels of the baselines for the drawn variables.
std::vector<double> baselineLevels(const Result& result,
                                   const std::vector<ConvergenceSeries>& all,
                                   ErrorQuantity quantity) {
    std::vector<double> levels;
    for (const BaselineResult& baseline : result.baselines) {
        for (const ConvergenceSeries& series : all) {
            if (!baseline.epochs.empty()) {
                levels.push_back(
                    baselineSummary(baseline.epochs.back(), quantity, series.layer).median);
            }
        }
    }
    return levels;
}

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

PlotAxis errorAxisDb(Extent extent) {
    PlotAxis axis;
    axis.unit = QStringLiteral("dB");
    if (extent.isEmpty()) {
        extent = {-10.0, 0.0};
    }
    extent.low = std::min(extent.low, extent.high - kLeastSpanDb);
    setRoundRange(axis, extent.low, extent.high);
    return axis;
}

PlotAxis squaredErrorAxis(Extent extent, const Numbers& numbers) {
    PlotAxis axis;
    const double smallest = smallestPositive(numbers).value_or(extent.high);
    if (extent.high > kLogarithmicFrom * smallest) {
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
    axis.scale = extent.high > kLogarithmicFrom ? AxisScale::Logarithmic : AxisScale::Linear;
    setRoundRange(axis, std::min(extent.low, 1.0), extent.high);
    return axis;
}

PlotAxis valueAxis(const std::vector<ConvergenceSeries>& all,
                   const std::vector<double>& levels,
                   ErrorQuantity quantity) {
    Numbers numbers = numbersOf(all, 0);
    numbers.medians.insert(numbers.medians.end(), levels.begin(), levels.end());
    const Extent extent = visibleExtent(numbers, quantity);
    PlotAxis axis;
    switch (quantity) {
        case ErrorQuantity::NmseDb:
            axis = errorAxisDb(extent);
            break;
        case ErrorQuantity::Mse:
            axis = squaredErrorAxis(extent, numbers);
            break;
        case ErrorQuantity::NormalisedTestError:
            axis = testErrorAxis(extent, visibleExtent(numbersOf(all, 1), quantity));
            break;
    }
    axis.title = quantityTitle(quantity);
    return axis;
}

PlotAxis halfIterationAxis(const Result& result, const std::vector<ConvergenceSeries>& all) {
    int last = 2 * result.scenario.algorithm.iterations;
    for (const ConvergenceSeries& series : all) {
        if (!series.points.empty()) {
            last = std::max(last, series.points.back().halfIteration);
        }
    }
    PlotAxis axis;
    axis.title = QStringLiteral("half-iteration");
    axis.kind = AxisKind::HalfIteration;
    axis.minimum = 0.0;
    axis.maximum = std::max(2, last);
    return axis;
}

QString trialsText(int trials) {
    return trials == 1 ? QStringLiteral("1 trial")
                       : QStringLiteral("%1 trials: median, 10–90 %").arg(trials);
}

QString markersText(int trials) {
    return trials == 1 ? QStringLiteral("markers: 1 trial")
                       : QStringLiteral("markers: median of %1 trials, 10–90 %").arg(trials);
}

QVector<LegendRow> legendOf(const QVector<PlotCurve>& curves,
                            const std::vector<ConvergenceSeries>& all,
                            int trials) {
    const auto has = [&curves](CurveRole role) {
        return std::any_of(curves.cbegin(), curves.cend(), [role](const PlotCurve& curve) {
            return curve.role == role && !curve.isPinned;
        });
    };
    const bool predicted = has(CurveRole::Predicted);
    const bool measured = has(CurveRole::Measured);
    const QString theory = QStringLiteral("state evolution (predicted)");
    QVector<LegendRow> rows;
    if (all.size() == 1) {
        const int style = all.front().style;
        if (predicted) {
            rows.append({theory, style, true, false});
        }
        if (measured) {
            rows.append({trialsText(trials), style, false, true});
        }
        return rows;
    }
    for (const ConvergenceSeries& series : all) {
        rows.append(
            {variableName(series.layer), series.style, predicted, measured, false, series.layer});
    }
    if (predicted) {
        rows.append({QStringLiteral("lines: ") + theory, 0, false, false});
    }
    if (measured) {
        rows.append({markersText(trials), 0, false, false});
    }
    return rows;
}

void appendCurves(PlotModel& plot, const ConvergenceSeries& series, const QString& name) {
    PlotCurve predicted{name + QStringLiteral("predicted"), CurveRole::Predicted, series.style, {}};
    PlotCurve measured{
        name + QStringLiteral("measured, median"), CurveRole::Measured, series.style, {}};
    PlotBand band{name + QStringLiteral("measured, 10 %"),
                  name + QStringLiteral("measured, 90 %"),
                  series.style,
                  {},
                  {}};
    bool spread = false;
    for (const ConvergencePoint& point : series.points) {
        const double x = point.halfIteration;
        if (!std::isnan(point.predicted)) {
            predicted.points.append({x, point.predicted});
        }
        const Summary& measurement = point.measured;
        if (!std::isnan(measurement.median)) {
            measured.points.append({x, measurement.median});
        }
        if (!std::isnan(measurement.q10) && !std::isnan(measurement.q90)) {
            band.lower.append({x, measurement.q10});
            band.upper.append({x, measurement.q90});
            spread = spread || measurement.q10 < measurement.q90;
        }
    }
    if (spread) {
        plot.bands.append(band);
    }
    for (const PlotCurve& curve : {predicted, measured}) {
        if (!curve.points.isEmpty()) {
            plot.curves.append(curve);
        }
    }
}

/// "Z₀ " where there are several.
QString namePrefix(const std::vector<ConvergenceSeries>& all, const ConvergenceSeries& series) {
    return all.size() > 1 ? variableName(series.layer) + QLatin1Char(' ') : QString();
}

/// The lines and medians of an earlier run, without its band.
void appendPinned(PlotModel& plot, const ConvergenceSeries& series, const QString& name) {
    PlotModel alone;
    appendCurves(alone, series, QStringLiteral("pinned ") + name);
    for (PlotCurve& curve : alone.curves) {
        curve.isPinned = true;
        plot.curves.append(curve);
    }
}

/// "Adam, 100 epochs", and how many of them are finished while it runs.
QString baselineName(const BaselineResult& baseline) {
    const int finished = baseline.epochs.back().epoch;
    const int all = baseline.settings.epochs;
    return finished == all ? QStringLiteral("Adam, %1 epochs").arg(all)
                           : QStringLiteral("Adam, epoch %1 of %2").arg(finished).arg(all);
}

/// What every baseline has reached, as a level across the picture: its epochs are no half-iterations.
void appendBaselines(PlotModel& plot,
                     const Result& result,
                     const std::vector<ConvergenceSeries>& all,
                     ErrorQuantity quantity) {
    for (const BaselineResult& baseline : result.baselines) {
        if (baseline.epochs.empty()) {
            continue;
        }
        const QString name = baselineName(baseline);
        for (const ConvergenceSeries& series : all) {
            const double median =
                baselineSummary(baseline.epochs.back(), quantity, series.layer).median;
            if (!std::isnan(median)) {
                PlotCurve level{
                    namePrefix(all, series) + name, CurveRole::Baseline, series.style, {}};
                for (const ConvergencePoint& point : series.points) {
                    level.points.append({double(point.halfIteration), median});
                }
                if (level.points.isEmpty() || level.points.last().x() < plot.x.maximum) {
                    level.points.append({plot.x.maximum, median});
                }
                plot.curves.append(level);
            }
        }
        LegendRow row{name, 0, true, false};
        row.isBaseline = true;
        plot.legend.append(row);
    }
}

}  // namespace

QString variableName(int layer) {
    QString name(QLatin1Char('Z'));
    for (const QChar digit : QString::number(layer)) {
        name += QChar(0x2080 + digit.digitValue());
    }
    return name;
}

std::optional<int> newestMeasured(const Result& result) {
    const auto isMeasured = [](const HalfIterationResult& half) {
        return std::any_of(half.variables.begin(), half.variables.end(),
                           [](const auto& variable) { return !std::isnan(variable.mse.median); });
    };
    const auto newest =
        std::find_if(result.halfIterations.rbegin(), result.halfIterations.rend(), isMeasured);
    return newest == result.halfIterations.rend() ? std::nullopt
                                                  : std::optional(newest->when.index());
}

PlotModel withChoices(PlotModel plot, const Result& result, const ConvergenceView& view) {
    const auto count = static_cast<int>(
        result.halfIterations.empty() ? 0 : result.halfIterations.front().variables.size());
    if (view.quantity == ErrorQuantity::NormalisedTestError || count < 2) {
        return plot;
    }
    const auto has = [&plot](bool LegendRow::*sample) {
        return std::any_of(plot.legend.begin(), plot.legend.end(), [sample](const LegendRow& row) {
            return !row.isPinned && !row.isBaseline && row.*sample;
        });
    };
    const bool line = has(&LegendRow::line);
    const bool marker = has(&LegendRow::marker);
    QVector<LegendRow> rows;
    for (int layer = 0; layer < count; ++layer) {
        const bool isDrawn = view.variables.empty()
                             || std::find(view.variables.begin(), view.variables.end(), layer)
                                    != view.variables.end();
        rows.append({variableName(layer), layer, line, marker, false, layer, !isDrawn});
    }
    for (const LegendRow& row : plot.legend) {
        if (!row.variable) {
            rows.append(row);
        }
    }
    plot.legend = rows;
    return plot;
}

bool hasQuantity(const Result& result, ErrorQuantity quantity) {
    return quantity == ErrorQuantity::NormalisedTestError ? !result.testError.empty()
                                                          : !result.halfIterations.empty();
}

PlotModel convergencePlot(const Result& result, const ConvergenceView& view, const Result* pinned) {
    const std::vector<ConvergenceSeries> all = convergenceSeries(result, view);
    std::vector<ConvergenceSeries> drawn = all;
    PlotModel plot;
    if (pinned != nullptr) {
        const std::vector<ConvergenceSeries> earlier = convergenceSeries(*pinned, view);
        for (const ConvergenceSeries& series : earlier) {
            appendPinned(plot, series, namePrefix(earlier, series));
            drawn.push_back(series);
        }
    }
    plot.x = halfIterationAxis(result, drawn);
    plot.y = valueAxis(drawn, baselineLevels(result, all, view.quantity), view.quantity);
    plot.title = axisLabel(plot.y) + QStringLiteral(" against half-iteration");
    for (const ConvergenceSeries& series : all) {
        appendCurves(plot, series, namePrefix(all, series));
    }
    plot.legend = legendOf(plot.curves, all, trialCount(all));
    appendBaselines(plot, result, all, view.quantity);
    if (pinned != nullptr) {
        const QString difference = scenarioDifference(pinned->scenario, result.scenario);
        plot.legend.append({difference.isEmpty() ? QStringLiteral("pinned: the same scenario")
                                                 : QStringLiteral("pinned: ") + difference,
                            0, true, true, true});
    }
    plot.note = agreementSentence(result, view);
    plot.caveat = QString::fromStdString(result.predictionNote);
    const std::optional<int> cursor = view.cursor ? view.cursor : newestMeasured(result);
    if (cursor) {
        plot.cursor = std::clamp(double(*cursor), plot.x.minimum, plot.x.maximum);
    }
    return plot;
}

}  // namespace onsager
