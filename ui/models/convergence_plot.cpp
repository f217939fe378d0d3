// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/convergence_plot.h"

#include "engine/experiment/error_measures.h"
#include "engine/experiment/result_notes.h"
#include "ui/models/agreement_sentence.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/convergence_axes.h"
#include "ui/models/convergence_series.h"
#include "ui/models/curve_legend.h"
#include "ui/models/data_text.h"
#include "ui/models/layer_names.h"
#include "ui/models/learnt_plot.h"
#include "ui/models/note_text.h"
#include "ui/models/scenario_difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// The texts of this file, for translators.
struct ConvergencePlotText {
    Q_DECLARE_TR_FUNCTIONS(ConvergencePlot)
};

int trialCount(const std::vector<ConvergenceSeries>& all) {
    int count = 0;
    for (const ConvergenceSeries& series : all) {
        for (const ConvergencePoint& point : series.points) {
            count = std::max(count, point.measured.trials);
        }
    }
    return count;
}

/// A quantity of a baseline after its newest epoch, over trials.
Summary baselineSummary(const BaselineEpoch& epoch, const ConvergenceView& view, int layer) {
    const ErrorQuantity quantity = view.quantity;
    if (quantity == ErrorQuantity::NormalisedTestError) {
        return epoch.testError;
    }
    const auto found =
        std::find_if(epoch.variables.begin(), epoch.variables.end(),
                     [layer](const VariableResult& variable) { return variable.layer == layer; });
    if (found == epoch.variables.end()) {
        return {};
    }
    if (quantity == ErrorQuantity::Measure) {
        for (const ErrorResult& error : found->errors) {
            if (error.quantity.key == view.measure) {
                Summary summary = error.measured;
                if (error.quantity.unit != ErrorUnit::Decibel) {
                    summary.median = summary.mean;
                }
                return summary;
            }
        }
        return {};
    }
    return quantity == ErrorQuantity::NmseDb ? found->nmseDb : found->mse;
}

/// What state evolution says of the same; NaN where it says nothing.
double baselinePrediction(const BaselineEpoch& epoch, const ConvergenceView& view, int layer) {
    const auto found =
        std::find_if(epoch.variables.begin(), epoch.variables.end(),
                     [layer](const VariableResult& variable) { return variable.layer == layer; });
    if (found == epoch.variables.end()) {
        return kMissing;
    }
    switch (view.quantity) {
        case ErrorQuantity::NmseDb:
            return found->predictedNmseDb;
        case ErrorQuantity::Mse:
            return found->predictedMse;
        case ErrorQuantity::NormalisedTestError:
        case ErrorQuantity::Learnt:
            return kMissing;
        case ErrorQuantity::Measure:
            break;
    }
    for (const ErrorResult& error : found->errors) {
        if (error.quantity.key == view.measure) {
            return error.predicted;
        }
    }
    return kMissing;
}

/// The levels of the baselines for the drawn variables.
std::vector<double> baselineLevels(const Result& result,
                                   const std::vector<ConvergenceSeries>& all,
                                   const ConvergenceView& view) {
    std::vector<double> levels;
    for (const BaselineResult& baseline : result.baselines) {
        for (const ConvergenceSeries& series : all) {
            if (!baseline.epochs.empty()) {
                levels.push_back(
                    baselineSummary(baseline.epochs.back(), view, series.layer).median);
            }
        }
    }
    return levels;
}

