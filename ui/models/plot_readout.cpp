// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_readout.h"

#include "ui/models/axis_ticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {

namespace {

/// The texts of this file, for translators.
struct PlotReadoutText {
    Q_DECLARE_TR_FUNCTIONS(PlotReadout)
};

std::optional<double> valueAt(const QVector<QPointF>& points, double x) {
    const auto found = std::find_if(points.cbegin(), points.cend(),
                                    [x](const QPointF& point) { return point.x() == x; });
    return found == points.cend() || std::isnan(found->y()) ? std::nullopt
                                                            : std::optional(found->y());
}

QString valueText(const PlotAxis& axis, double value) {
    if (axis.exact && value < axis.exact->below) {
        return PlotReadoutText::tr("exact");
    }
    return numberLabel(value, axis.unit == QLatin1String("dB") ? 2 : -1);
}

/// " (low to high)" from the band that belongs to a measured curve.
QString spreadText(const PlotModel& plot, int style, double x) {
    for (const PlotBand& band : plot.bands) {
        const auto low = valueAt(band.lower, x);
        const auto high = valueAt(band.upper, x);
        if (band.style == style && low && high) {
            return QLatin1Char(' ')
                   + PlotReadoutText::tr("(%1 to %2)")
                         .arg(valueText(plot.y, *low), valueText(plot.y, *high));
        }
    }
    return {};
}

/// Every x of a point inside the axis.
std::vector<double> positionsOf(const PlotModel& plot) {
    std::vector<double> positions;
    const auto append = [&](const QVector<QPointF>& points) {
        for (const QPointF& point : points) {
            if (point.x() >= plot.x.minimum && point.x() <= plot.x.maximum) {
                positions.push_back(point.x());
            }
        }
    };
    for (const PlotCurve& curve : plot.curves) {
        append(curve.points);
    }
    for (const PlotPoints& points : plot.points) {
        append(points.points);
    }
    return positions;
}

}  // namespace

std::optional<double> nearestPosition(const PlotModel& plot, double x) {
    if (!plot.cloud.points.isEmpty()) {
        return std::nullopt;
    }
    std::optional<double> nearest;
    for (const double position : positionsOf(plot)) {
        if (!nearest || std::abs(position - x) < std::abs(*nearest - x)) {
            nearest = position;
        }
    }
    return nearest;
}

std::optional<double> neighbouringPosition(const PlotModel& plot, double x, int step) {
    std::optional<double> best;
    for (const double position : positionsOf(plot)) {
        const double distance = step * (position - x);
        if (distance > 0.0 && (!best || distance < step * (*best - x))) {
            best = position;
        }
    }
    return best ? best : nearestPosition(plot, x);
}

PlotReadout readPlot(const PlotModel& plot, double x) {
    PlotReadout readout{x, axisValueName(plot.x, x), {}};
    const auto withUnit = [&plot](double value) {
        const bool isExact = plot.y.exact && value < plot.y.exact->below;
        return valueText(plot.y, value)
               + (isExact || plot.y.unit.isEmpty() ? QString() : QLatin1Char(' ') + plot.y.unit);
    };
    for (const PlotCurve& curve : plot.curves) {
        if (const auto value = valueAt(curve.points, x)) {
            const QString spread = curve.role == CurveRole::Measured && !curve.isPinned
                                       ? spreadText(plot, curve.style, x)
                                       : QString();
            readout.rows.append({curve.role, curve.style, curve.isPinned,
                                 curve.name + QLatin1Char(' ') + withUnit(*value) + spread});
        }
    }
    for (const PlotPoints& points : plot.points) {
        if (const auto value = valueAt(points.points, x)) {
            readout.rows.append({roleOf(points.shape), 0, false,
                                 points.name + QLatin1Char(' ') + withUnit(*value)});
        }
    }
    return readout;
}

}  // namespace onsager
