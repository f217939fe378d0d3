// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_plot.h"

#include "engine/io/scenario_json.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/curve_legend.h"
#include "ui/models/layer_names.h"
#include "ui/models/note_text.h"
#include "ui/models/phase_regions.h"
#include "ui/models/sweep_axes.h"
#include "ui/models/sweep_scale.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct SweepPlotText {
    Q_DECLARE_TR_FUNCTIONS(SweepPlot)
};

/// One curve: a variable, or what belongs to none.
struct Series {
    int layer = 0;
    int style = 0;
    QString prefix;  ///< "Z₀ " where there are several
};

/// The values of one axis, lowest first, and the cells they belong to.
struct Places {
    std::vector<int> cells;
    QVector<double> x;  ///< by cell
};

Places placesOf(const SweepScale& scale) {
    Places places;
    places.x = scale.values;
    places.cells.resize(static_cast<std::size_t>(scale.values.size()));
    std::iota(places.cells.begin(), places.cells.end(), 0);
    std::stable_sort(places.cells.begin(), places.cells.end(),
                     [&](int a, int b) { return places.x[a] < places.x[b]; });
    return places;
}

/// Whether an error measure says something of a variable; all else does of every one.
bool hasValue(const SweepCells& cells, CellQuantity quantity, int layer) {
    return quantity.kind != CellQuantity::Measure
           || std::any_of(cells.begin(), cells.end(), [&](const auto& cell) {
                  const CellValue value = cell ? cellValue(*cell, quantity, layer) : CellValue();
                  return value.measured.trials > 0 || !std::isnan(value.predicted);
              });
}

std::vector<Series> seriesOf(const SweepCells& cells, const SweepView& view) {
    if (!isOfVariable(view.quantity)) {
        return {{0, 0, {}}};
    }
    std::vector<Series> all;
    for (int layer = 0; layer < variablesOf(cells); ++layer) {
        const bool isChosen = view.variables.empty()
                              || std::find(view.variables.begin(), view.variables.end(), layer)
                                     != view.variables.end();
        if (isChosen && hasValue(cells, view.quantity, layer)) {
            all.push_back({layer, layer, {}});
        }
    }
    if (all.size() > 1) {
        for (Series& series : all) {
            series.prefix = variableName(series.layer) + QLatin1Char(' ');
        }
    }
    return all;
}

void appendSeries(PlotModel& plot,
                  const Series& series,
                  const SweepCells& cells,
                  const Places& places,
                  CellQuantity quantity) {
    const bool isShare = quantity == CellQuantity::Success;
    PlotCurve predicted{
        series.prefix + SweepPlotText::tr("predicted"), CurveRole::Predicted, series.style, {}};
    PlotCurve measured{series.prefix
                           + (isShare ? SweepPlotText::tr("measured, share of trials")
                                      : SweepPlotText::tr("measured, median")),
                       CurveRole::Measured,
                       series.style,
                       {}};
    const QString lower = isShare ? SweepPlotText::tr("measured, less one standard error")
                                  : SweepPlotText::tr("measured, 10 %");
    const QString upper = isShare ? SweepPlotText::tr("measured, plus one standard error")
                                  : SweepPlotText::tr("measured, 90 %");
    PlotBand band{series.prefix + lower, series.prefix + upper, series.style, {}, {}};
    bool isSpread = false;
    for (const int cell : places.cells) {
        const auto& known = cells[static_cast<std::size_t>(cell)];
        if (!known) {
            continue;
        }
        const double x = places.x[cell];
        const CellValue value = cellValue(*known, quantity, series.layer);
        if (!std::isnan(value.predicted)) {
            predicted.points.append({x, value.predicted});
        }
        if (!std::isnan(value.measured.median)) {
            measured.points.append({x, value.measured.median});
        }
        if (!std::isnan(value.measured.q10) && !std::isnan(value.measured.q90)) {
            band.lower.append({x, value.measured.q10});
            band.upper.append({x, value.measured.q90});
            isSpread = isSpread || value.measured.q10 < value.measured.q90;
        }
    }
    if (isSpread) {
        plot.bands.append(band);
    }
    for (const PlotCurve& curve : {predicted, measured}) {
        if (!curve.points.isEmpty()) {
            plot.curves.append(curve);
        }
    }
}

