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

/// In axis coordinates and finite; nothing when there is no number or no place for it.
std::optional<QPointF> placed(const QPointF& point, const PlotAxis& x, const PlotAxis& y) {
    const Span across(x);
    const Span up(y);
    const double u = axisCoordinate(x, point.x());
    const double v = axisCoordinate(y, point.y());
    if (!std::isfinite(u) || std::isnan(v) || !across.contains(u)) {
        return std::nullopt;
    }
    const double far = kFarOutside * up.length();
    return QPointF(u, std::clamp(v, up.low - far, up.high + far));
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
        const auto found = placed(point, x, y);
        if (found && (joined || up.contains(found->y()))) {
            points.append(joined ? *found : QPointF(found->x(), up.clamp(found->y())));
        }
    }
    points = thinned(points, limit);
    return joined ? cutLine(points, up) : points;
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
    std::optional<std::pair<QPointF, QPointF>> before;
    for (qsizetype pair = 0; pair < pairs; pair += stride) {
        const auto lower = placed(band.lower[pair], x, y);
        const auto upper = placed(band.upper[pair], x, y);
        if (!lower || !upper) {
            continue;
        }
        if (before) {
            const QPointF lowerWay = *lower - before->first;
            const QPointF upperWay = *upper - before->second;
            QVector<double> shares = crossings(before->first.y(), lower->y(), up)
                                     + crossings(before->second.y(), upper->y(), up);
            std::sort(shares.begin(), shares.end());
            for (const double share : shares) {
                append(before->first.x() + share * lowerWay.x(),
                       before->first.y() + share * lowerWay.y(),
                       before->second.y() + share * upperWay.y());
            }
        }
        append(lower->x(), lower->y(), upper->y());
        before = {*lower, *upper};
    }
    return drawable;
}

}  // namespace onsager
