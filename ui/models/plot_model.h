// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/view_settings.h"

#include <QPointF>
#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// What a curve is made of: theory (a line), simulation (markers), what another algorithm reached on the
/// same draws (a level line), or the fixed points of the theory (a line of their own).
enum class CurveRole { Predicted, Measured, Baseline, FixedPoint };

/// Whether curves of that role are lines; the others are markers.
constexpr bool isLine(CurveRole role) {
    return role != CurveRole::Measured;
}

struct PlotCurve {
    QString name;  ///< as the table's column says it
    CurveRole role = CurveRole::Predicted;
    int style = 0;            ///< place in the table of curve styles
    QVector<QPointF> points;  ///< rising in x; may hold infinities, see drawablePoints()
    bool isPinned = false;    ///< of an earlier run, drawn faintly behind the others
    bool isDimmed = false;    ///< a speaker points at something else
    bool operator==(const PlotCurve&) const = default;
};

/// The area between two edges that share their x.
struct PlotBand {
    QString lowerName;  ///< as the table's columns say it
    QString upperName;
    int style = 0;
    QVector<QPointF> lower;
    QVector<QPointF> upper;
    CurveRole role = CurveRole::Measured;
    bool isDimmed = false;
    bool operator==(const PlotBand&) const = default;
};

/// Many measured points that are no curve, drawn as dots that darken where they lie on one another.
struct PlotCloud {
    QString name;  ///< of their y, as the table's column says it
    QVector<QPointF> points;
    bool hasDiagonal = false;  ///< y = x is drawn behind them
    bool isDimmed = false;
    bool operator==(const PlotCloud&) const = default;
};

/// How single points are drawn, told apart by shape and size. Open ones look like what is measured
/// elsewhere, the others have the colour of a prediction.
enum class PointShape {
    Dot,  ///< small
    Filled,
    Hollow,  ///< a diamond
    Ringed,  ///< filled, in a ring
    Open,
};

constexpr CurveRole roleOf(PointShape shape) {
    return shape == PointShape::Open ? CurveRole::Measured : CurveRole::Predicted;
}

/// Some points that stand out, drawn over curves; none is left out because it touches another.
struct PlotPoints {
    QString name;  ///< as the table's column says it
    PointShape shape = PointShape::Filled;
    QVector<QPointF> points;
    bool areSteps = false;  ///< each is reached from the one before: by a thin arc
    bool isDimmed = false;
    bool operator==(const PlotPoints&) const = default;
};

/// What the numbers along an axis are: decides where ticks may stand and how a value is named.
enum class AxisKind { Continuous, Integer, HalfIteration };

enum class AxisScale { Linear, Logarithmic };

/// Where values that are nothing but rounding are drawn, all at one place, whose tick says "exact".
struct ExactLevel {
    double below = 0.0;  ///< what is rounding
    double at = 0.0;     ///< near the lower end of the axis
    double rest = 0.0;   ///< where the axis of all other values begins
    bool operator==(const ExactLevel&) const = default;
};

struct PlotAxis {
    QString title;  ///< "NMSE"; the unit is written behind it
    QString unit;   ///< "dB"; empty for pure numbers
    AxisKind kind = AxisKind::Continuous;
    AxisScale scale = AxisScale::Linear;
    double minimum = 0.0;  ///< below maximum; positive on a logarithmic axis
    double maximum = 1.0;
    std::optional<ExactLevel> exact = std::nullopt;
    bool operator==(const PlotAxis&) const = default;
};

/// One line of the legend: a stroke, a marker, both, or neither (then an explanation).
struct LegendRow {
    QString text;
    int style = 0;
    bool line = false;
    bool marker = false;
    bool isPinned = false;
    std::optional<int> variable = std::nullopt;  ///< what a click on it chooses; none: nothing
    bool isHidden = false;                       ///< names what is not drawn, to be chosen again
    bool isBaseline = false;
    std::optional<PointShape> point = std::nullopt;  ///< the marker is that of single points
    bool isFixedPoint = false;
    bool isDimmed = false;
    bool operator==(const LegendRow&) const = default;
};

