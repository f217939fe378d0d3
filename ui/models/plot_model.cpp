// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace onsager {

namespace {

/// What is further outside than that many heights of the axis is as good as infinite.
constexpr double kFarOutside = 1e3;

/// An axis in its own coordinates.
struct Span {
    double low = 0.0;
    double high = 1.0;

    explicit Span(const PlotAxis& axis)
        : low(axisCoordinate(axis, axis.minimum)), high(axisCoordinate(axis, axis.maximum)) {}
    [[nodiscard]] double length() const { return high - low; }
    [[nodiscard]] bool contains(double value) const {
        const double slack = 1e-9 * length();
        return value >= low - slack && value <= high + slack;
    }
    [[nodiscard]] double clamp(double value) const { return std::clamp(value, low, high); }
};

/// In axis coordinates and finite; nothing when there is no number.
std::optional<QPointF> located(const QPointF& point, const PlotAxis& x, const PlotAxis& y) {
    const Span up(y);
    const double u = axisCoordinate(x, point.x());
    const double v = axisCoordinate(y, point.y());
    if (!std::isfinite(u) || std::isnan(v)) {
        return std::nullopt;
    }
    const double far = kFarOutside * up.length();
    return QPointF(u, std::clamp(v, up.low - far, up.high + far));
}

/// The same, and nothing beside the x axis.
std::optional<QPointF> placed(const QPointF& point, const PlotAxis& x, const PlotAxis& y) {
    const auto found = located(point, x, y);
    return found && Span(x).contains(found->x()) ? found : std::nullopt;
}

/// The part of a line, rising in x, over the x axis, with new ends where it leaves that.
QVector<QPointF> cutAcross(const QVector<QPointF>& points, const Span& across) {
    QVector<QPointF> line;
    line.reserve(points.size());
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (i > 0) {
            const QPointF& before = points[i - 1];
            const QPointF way = points[i] - before;
            for (const double edge : {across.low, across.high}) {
                if (before.x() < edge && edge < points[i].x()) {
                    const double share = (edge - before.x()) / way.x();
                    line.append({edge, before.y() + share * way.y()});
                }
            }
        }
        if (across.contains(points[i].x())) {
            line.append(points[i]);
        }
    }
    return line;
}

/// At most `limit` points: lowest and highest of each stretch, in their order, so that no spike is
/// lost.
QVector<QPointF> thinned(const QVector<QPointF>& points, int limit) {
    if (points.size() <= limit) {
        return points;
    }
    const qsizetype stretches = std::max(1, limit / 2);
    QVector<QPointF> fewer;
    fewer.reserve(2 * stretches);
    for (qsizetype stretch = 0; stretch < stretches; ++stretch) {
        const auto begin = points.cbegin() + stretch * points.size() / stretches;
        const auto end = points.cbegin() + (stretch + 1) * points.size() / stretches;
        const auto [low, high] = std::minmax_element(
            begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        fewer.append(*std::min(low, high));
        if (low != high) {
            fewer.append(*std::max(low, high));
        }
    }
    return fewer;
}

/// Where, as shares of the way from one value to the next, the edges of the axis are crossed.
QVector<double> crossings(double from, double to, const Span& up) {
    QVector<double> shares;
    for (const double edge : {up.low, up.high}) {
        if ((from < edge) != (to < edge) && up.contains(edge) && from != edge && to != edge) {
            shares.append((edge - from) / (to - from));
        }
    }
    std::sort(shares.begin(), shares.end());
    return shares;
}

/// A line cut at the y axis, without what follows an edge at its beginning and its end.
QVector<QPointF> cutLine(const QVector<QPointF>& points, const Span& up) {
    QVector<QPointF> line;
    qsizetype used = 0;  // up to the last point that is not beyond an edge for good
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (i > 0) {
            const QPointF& before = points[i - 1];
            const QPointF way = points[i] - before;
            for (const double share : crossings(before.y(), points[i].y(), up)) {
                const QPointF crossing = before + share * way;
                line.append({crossing.x(), up.clamp(crossing.y())});
                used = line.size();
            }
        }
        const bool inside = up.contains(points[i].y());
        if (inside || !line.isEmpty()) {
            line.append({points[i].x(), up.clamp(points[i].y())});
            used = inside ? line.size() : used;
        }
    }
    line.resize(used);
    return line;
}

}  // namespace

double axisCoordinate(const PlotAxis& axis, double value) {
    if (axis.exact && value < axis.exact->below) {
        return axis.exact->at;
    }
    if (axis.scale == AxisScale::Linear || std::isnan(value)) {
        return value;
    }
    return value > 0.0 ? std::log10(value) : -std::numeric_limits<double>::infinity();
}