/// What a baseline has reached for one variable.
PlotCurve baselineCurve(const QString& name,
                        std::size_t baseline,
                        const Series& series,
                        const SweepCells& cells,
                        const Places& places,
                        CellQuantity quantity) {
    PlotCurve curve{series.prefix + SweepPlotText::tr("%1, median").arg(name),
                    CurveRole::Baseline,
                    series.style,
                    {}};
    for (const int cell : places.cells) {
        const auto& known = cells[static_cast<std::size_t>(cell)];
        const double median =
            known ? baselineValue(*known, baseline, quantity, series.layer).median : kMissing;
        if (!std::isnan(median)) {
            curve.points.append({places.x[cell], median});
        }
    }
    return curve;
}

void appendBaselines(PlotModel& plot,
                     const Sweep& sweep,
                     const std::vector<Series>& all,
                     const SweepCells& cells,
                     const Places& places,
                     CellQuantity quantity) {
    const std::vector<Algorithm> baselines = scenarioIn(sweep.scenario).baselines;
    for (std::size_t baseline = 0; baseline < baselines.size(); ++baseline) {
        const QString name = baselineName(baselines[baseline], iterationsOf(baselines[baseline]));
        const qsizetype before = plot.curves.size();
        for (const Series& series : all) {
            PlotCurve curve = baselineCurve(name, baseline, series, cells, places, quantity);
            if (!curve.points.isEmpty()) {
                plot.curves.append(curve);
            }
        }
        if (plot.curves.size() > before) {
            LegendRow row{name, 0, true, false};
            row.isBaseline = true;
            plot.legend.append(row);
        }
    }
}

/// Whether the criterion, whose number fixed points have, asks for what is drawn of that variable.
bool areOfFixedPoints(const Sweep& sweep, const std::vector<Series>& all, CellQuantity quantity) {
    const std::optional<SuccessCriterion>& criterion = sweep.report.success;
    return sweep.report.fixedPoints && criterion && subjectOf(sweep.report, 1) == quantity
           && std::any_of(all.begin(), all.end(), [&](const Series& series) {
                  return series.layer == criterion->variable;
              });
}

/// Behind everything else, whose lines they share where there is one fixed point.
void appendFixedPoints(PlotModel& plot,
                       const Sweep& sweep,
                       const std::vector<Series>& all,
                       const SweepCells& cells,
                       const Places& places) {
    const QString prefix = all.size() > 1
                               ? variableName(sweep.report.success->variable) + QLatin1Char(' ')
                               : QString();
    for (const FixedPoint which :
         {FixedPoint::FromZero, FixedPoint::OfLeastFreeEnergy, FixedPoint::FromTruth}) {
        const QString name = prefix + boundaryName(which);
        PlotCurve curve{SweepPlotText::tr("%1 fixed point").arg(name),
                        CurveRole::FixedPoint,
                        lineOf(which),
                        {}};
        for (const int cell : places.cells) {
            const auto& known = cells[static_cast<std::size_t>(cell)];
            const double error =
                known && known->fixedPoints ? known->fixedPoints->at(which) : kMissing;
            if (!std::isnan(error)) {
                curve.points.append({places.x[cell], error});
            }
        }
        if (!curve.points.isEmpty()) {
            plot.curves.append(curve);
            LegendRow row{name, curve.style, true, false};
            row.isFixedPoint = true;
            plot.legend.append(row);
        }
    }
}

int trialsOf(const SweepCells& cells) {
    int trials = 0;
    for (const auto& cell : cells) {
        trials = cell ? std::max(trials, cell->trials) : trials;
    }
    return trials;
}

/// What the markers show.
QString markersText(int trials, CellQuantity quantity) {
    return quantity == CellQuantity::Success
               ? SweepPlotText::tr("share of %1 trials, ± standard error").arg(trials)
               : trialsText(trials);
}