void appendCurves(PlotModel& plot, const ConvergenceSeries& series, const QString& name) {
    PlotCurve predicted{
        name + ConvergencePlotText::tr("predicted"), CurveRole::Predicted, series.style, {}};
    PlotCurve measured{name
                           + (series.isMean ? ConvergencePlotText::tr("measured, mean")
                                            : ConvergencePlotText::tr("measured, median")),
                       CurveRole::Measured,
                       series.style,
                       {}};
    PlotBand band{name + ConvergencePlotText::tr("measured, 10 %"),
                  name + ConvergencePlotText::tr("measured, 90 %"),
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
    appendCurves(alone, series, ConvergencePlotText::tr("pinned %1").arg(name));
    for (PlotCurve& curve : alone.curves) {
        curve.isPinned = true;
        plot.curves.append(curve);
    }
}

/// What a baseline has reached, as a level at every half-iteration: its epochs are none.
QVector<QPointF> levelOf(const BaselineResult& baseline,
                         const ConvergenceSeries& series,
                         const ConvergenceView& view) {
    QVector<QPointF> level;
    const double median = baselineSummary(baseline.epochs.back(), view, series.layer).median;
    if (!std::isnan(median)) {
        for (const ConvergencePoint& point : series.points) {
            level.append({double(point.halfIteration), median});
        }
        if (level.isEmpty()) {
            level.append({0.0, median});
        }
    }
    return level;
}

/// One number of every iteration of message passing, each of two half-iterations.
template <typename ValueOf>
QVector<QPointF> trajectoryOf(const BaselineResult& baseline, double end, const ValueOf& valueOf) {
    QVector<QPointF> points;
    for (const BaselineEpoch& epoch : baseline.epochs) {
        const double x = std::max(0, 2 * epoch.epoch - 1);
        const double value = valueOf(epoch);
        if (!std::isnan(value) && x <= end) {
            points.append({x, value});
        }
    }
    return points;
}

/// To the right end of the picture, where it stays as it was last. Whether there is anything to draw.
bool appendToTheEnd(PlotModel& plot, PlotCurve curve) {
    if (curve.points.isEmpty()) {
        return false;
    }
    if (curve.points.last().x() < plot.x.maximum) {
        curve.points.append({plot.x.maximum, curve.points.last().y()});
    }
    plot.curves.append(std::move(curve));
    return true;
}

/// What is measured of every baseline, dotted, and what is predicted of message passing, faint.
void appendBaselines(PlotModel& plot,
                     const Result& result,
                     const std::vector<ConvergenceSeries>& all,
                     const ConvergenceView& view) {
    for (const BaselineResult& baseline : result.baselines) {
        if (baseline.epochs.empty()) {
            continue;
        }
        const QString name = baselineName(baseline.settings, baseline.epochs.back().epoch);
        const bool isMessagePassing = traitsOf(baseline.settings).stepsPerIteration == 2;
        bool isPredicted = false;
        for (const ConvergenceSeries& series : all) {
            const QString own = namePrefix(all, series) + name;
            PlotCurve measured{own, CurveRole::Baseline, series.style, {}};
            measured.points = isMessagePassing ? trajectoryOf(
                                  baseline, plot.x.maximum,
                                  [&](const BaselineEpoch& epoch) {
                                      return baselineSummary(epoch, view, series.layer).median;
                                  })
                                               : levelOf(baseline, series, view);
            appendToTheEnd(plot, std::move(measured));
            PlotCurve predicted{ConvergencePlotText::tr("%1, predicted").arg(own),
                                CurveRole::Predicted,
                                series.style,
                                {},
                                true};
            if (isMessagePassing) {
                predicted.points =
                    trajectoryOf(baseline, plot.x.maximum, [&](const BaselineEpoch& epoch) {
                        return baselinePrediction(epoch, view, series.layer);
                    });
            }
            isPredicted = appendToTheEnd(plot, std::move(predicted)) || isPredicted;
        }
        LegendRow row{name, 0, true, false};
        row.isBaseline = true;
        plot.legend.append(row);
        if (isPredicted) {
            LegendRow faint{ConvergencePlotText::tr("%1, predicted").arg(name), 0, true, false};
            faint.isPinned = true;
            plot.legend.append(faint);
        }
    }
}

bool hasMeasure(const VariableResult& variable, std::string_view key) {
    return std::any_of(variable.errors.begin(), variable.errors.end(),
                       [key](const ErrorResult& error) { return error.quantity.key == key; });
}

}  // namespace

std::optional<int> newestMeasured(const Result& result) {
    return result.halfIterationsMade > 0 ? std::optional(result.halfIterationsMade - 1)
                                         : std::nullopt;
}