QVector<QPointF> drawablePoints(const PlotCurve& curve,
                                const PlotAxis& x,
                                const PlotAxis& y,
                                int limit) {
    const Span up(y);
    const bool joined = isLine(curve.role);
    QVector<QPointF> points;
    points.reserve(curve.points.size());
    for (const QPointF& point : curve.points) {
        const auto found = joined ? located(point, x, y) : placed(point, x, y);
        if (found && (joined || up.contains(found->y()))) {
            points.append(joined ? *found : QPointF(found->x(), up.clamp(found->y())));
        }
    }
    return joined ? cutLine(thinned(cutAcross(points, Span(x)), limit), up)
                  : thinned(points, limit);
}

QVector<QPointF> drawableLine(const PlotCurve& curve, const PlotAxis& x, const PlotAxis& y) {
    PlotCurve line = curve;
    line.role = CurveRole::Predicted;
    return drawablePoints(line, x, y);
}

std::optional<PlotMark> drawableMark(const PlotMark& mark, const PlotAxis& x, const PlotAxis& y) {
    const bool isUpright = mark.kind == AnnotationKind::VerticalLine;
    const bool isLevel = mark.kind == AnnotationKind::HorizontalLine;
    // A line crosses the whole axis that says nothing of its place.
    const auto place = [&](const QPointF& point) {
        return placed({isLevel ? x.minimum : point.x(), isUpright ? y.minimum : point.y()}, x, y);
    };
    const auto at = place(mark.at);
    const auto to = mark.kind == AnnotationKind::Arrow ? place(mark.to) : at;
    const Span up(y);
    if (!at || !to || !up.contains(at->y()) || !up.contains(to->y())) {
        return std::nullopt;
    }
    return PlotMark{mark.kind, mark.text, *at, *to};
}

QVector<QPointF> drawablePoints(const PlotPoints& points, const PlotAxis& x, const PlotAxis& y) {
    return drawablePoints(PlotCurve{points.name, CurveRole::Measured, 0, points.points}, x, y);
}

QVector<QPointF> drawableCloud(const PlotCloud& cloud, const PlotAxis& x, const PlotAxis& y) {
    const Span up(y);
    QVector<QPointF> points;
    points.reserve(cloud.points.size());
    for (const QPointF& point : cloud.points) {
        const auto found = placed(point, x, y);
        if (found && up.contains(found->y())) {
            points.append(*found);
        }
    }
    return points;
}

QVector<QPointF> drawableDiagonal(const PlotModel& plot) {
    const double low = std::max(plot.x.minimum, plot.y.minimum);
    const double high = std::min(plot.x.maximum, plot.y.maximum);
    if (!plot.cloud.hasDiagonal || !(low < high)) {
        return {};
    }
    const auto at = [&](double value) {
        return QPointF(axisCoordinate(plot.x, value), axisCoordinate(plot.y, value));
    };
    return {at(low), at(high)};
}

PlotBand drawableBand(const PlotBand& band, const PlotAxis& x, const PlotAxis& y, int limit) {
    const Span up(y);
    PlotBand drawable{band.lowerName, band.upperName, band.style, {}, {}, band.role};
    const auto append = [&](double u, double lower, double upper) {
        drawable.lower.append({u, up.clamp(std::min(lower, upper))});
        drawable.upper.append({u, up.clamp(std::max(lower, upper))});
    };
    const qsizetype pairs = std::min(band.lower.size(), band.upper.size());
    const qsizetype stride = std::max<qsizetype>(1, (pairs + limit - 1) / limit);
    QVector<QPointF> lower;
    QVector<QPointF> upper;
    for (qsizetype pair = 0; pair < pairs; pair += stride) {
        const auto below = located(band.lower[pair], x, y);
        const auto above = located(band.upper[pair], x, y);
        if (below && above) {
            lower.append(*below);
            upper.append(*above);
        }
    }
    lower = cutAcross(lower, Span(x));
    upper = cutAcross(upper, Span(x));
    for (qsizetype pair = 0; pair < lower.size(); ++pair) {
        if (pair > 0) {
            const QPointF& lowerBefore = lower[pair - 1];
            const QPointF& upperBefore = upper[pair - 1];
            const QPointF lowerWay = lower[pair] - lowerBefore;
            const QPointF upperWay = upper[pair] - upperBefore;
            QVector<double> shares = crossings(lowerBefore.y(), lower[pair].y(), up)
                                     + crossings(upperBefore.y(), upper[pair].y(), up);
            std::sort(shares.begin(), shares.end());
            for (const double share : shares) {
                append(lowerBefore.x() + share * lowerWay.x(),
                       lowerBefore.y() + share * lowerWay.y(),
                       upperBefore.y() + share * upperWay.y());
            }
        }
        append(lower[pair].x(), lower[pair].y(), upper[pair].y());
    }
    return drawable;
}

}  // namespace onsager