QVector<LegendRow> legendOf(const PlotModel& plot,
                            const std::vector<Series>& all,
                            const SweepCells& cells,
                            CellQuantity quantity) {
    QVector<LegendRow> names;
    for (const Series& series : all) {
        names.append({variableName(series.layer), series.style, false, false});
    }
    return curveLegend(plot.curves, names, markersText(trialsOf(cells), quantity));
}

/// A mark for each value of which nothing is known.
void appendWaiting(PlotModel& plot, const SweepCells& cells, const Places& places) {
    for (const int cell : places.cells) {
        if (!cells[static_cast<std::size_t>(cell)]) {
            plot.waiting.append(places.x[cell]);
        }
    }
    if (!plot.waiting.isEmpty()) {
        LegendRow row{SweepPlotText::tr("to be computed"), 0, false, true};
        row.point = PointShape::Hollow;
        plot.legend.append(row);
    }
}

/// Whether two errors in dB are compared: not where one of them alone is rounding.
bool isComparable(double measured, double predicted, CellQuantity quantity) {
    return std::isfinite(measured) && std::isfinite(predicted)
           && (quantity != CellQuantity::NmseDb || (measured < kExactDb) == (predicted < kExactDb));
}

/// Where the predicted curve of a quantity is least, of those whose least value is the best; none at an end of the axis,
/// beyond which it may fall on, where it is exact, and before every cell is known.
std::optional<QPointF> leastPoint(const PlotCurve& curve,
                                  const SweepCells& cells,
                                  CellQuantity quantity) {
    const auto& points = curve.points;
    if (!isBestAtLeast(quantity) || points.size() < std::ssize(cells) || points.size() < 3) {
        return std::nullopt;
    }
    const auto least = std::min_element(points.cbegin(), points.cend(),
                                        [](const auto& a, const auto& b) { return a.y() < b.y(); });
    const auto equals = [&](const QPointF& point) { return point.y() <= least->y(); };
    const bool isInside = least != points.cbegin() && least != points.cend() - 1;
    const bool isExact = isDecibel(quantity) && least->y() < kExactDb;
    return isInside && !isExact && std::count_if(points.cbegin(), points.cend(), equals) == 1
               ? std::optional(*least)
               : std::nullopt;
}

/// Rings the least points of the predicted curves.
void appendLeast(PlotModel& plot, const SweepCells& cells, CellQuantity quantity) {
    PlotPoints least{SweepPlotText::tr("least predicted"), PointShape::Ringed, {}};
    for (const PlotCurve& curve : plot.curves) {
        if (curve.role == CurveRole::Predicted) {
            if (const auto point = leastPoint(curve, cells, quantity)) {
                least.points.append(*point);
            }
        }
    }
    if (!least.points.isEmpty()) {
        LegendRow row{least.name, 0, false, true};
        row.point = least.shape;
        plot.points.append(least);
        plot.legend.append(row);
    }
}

/// How far the trials lie from the prediction, and where the most. Both below kExactDb are equal.
QString agreementText(const Sweep& sweep,
                      const std::vector<Series>& all,
                      const SweepCells& cells,
                      CellQuantity quantity) {
    double largest = -1.0;
    int where = 0;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        for (const Series& series : all) {
            const CellValue value =
                cells[cell] ? cellValue(*cells[cell], quantity, series.layer) : CellValue();
            if (!isComparable(value.measured.median, value.predicted, quantity)) {
                continue;
            }
            const bool bothExact = quantity == CellQuantity::NmseDb && value.predicted < kExactDb;
            const double gap = bothExact ? 0.0 : std::abs(value.measured.median - value.predicted);
            if (gap > largest) {
                largest = gap;
                where = static_cast<int>(cell);
            }
        }
    }
    if (largest < 0.0) {
        return {};
    }
    const QString unit = quantityUnit(quantity);
    return SweepPlotText::tr("Measured and predicted differ by at most %1, at %2.")
        .arg((isDecibel(quantity) ? numberLabel(largest, 2)
                                  : numberLabel(QString::number(largest, 'g', 2).toDouble()))
                 + (unit.isEmpty() ? QString() : QLatin1Char(' ') + unit),
             cellName(sweep, where));
}

