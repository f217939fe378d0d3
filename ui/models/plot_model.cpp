// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

/// The axis in its own coordinates.
struct Span {
    double low = 0.0;
    double high = 1.0;
};

Span spanOf(const PlotAxis& axis) {
    return {axisCoordinate(axis, axis.minimum), axisCoordinate(axis, axis.maximum)};
}

/// Nothing when the point cannot be drawn.
std::optional<QPointF> drawablePoint(const QPointF& point, const PlotAxis& x, const PlotAxis& y) {
    const Span across = spanOf(x);
    const Span up = spanOf(y);
    const double u = axisCoordinate(x, point.x());
    const double v = axisCoordinate(y, point.y());
    const double slack = 1e-9 * (across.high - across.low);
    if (!std::isfinite(u) || std::isnan(v) || u < across.low - slack || u > across.high + slack) {
        return std::nullopt;
    }
    return QPointF(u, std::clamp(v, up.low, up.high));
}

}  // namespace

double axisCoordinate(const PlotAxis& axis, double value) {
    if (axis.scale == AxisScale::Linear || std::isnan(value)) {
        return value;
    }
    return value > 0.0 ? std::log10(value) : -std::numeric_limits<double>::infinity();
}

QVector<QPointF> drawablePoints(const QVector<QPointF>& points,
                                const PlotAxis& x,
                                const PlotAxis& y,
                                int limit) {
    QVector<QPointF> inside;
    inside.reserve(points.size());
    for (const QPointF& point : points) {
        if (const auto drawable = drawablePoint(point, x, y)) {
            inside.append(*drawable);
        }
    }
    if (inside.size() <= limit) {
        return inside;
    }
    // Lowest and highest of each stretch, in their order, so that no spike is lost.
    const qsizetype stretches = std::max(1, limit / 2);
    QVector<QPointF> thinned;
    thinned.reserve(2 * stretches);
    for (qsizetype stretch = 0; stretch < stretches; ++stretch) {
        const auto begin = inside.cbegin() + stretch * inside.size() / stretches;
        const auto end = inside.cbegin() + (stretch + 1) * inside.size() / stretches;
        const auto [low, high] = std::minmax_element(
            begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        thinned.append(*std::min(low, high));
        if (low != high) {
            thinned.append(*std::max(low, high));
        }
    }
    return thinned;
}

PlotBand drawableBand(const PlotBand& band, const PlotAxis& x, const PlotAxis& y, int limit) {
    PlotBand drawable{band.lowerName, band.upperName, band.style, {}, {}};
    const qsizetype pairs = std::min(band.lower.size(), band.upper.size());
    const qsizetype stride = std::max<qsizetype>(1, (pairs + limit - 1) / limit);
    for (qsizetype pair = 0; pair < pairs; pair += stride) {
        const auto lower = drawablePoint(band.lower[pair], x, y);
        const auto upper = drawablePoint(band.upper[pair], x, y);
        if (lower && upper) {
            drawable.lower.append({lower->x(), std::min(lower->y(), upper->y())});
            drawable.upper.append({lower->x(), std::max(lower->y(), upper->y())});
        }
    }
    return drawable;
}

}  // namespace onsager