PlotModel withChoices(PlotModel plot, const Result& result, const ConvergenceView& view) {
    const auto count = static_cast<int>(
        result.halfIterations.empty() ? 0 : result.halfIterations.front().variables.size());
    if (view.quantity == ErrorQuantity::NormalisedTestError
        || view.quantity == ErrorQuantity::Learnt || count < 2) {
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
        const VariableResult& variable =
            result.halfIterations.front().variables[static_cast<std::size_t>(layer)];
        if (view.quantity == ErrorQuantity::Measure && !hasMeasure(variable, view.measure)) {
            continue;
        }
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

std::vector<ErrorName> measuresOf(const Result& result) {
    std::vector<ErrorName> names;
    if (result.halfIterations.empty()) {
        return names;
    }
    const std::vector<VariableResult>& variables = result.halfIterations.front().variables;
    for (const ErrorMeasure& measure : errorMeasures()) {
        if (std::any_of(variables.begin(), variables.end(), [&](const VariableResult& variable) {
                return hasMeasure(variable, measure.quantity.key);
            })) {
            names.push_back(measure.quantity);
        }
    }
    return names;
}

QString measureTitle(const ErrorName& name) {
    QString title = dataText(name.title);
    title[0] = title[0].toUpper();
    return title;
}

ErrorQuantity comparedAs(const ConvergenceView& view) {
    if (view.quantity != ErrorQuantity::Measure) {
        return view.quantity;
    }
    const ErrorMeasure* measure = errorMeasure(view.measure);
    if (measure == nullptr || measure->quantity.unit == ErrorUnit::Number) {
        return ErrorQuantity::Measure;
    }
    return measure->quantity.unit == ErrorUnit::Decibel ? ErrorQuantity::NmseDb
                                                        : ErrorQuantity::Mse;
}

bool hasQuantity(const Result& result, ErrorQuantity quantity) {
    if (quantity == ErrorQuantity::Learnt) {
        return !result.learnt.empty();
    }
    return quantity == ErrorQuantity::NormalisedTestError ? !result.testError.empty()
                                                          : !result.halfIterations.empty();
}

PlotModel convergencePlot(const Result& result, const ConvergenceView& view, const Result* pinned) {
    if (view.quantity == ErrorQuantity::Learnt) {
        return learntPlot(result, view.cursor);
    }
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
    plot.y = convergenceErrorAxis(drawn, baselineLevels(result, all, view), view);
    plot.title = ConvergencePlotText::tr("%1 against half-iteration").arg(axisLabel(plot.y));
    for (const ConvergenceSeries& series : all) {
        appendCurves(plot, series, namePrefix(all, series));
    }
    QVector<LegendRow> names;
    for (const ConvergenceSeries& series : all) {
        names.append({variableName(series.layer), series.style, false, false, false, series.layer});
    }
    plot.legend = curveLegend(plot.curves, names,
                              trialsText(trialCount(all), !all.empty() && all.front().isMean));
    appendBaselines(plot, result, all, view);
    if (pinned != nullptr) {
        const QString difference = scenarioDifference(pinned->scenario, result.scenario);
        plot.legend.append({difference.isEmpty()
                                ? ConvergencePlotText::tr("pinned: the same scenario")
                                : ConvergencePlotText::tr("pinned: %1").arg(difference),
                            0, true, true, true});
    }
    plot.note = agreementSentence(result, view);
    if (result.complete && !result.trials.empty()) {
        for (const std::string& note : resultNotes(result)) {
            plot.note += QLatin1Char(' ') + noteText(note);
        }
    }
    plot.caveat = noteText(result.predictionNote);
    if (!result.measurementNote.empty()) {
        plot.caveat += (plot.caveat.isEmpty() ? QString() : QStringLiteral(" "))
                       + noteText(result.measurementNote);
    }
    const std::optional<int> cursor = view.cursor ? view.cursor : newestMeasured(result);
    if (cursor) {
        plot.cursor = std::clamp(double(*cursor), plot.x.minimum, plot.x.maximum);
    }
    return plot;
}

}  // namespace onsager