QString noteOf(const Sweep& sweep,
               const std::vector<Series>& all,
               const SweepCells& cells,
               CellQuantity quantity) {
    const auto known =
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell != nullptr; });
    QStringList sentences;
    if (known < static_cast<std::ptrdiff_t>(cells.size())) {
        sentences << SweepPlotText::tr("%1 of %2 cells are known.").arg(known).arg(cells.size());
    }
    sentences << agreementText(sweep, all, cells, quantity);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

/// Where the only ringed point lies.
QString leastText(const PlotModel& plot) {
    if (plot.points.isEmpty() || plot.points.front().points.size() != 1) {
        return {};
    }
    const QPointF least = plot.points.front().points.front();
    const auto withUnit = [](const PlotAxis& axis, double value) {
        const QString number = numberLabel(QString::number(value, 'g', 3).toDouble());
        return axis.unit.isEmpty() ? number : number + QLatin1Char(' ') + axis.unit;
    };
    return SweepPlotText::tr("Predicted least: %1 at %2.")
        .arg(withUnit(plot.y, least.y()), withUnit(plot.x, least.x()));
}

/// The note of every cell, or that of the first which has one, with its name.
QString caveatOf(const Sweep& sweep, const SweepCells& cells) {
    const auto hasNote = [](const auto& cell) { return cell && !cell->predictionNote.empty(); };
    const auto first = std::find_if(cells.begin(), cells.end(), hasNote);
    if (first == cells.end()) {
        return {};
    }
    const std::string& note = (*first)->predictionNote;
    const bool isOfAll = std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
        return !cell || cell->predictionNote == note;
    });
    return isOfAll ? noteText(note)
                   : SweepPlotText::tr("%1: %2").arg(
                       cellName(sweep, static_cast<int>(first - cells.begin())), noteText(note));
}

}  // namespace

PlotModel sweepPlot(const Sweep& sweep, const SweepCells& cells, const SweepView& view) {
    const SweepScale scale = sweepScale(sweep, 0);
    const Places places = placesOf(scale);
    const std::vector<Series> all = seriesOf(cells, view);
    PlotModel plot;
    plot.x = sweptAxis(scale, view);
    if (areOfFixedPoints(sweep, all, view.quantity)) {
        appendFixedPoints(plot, sweep, all, cells, places);
    }
    for (const Series& series : all) {
        appendSeries(plot, series, cells, places, view.quantity);
    }
    plot.legend = legendOf(plot, all, cells, view.quantity) + plot.legend;
    appendBaselines(plot, sweep, all, cells, places, view.quantity);
    appendLeast(plot, cells, view.quantity);
    appendWaiting(plot, cells, places);
    plot.y = cellAxis(plot, view.quantity);
    plot.title = SweepPlotText::tr("%1 against %2").arg(axisLabel(plot.y), scale.title);
    plot.note = noteOf(sweep, all, cells, view.quantity);
    if (const QString least = leastText(plot); !least.isEmpty()) {
        plot.note += (plot.note.isEmpty() ? QString() : QStringLiteral(" ")) + least;
    }
    plot.caveat = caveatOf(sweep, cells);
    if (view.cell && *view.cell < scale.values.size()) {
        plot.cursor = scale.values[*view.cell];
    }
    return plot;
}

int cellAt(const Sweep& sweep, const PlotAxis& x, double position) {
    const QVector<double> values = sweepScale(sweep, 0).values;
    const double wanted = axisCoordinate(x, position);
    int nearest = 0;
    for (int cell = 1; cell < values.size(); ++cell) {
        if (std::abs(axisCoordinate(x, values[cell]) - wanted)
            < std::abs(axisCoordinate(x, values[nearest]) - wanted)) {
            nearest = cell;
        }
    }
    return nearest;
}

}  // namespace onsager