/// Words, an arrow or a line at a place, in the numbers of the axes.
struct PlotMark {
    AnnotationKind kind = AnnotationKind::Text;
    QString text;
    QPointF at;  ///< of the text, the tail of the arrow, or a point of the line
    QPointF to;  ///< the head of the arrow
    bool operator==(const PlotMark&) const = default;
};

/// Everything a picture shows, as values: made from engine results, drawn by the chart on the
/// screen, written by the exporters and listed by the table. Numbers are as computed, not clipped.
struct PlotModel {
    QString title;
    QString heading;  ///< a person's own title, drawn on paper too; empty = none
    PlotAxis x;
    PlotAxis y;
    PlotCloud cloud;
    QVector<PlotBand> bands;
    QVector<PlotCurve> curves;
    QVector<PlotPoints> points;
    QVector<double> waiting;  ///< where something is still to be computed: marked at the lower edge
    QVector<PlotMark> marks;
    QVector<LegendRow> legend;
    LegendChoice legendPlace = LegendChoice::Automatic;
    bool hasMarkers = true;  ///< what is measured is drawn as markers, else as thin lines
    QString note;            ///< the sentence under the picture; empty = none
    QString caveat;  ///< what makes the picture an approximation; belongs to every copy of it
    std::optional<double> cursor;  ///< x of the half-iteration that is being looked at
    bool isCursorOnPaper = false;  ///< it was asked for, not where somebody happens to look
    bool operator==(const PlotModel&) const = default;
};

/// Whether there is nothing to be measured by axes.
inline bool isEmpty(const PlotModel& plot) {
    return plot.curves.isEmpty() && plot.cloud.points.isEmpty() && plot.points.isEmpty()
           && plot.waiting.isEmpty();
}

/// Whether nothing is known yet of what the axes are there for: the y axis has no numbers then.
inline bool isAllWaiting(const PlotModel& plot) {
    return plot.curves.isEmpty() && plot.cloud.points.isEmpty() && plot.points.isEmpty();
}

/// Where a value lies along its axis: the value itself, or its log10 on a logarithmic axis
/// (-infinity for a value that is not positive); that of exact ones for a value that is rounding.
double axisCoordinate(const PlotAxis& axis, double value);

/// The points of a curve as they can be drawn inside the axes, in axis coordinates and in the order
/// given. Every back end draws this and nothing else.
///
/// Left out is what has no number (NaN). A line is cut at both ends of the x axis; where it leaves the
/// y axis and where it comes back, and follows the edge in between; markers beside, above and below
/// (infinite ones too) are left out. Of more than `limit` points the lowest and the highest of each
/// stretch stay.
QVector<QPointF> drawablePoints(const PlotCurve& curve,
                                const PlotAxis& x,
                                const PlotAxis& y,
                                int limit = 4096);

/// The lines that are drawn in place of its markers, cut likewise.
QVector<QPointF> drawableLine(const PlotCurve& curve, const PlotAxis& x, const PlotAxis& y);

/// A mark as it can be drawn, in axis coordinates; none when it lies outside, or an end of an arrow does.
std::optional<PlotMark> drawableMark(const PlotMark& mark, const PlotAxis& x, const PlotAxis& y);

/// Single points as they can be drawn, likewise.
QVector<QPointF> drawablePoints(const PlotPoints& points, const PlotAxis& x, const PlotAxis& y);

/// The points of a cloud that can be drawn: finite, inside both axes, in axis coordinates.
QVector<QPointF> drawableCloud(const PlotCloud& cloud, const PlotAxis& x, const PlotAxis& y);

/// The ends of y = x inside both axes, where it is drawn; else nothing.
QVector<QPointF> drawableDiagonal(const PlotModel& plot);

/// A band as it can be drawn, in axis coordinates: both edges with the same x, cut like lines, pairs
/// without a number left out, about `limit` pairs at most.
PlotBand drawableBand(const PlotBand& band, const PlotAxis& x, const PlotAxis& y, int limit = 4096);

}  // namespace onsager
