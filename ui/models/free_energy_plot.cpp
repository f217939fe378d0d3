// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/free_energy_plot.h"

#include "engine/experiment/free_energy_sentence.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/error_axis.h"
#include "ui/models/layer_names.h"
#include "ui/models/note_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {
namespace {

/// Above and below what the picture is about, in its heights.
constexpr double kMargin = 0.15;
/// So much of the way to several fixed points is shown above them, likewise.
constexpr double kRoomForTheWalk = 1.0;
/// A fixed point so far from the line, in heights, lies on another branch than the line.
constexpr double kOnTheLine = 0.02;
/// Left of the smallest error there is as much to see, and no less than that.
constexpr double kLeastRoomDb = 5.0;

/// The texts of this file, for translators.
struct FreeEnergyPlotText {
    Q_DECLARE_TR_FUNCTIONS(FreeEnergyPlot)
};

double decibelOf(double nmse) {
    return 10.0 * std::log10(nmse);
}

double placeOf(double nmse, FreeEnergyAxis axis) {
    return axis == FreeEnergyAxis::Overlap ? 1.0 - nmse : decibelOf(nmse);
}

QPointF placed(const FreeEnergyPoint& point, FreeEnergyAxis axis) {
    return {placeOf(point.nmse, axis), point.freeEnergy};
}

bool isFinite(const QPointF& point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

void sortByPlace(QVector<QPointF>& points) {
    std::sort(points.begin(), points.end(),
              [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
}

/// The computed points of a line, without those that are no numbers.
QVector<QPointF> lineOf(const std::vector<FreeEnergyPoint>& points, FreeEnergyAxis axis) {
    QVector<QPointF> line;
    for (const FreeEnergyPoint& point : points) {
        if (const QPointF place = placed(point, axis); isFinite(place)) {
            line.append(place);
        }
    }
    sortByPlace(line);
    return line;
}

/// The height of a line at a place; at the nearer end of it beyond its ends.
double heightAt(const QVector<QPointF>& line, double x) {
    const auto right =
        std::lower_bound(line.begin(), line.end(), x,
                         [](const QPointF& point, double place) { return point.x() < place; });
    if (right == line.begin()) {
        return line.first().y();
    }
    if (right == line.end()) {
        return line.last().y();
    }
    const QPointF& left = *(right - 1);
    const double share = (x - left.x()) / (right->x() - left.x());
    return (1.0 - share) * left.y() + share * right->y();
}

/// What the y axis is to show.
Extent visibleHeights(const FreeEnergyCurve& curve,
                      const QVector<QPointF>& line,
                      FreeEnergyAxis axis) {
    Extent places;
    Extent heights;
    for (const StationaryPoint& point : curve.stationary) {
        places.add(placeOf(point.nmse, axis));
        heights.add(point.freeEnergy);
    }
    for (const QPointF& point : line) {
        if (point.x() > places.low && point.x() < places.high) {
            heights.add(point.y());
        }
    }
    Extent walk;
    for (const FreeEnergyPoint& point : curve.walk) {
        walk.add(point.freeEnergy);
    }
    const auto isFlat = [&heights] {
        return !(heights.high - heights.low > 1e-7 * (1.0 + std::abs(heights.high)));
    };
    if (isFlat()) {
        heights.add(walk.low);
        heights.add(walk.high);
    } else {
        const double room = kRoomForTheWalk * (heights.high - heights.low);
        heights.add(std::min(walk.high, heights.high + room));
    }
    // Nothing moves: the neighbourhood, a tenth of the line on either side.
    if (isFlat() && !line.isEmpty()) {
        const qsizetype reach = std::max<qsizetype>(1, line.size() / 10);
        const auto middle =
            std::lower_bound(line.begin(), line.end(), places.isEmpty() ? 0.0 : places.low,
                             [](const QPointF& point, double place) { return point.x() < place; });
        const qsizetype index = middle - line.begin();
        for (qsizetype i = std::max<qsizetype>(0, index - reach);
             i < std::min(line.size(), index + reach); ++i) {
            heights.add(line[i].y());
        }
    }
    const double margin = kMargin * (heights.high - heights.low);
    return heights.isEmpty() ? heights : Extent{heights.low - margin, heights.high + margin};
}

/// The largest error in dB below `least` from which on the line stays near the height of an exact
/// recovery, which has no place in dB itself.
double placeOfExact(const QVector<QPointF>& line, double height, double least, double slack) {
    double place = line.first().x();
    for (const QPointF& point : line) {
        if (point.x() >= least || std::abs(point.y() - height) > slack) {
            break;
        }
        place = point.x();
    }
    return place;
}

PlotAxis xAxisOf(const FreeEnergyCurve& curve,
                 const QVector<QPointF>& line,
                 const Extent& heights,
                 FreeEnergyAxis kind) {
    PlotAxis axis;
    const QString name = variableName(curve.variable);
    if (kind == FreeEnergyAxis::Overlap) {
        axis.title = FreeEnergyPlotText::tr("overlap of %1").arg(name);
        return axis;
    }
    axis.title = FreeEnergyPlotText::tr("NMSE of %1").arg(name);
    axis.unit = QStringLiteral("dB");
    Extent places;
    places.add(0.0);
    for (const StationaryPoint& point : curve.stationary) {
        places.add(decibelOf(point.nmse));
    }
    for (const StationaryPoint& point : curve.stationary) {
        if (!line.isEmpty() && decibelOf(point.nmse) < line.first().x()) {
            places.low = placeOfExact(line, point.freeEnergy, places.low,
                                      kOnTheLine * (heights.high - heights.low));
        }
    }
    const double low = places.low - std::max(kLeastRoomDb, -0.2 * places.low);
    setRoundRange(axis, line.isEmpty() ? low : std::max(low, line.first().x()), 0.0);
    return axis;
}

PlotAxis yAxisOf(const FreeEnergyCurve& curve, const Extent& heights) {
    PlotAxis axis;
    axis.title = curve.isAbsolute ? FreeEnergyPlotText::tr("Free energy")
                                  : FreeEnergyPlotText::tr("Free energy, up to a constant");
    axis.unit = FreeEnergyPlotText::tr("nats per signal row");
    setRoundRange(axis, heights.low, heights.high);
    return axis;
}

LegendRow rowFor(const QString& text, PointShape shape) {
    LegendRow row{text, 0, false, true};
    row.point = shape;
    return row;
}

void appendPoints(PlotModel& plot, const PlotPoints& points, const QString& legend) {
    if (!points.points.isEmpty()) {
        plot.points.append(points);
        plot.legend.append(rowFor(legend, points.shape));
    }
}

void appendPoints(PlotModel& plot, const PlotPoints& points) {
    appendPoints(plot, points, points.name);
}

/// With the fixed points that lie on it.
QVector<QPointF> throughFixedPoints(QVector<QPointF> line,
                                    const FreeEnergyCurve& curve,
                                    FreeEnergyAxis axis,
                                    double slack) {
    const QVector<QPointF> computed = line;
    for (const StationaryPoint& point : curve.stationary) {
        const QPointF place = placed(point, axis);
        if (isFinite(place) && std::abs(place.y() - heightAt(computed, place.x())) <= slack) {
            line.append(place);
        }
    }
    sortByPlace(line);
    return line;
}

/// The part of `line` that lies above `deepest`, to where they meet.
QVector<QPointF> partAbove(const QVector<QPointF>& line,
                           const QVector<QPointF>& deepest,
                           double slack) {
    const auto isAbove = [&](const QPointF& point) {
        return point.y() > heightAt(deepest, point.x()) + slack;
    };
    const auto first = std::find_if(line.begin(), line.end(), isAbove);
    const auto last = std::find_if(line.rbegin(), line.rend(), isAbove).base();
    return first == line.end() ? QVector<QPointF>()
                               : QVector<QPointF>(first == line.begin() ? first : first - 1,
                                                  last == line.end() ? last : last + 1);
}

/// The deepest branch, and where it lies above it the one that iterations from no knowledge follow, which is
/// returned.
QVector<QPointF> appendLines(PlotModel& plot,
                             const FreeEnergyCurve& curve,
                             const QVector<QPointF>& deepest,
                             const QVector<QPointF>& followed,
                             const FreeEnergyView& view) {
    const double slack = kOnTheLine * (plot.y.maximum - plot.y.minimum);
    const QVector<QPointF> line = throughFixedPoints(deepest, curve, view.axis, slack);
    plot.curves.append({FreeEnergyPlotText::tr("free energy"), CurveRole::Predicted, 0, line});
    plot.legend.append({FreeEnergyPlotText::tr("free energy (predicted)"), 0, true, false});
    const QVector<QPointF> above = partAbove(followed, deepest, 0.1 * slack);
    if (above.isEmpty()) {
        return line;
    }
    plot.curves.append({FreeEnergyPlotText::tr("branch of the algorithm"), CurveRole::Predicted, 1,
                        throughFixedPoints(above, curve, view.axis, slack)});
    plot.legend.append(
        {FreeEnergyPlotText::tr("branch of the algorithm (predicted)"), 1, true, false});
    return throughFixedPoints(followed, curve, view.axis, slack);
}

void appendWalk(PlotModel& plot,
                const FreeEnergyCurve& curve,
                const QVector<QPointF>& followed,
                const FreeEnergyView& view) {
    PlotPoints walk{
        FreeEnergyPlotText::tr("iterates of state evolution"), PointShape::Dot, {}, true};
    for (const FreeEnergyPoint& point : curve.walk) {
        const double x = placeOf(point.nmse, view.axis);
        if (std::isfinite(x)) {
            walk.points.append({x, heightAt(followed, x)});
        }
    }
    appendPoints(plot, walk);
}

void appendFixedPoints(PlotModel& plot, const FreeEnergyCurve& curve, const FreeEnergyView& view) {
    PlotPoints unstable{FreeEnergyPlotText::tr("unstable fixed point"), PointShape::Hollow, {}};
    PlotPoints stable{FreeEnergyPlotText::tr("stable fixed point"), PointShape::Filled, {}};
    PlotPoints deepest{FreeEnergyPlotText::tr("global minimum"), PointShape::Ringed, {}};
    for (const StationaryPoint& point : curve.stationary) {
        PlotPoints& sort = point.isGlobal ? deepest : point.isStable ? stable : unstable;
        QPointF place = placed(point, view.axis);
        place.setX(std::max(place.x(), plot.x.minimum));  // an exact recovery has no place in dB
        if (isFinite(place)) {
            sort.points.append(place);
        }
    }
    for (PlotPoints* points : {&stable, &unstable, &deepest}) {
        sortByPlace(points->points);
        appendPoints(plot, *points);
    }
}

/// The errors in dB of what is measured.
struct MeasuredErrors {
    std::vector<double> nmseDb;
    QString name;
};

MeasuredErrors measuredErrors(const Result& result, int variable, std::optional<int> moment) {
    MeasuredErrors errors;
    const auto place = static_cast<std::size_t>(variable);
    const std::optional<int> newest = newestMeasured(result);
    if (newest && moment && *moment < *newest) {
        const HalfIterationResult& half = result.halfIterations.at(std::size_t(*moment));
        if (place < half.variables.size()) {
            const Summary& summary = half.variables[place].nmseDb;
            errors.nmseDb = {summary.q10, summary.median, summary.q90};
            errors.name = FreeEnergyPlotText::tr("median, 10 % and 90 % of %1 trials, %2")
                              .arg(summary.trials)
                              .arg(halfIterationName(halfIterationAt(*moment)));
        }
        return errors;
    }
    for (const TrialResult& trial : result.trials) {
        if (place < trial.finalNmseDb.size()) {
            errors.nmseDb.push_back(trial.finalNmseDb[place]);
        }
    }
    errors.name = errors.nmseDb.size() == 1
                      ? FreeEnergyPlotText::tr("1 trial (measured)")
                      : FreeEnergyPlotText::tr("%1 trials (measured)").arg(errors.nmseDb.size());
    return errors;
}

/// A trial that knows less than nothing stands where nothing is known.
void appendMeasured(PlotModel& plot,
                    const FreeEnergyCurve& curve,
                    const Result& result,
                    const QVector<QPointF>& followed,
                    const FreeEnergyView& view) {
    const MeasuredErrors errors = measuredErrors(result, curve.variable, view.moment);
    PlotPoints measured{FreeEnergyPlotText::tr("measured"), PointShape::Open, {}};
    const double least = curve.points.empty() ? 0.0 : curve.points.back().nmse;
    for (const double db : errors.nmseDb) {
        if (std::isnan(db)) {
            continue;
        }
        const double nmse = std::clamp(std::pow(10.0, 0.1 * db), std::min(least, 1.0), 1.0);
        const double x = std::max(placeOf(nmse, view.axis), plot.x.minimum);
        measured.points.append({x, heightAt(followed, x)});
    }
    sortByPlace(measured.points);
    appendPoints(plot, measured, errors.name);
}

QString caveatOf(const FreeEnergyCurve& curve, const FreeEnergyView& view) {
    QStringList sentences;
    if (view.columns > 1) {
        sentences << FreeEnergyPlotText::tr(
                         "Overlaps of %1 columns are matrices: the curve follows the line "
                         "through the fixed points.")
                         .arg(view.columns);
    }
    if (!curve.isSettled) {
        sentences << FreeEnergyPlotText::tr(
            "The iteration was ended before it settled: the fixed points are "
            "rough.");
    }
    return sentences.join(QLatin1Char(' '));
}

}  // namespace

QString freeEnergyNote(const FreeEnergyCurve& curve) {
    static const QRegularExpression kNegative(QStringLiteral("-(?=\\d)"));
    QString note = noteText(sentenceOf(curve)).replace(kNegative, QChar(0x2212));
    if (curve.points.empty() && !curve.stationary.empty()) {
        note += QLatin1Char(' ')
                + FreeEnergyPlotText::tr(
                    "A curve through its fixed points is known for independent entries "
                    "alone.");
    }
    if (std::isfinite(curve.information)) {
        note += QLatin1Char(' ')
                + FreeEnergyPlotText::tr("The observation tells %1 nats per row about the signal.")
                      .arg(numberLabel(curve.information));
    }
    return note;
}

PlotModel freeEnergyPlot(const FreeEnergyCurve& curve,
                         const FreeEnergyView& view,
                         const Result* result) {
    PlotModel plot;
    const QVector<QPointF> line = lineOf(curve.points, view.axis);
    const Extent heights = visibleHeights(curve, line, view.axis);
    plot.x = xAxisOf(curve, line, heights, view.axis);
    plot.note = freeEnergyNote(curve);
    if (line.isEmpty() && curve.stationary.empty()) {
        return plot;
    }
    plot.y = yAxisOf(curve, heights);
    plot.title = FreeEnergyPlotText::tr("%1 against %2").arg(axisLabel(plot.y), axisLabel(plot.x));
    QVector<QPointF> followed;
    if (!line.isEmpty()) {
        const QVector<QPointF> uninformed = lineOf(curve.uninformed, view.axis);
        followed = appendLines(plot, curve, line, uninformed.isEmpty() ? line : uninformed, view);
        appendWalk(plot, curve, followed, view);
    }
    appendFixedPoints(plot, curve, view);
    if (result != nullptr && !line.isEmpty()) {
        appendMeasured(plot, curve, *result, followed, view);
    }
    plot.caveat = caveatOf(curve, view);
    return plot;
}

}  // namespace onsager
