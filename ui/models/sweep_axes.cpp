// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_axes.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/error_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {
namespace {

/// All of the curves from `least` on, and bands as far away as the curves are high.
Extent extentOf(const PlotModel& plot, double least) {
    Extent extent;
    for (const PlotCurve& curve : plot.curves) {
        for (const QPointF& point : curve.points) {
            if (point.y() >= least) {
                extent.add(point.y());
            }
        }
    }
    const Extent core = extent;
    const double room = core.high - core.low;
    for (const PlotBand& band : plot.bands) {
        for (const QVector<QPointF>& edge : {band.lower, band.upper}) {
            for (const QPointF& point : edge) {
                if (point.y() >= least) {
                    extent.add(std::isfinite(room)
                                   ? std::clamp(point.y(), core.low - room, core.high + room)
                                   : point.y());
                }
            }
        }
    }
    return extent;
}

bool hasExact(const PlotModel& plot) {
    return std::any_of(plot.curves.cbegin(), plot.curves.cend(), [](const PlotCurve& curve) {
        return std::any_of(curve.points.cbegin(), curve.points.cend(),
                           [](const QPointF& point) { return point.y() < kExactDb; });
    });
}

double smallestPositive(const PlotModel& plot, double otherwise) {
    double smallest = otherwise;
    for (const PlotCurve& curve : plot.curves) {
        for (const QPointF& point : curve.points) {
            if (point.y() > 0.0) {
                smallest = std::min(smallest, point.y());
            }
        }
    }
    return smallest;
}

/// From `floor` on, or logarithmic where the numbers span decades.
void setNumberRange(PlotAxis& axis, const PlotModel& plot, Extent extent, double floor) {
    extent = extent.isEmpty() ? Extent{floor, floor + 1.0} : extent;
    const double smallest = smallestPositive(plot, extent.high);
    if (spansDecades(smallest, extent.high) && extent.low >= 0.0) {
        axis.scale = AxisScale::Logarithmic;
        extent.low = smallest;
    } else {
        extent.low = std::min(extent.low, floor);
    }
    setRoundRange(axis, extent.low, extent.high);
}

}  // namespace

PlotAxis sweptAxis(const SweepScale& scale, const SweepView& view) {
    PlotAxis axis;
    axis.title = scale.title;
    axis.unit = scale.unit;
    axis.kind = scale.areWhole ? AxisKind::Integer : AxisKind::Continuous;
    const auto [low, high] = std::minmax_element(scale.values.cbegin(), scale.values.cend());
    if (!scale.areNumbers) {
        QStringList numbered;
        for (int i = 0; i < scale.names.size(); ++i) {
            numbered << QStringLiteral("%1 %2").arg(i + 1).arg(scale.names[i]);
        }
        axis.title += QStringLiteral(": ") + numbered.join(QStringLiteral(", "));
        axis.minimum = 0.0;
        axis.maximum = *high + 1.0;
        return axis;
    }
    axis.scale = *low > 0.0 ? view.scale.value_or(scale.spacing) : AxisScale::Linear;
    setRoundRange(axis, *low, *high);
    return axis;
}

PlotAxis cellAxis(const PlotModel& plot, CellQuantity quantity) {
    PlotAxis axis;
    Extent extent =
        extentOf(plot, isDecibel(quantity) ? kExactDb : -std::numeric_limits<double>::infinity());
    const bool isEmpty = extent.isEmpty();
    switch (quantity.kind) {
        case CellQuantity::Measure:
            if (isDecibel(quantity)) {
                axis = decibelAxis(extent, hasExact(plot));
            } else {
                // From 0 on, unless the numbers lie close together far from it.
                setNumberRange(axis, plot, extent,
                               extent.low > 0.5 * extent.high ? extent.low : 0.0);
            }
            break;
        case CellQuantity::NmseDb:
        case CellQuantity::NmseDbAligned:
            axis = decibelAxis(extent, hasExact(plot));
            break;
        case CellQuantity::Mse:
            setNumberRange(axis, plot, extent, 0.0);
            break;
        case CellQuantity::TestError:
            setNumberRange(axis, plot, extent, 1.0);
            break;
        case CellQuantity::SettledAfter:
            axis.kind = AxisKind::Integer;
            setRoundRange(axis, 0.0, isEmpty ? 10.0 : std::max(1.0, extent.high));
            break;
        case CellQuantity::Success:
        case CellQuantity::Regions:
            setRoundRange(axis, 0.0, 1.0);
            break;
    }
    axis.title = quantityTitle(quantity);
    axis.unit = quantityUnit(quantity);
    return axis;
}

}  // namespace onsager
