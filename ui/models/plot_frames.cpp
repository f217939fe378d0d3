// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_frames.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace onsager {
namespace {

QVector<QPointF> upTo(const QVector<QPointF>& points, double x, bool isLine) {
    QVector<QPointF> kept;
    for (const QPointF& point : points) {
        if (point.x() <= x) {
            kept.append(point);
            continue;
        }
        if (isLine && !kept.isEmpty() && kept.last().x() < x) {
            const double share = (x - kept.last().x()) / (point.x() - kept.last().x());
            const double y = kept.last().y() + share * (point.y() - kept.last().y());
            kept.append({x, std::isfinite(y) ? y : kept.last().y()});
        }
        break;
    }
    return kept;
}

void widen(PlotAxis& axis, const PlotAxis& other) {
    axis.minimum = std::min(axis.minimum, other.minimum);
    axis.maximum = std::max(axis.maximum, other.maximum);
}

}  // namespace

PlotModel plotUpTo(const PlotModel& plot, double x) {
    PlotModel part = plot;
    for (PlotCurve& curve : part.curves) {
        curve.points = upTo(curve.points, x, isLine(curve.role));
    }
    for (PlotBand& band : part.bands) {
        band.lower = upTo(band.lower, x, true);
        band.upper = upTo(band.upper, x, true);
    }
    for (PlotPoints& points : part.points) {
        points.points.removeIf([x](const QPointF& point) { return point.x() > x; });
    }
    return part;
}

QVector<double> framePlaces(const PlotModel& plot) {
    std::set<double> places;
    for (const PlotCurve& curve : plot.curves) {
        for (const QPointF& point : curve.points) {
            if (std::isfinite(point.x()) && std::isfinite(point.y())) {
                places.insert(std::round(point.x()));
            }
        }
    }
    return {places.begin(), places.end()};
}

void shareAxes(QVector<PlotModel>& plots) {
    if (plots.isEmpty()) {
        return;
    }
    PlotAxis x = plots.first().x;
    PlotAxis y = plots.first().y;
    for (const PlotModel& plot : plots) {
        widen(x, plot.x);
        widen(y, plot.y);
    }
    for (PlotModel& plot : plots) {
        plot.x.minimum = x.minimum;
        plot.x.maximum = x.maximum;
        plot.y.minimum = y.minimum;
        plot.y.maximum = y.maximum;
    }
}

}  // namespace onsager
