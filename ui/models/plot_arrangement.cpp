// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_arrangement.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/error_axis.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Every number of the picture along one axis; those of a logarithm alone are positive.
Extent extentAlong(const PlotModel& plot, bool isAcross, bool isPositive) {
    Extent extent;
    const auto see = [&](const QVector<QPointF>& points) {
        for (const QPointF& point : points) {
            const double value = isAcross ? point.x() : point.y();
            if (!isPositive || value > 0.0) {
                extent.add(value);
            }
        }
    };
    see(plot.cloud.points);
    for (const PlotCurve& curve : plot.curves) {
        see(curve.points);
    }
    for (const PlotBand& band : plot.bands) {
        see(band.lower);
        see(band.upper);
    }
    for (const PlotPoints& points : plot.points) {
        see(points.points);
    }
    return extent;
}

void setScale(PlotModel& plot, bool isAcross, ScaleChoice choice) {
    PlotAxis& axis = isAcross ? plot.x : plot.y;
    const AxisScale wanted =
        choice == ScaleChoice::Logarithmic ? AxisScale::Logarithmic : AxisScale::Linear;
    if (choice == ScaleChoice::Automatic || wanted == axis.scale
        || axis.kind == AxisKind::HalfIteration) {
        return;
    }
    const Extent extent = extentAlong(plot, isAcross, wanted == AxisScale::Logarithmic);
    if (extent.isEmpty()) {
        return;
    }
    axis.scale = wanted;
    axis.exact.reset();
    setRoundRange(axis, extent.low, extent.high);
}

void setRange(PlotAxis& axis, const std::optional<AxisRange>& range) {
    if (range && (axis.scale == AxisScale::Linear || range->low > 0.0)) {
        axis.exact.reset();
        axis.minimum = range->low;
        axis.maximum = range->high;
    }
}

void setLabel(PlotAxis& axis, const std::string& label) {
    if (!label.empty()) {
        axis.title = QString::fromStdString(label);
        axis.unit.clear();
    }
}

/// What a row of the legend still names when only these curves are drawn.
LegendRow stillNamed(LegendRow row, const PlotModel& plot) {
    const auto isDrawn = [&](CurveRole role) {
        return std::any_of(plot.curves.begin(), plot.curves.end(), [&](const PlotCurve& curve) {
            return curve.role == role && curve.style == row.style && curve.isPinned == row.isPinned;
        });
    };
    const CurveRole role = row.isBaseline     ? CurveRole::Baseline
                           : row.isFixedPoint ? CurveRole::FixedPoint
                                              : CurveRole::Predicted;
    row.line = row.line && isDrawn(role);
    row.marker = row.marker && (row.point || isDrawn(CurveRole::Measured));
    return row;
}

void hideCurves(PlotModel& plot, const std::vector<std::string>& hidden) {
    const auto isHidden = [&](const PlotCurve& curve) {
        return std::find(hidden.begin(), hidden.end(), curve.name.toStdString()) != hidden.end();
    };
    for (const PlotCurve& curve : plot.curves) {
        if (isHidden(curve)) {
            plot.bands.removeIf([&](const PlotBand& band) {
                return band.role == curve.role && band.style == curve.style;
            });
        }
    }
    if (plot.curves.removeIf(isHidden) == 0) {
        return;
    }
    QVector<LegendRow> legend;
    for (const LegendRow& row : plot.legend) {
        const LegendRow left = stillNamed(row, plot);
        if (left.line || left.marker || !(row.line || row.marker)) {
            legend.append(left);
        }
    }
    plot.legend = legend;
}

/// Whether a curve has values that have no place on any axis: infinite ones, and what is no number.
bool hasValuesWithoutPlace(const PlotModel& plot) {
    return std::any_of(plot.curves.begin(), plot.curves.end(), [&](const PlotCurve& curve) {
        return std::any_of(curve.points.begin(), curve.points.end(), [&](const QPointF& point) {
            return !std::isfinite(axisCoordinate(plot.x, point.x()))
                   || !std::isfinite(axisCoordinate(plot.y, point.y()));
        });
    });
}

/// From axis coordinates to the number they stand for.
double numberAt(const PlotAxis& axis, double coordinate) {
    return axis.scale == AxisScale::Logarithmic ? std::pow(10.0, coordinate) : coordinate;
}

AxisRange wholeOf(const PlotAxis& axis) {
    return {axisCoordinate(axis, axis.minimum), axisCoordinate(axis, axis.maximum)};
}

AxisRange around(const AxisRange& part, const AxisRange& whole, double share, double factor) {
    constexpr double kShortest = 1e-6;
    const double length = part.high - part.low;
    const double all = whole.high - whole.low;
    const double wanted = std::clamp(factor * length, kShortest * all, all);
    const double place = part.low + share * length;
    const double low = std::clamp(place - share * wanted, whole.low, whole.high - wanted);
    return {low, low + wanted};
}

}  // namespace

PlotModel withAxes(PlotModel plot, const FigureSettings& settings) {
    setScale(plot, true, settings.x.scale);
    setScale(plot, false, settings.y.scale);
    setRange(plot.x, settings.x.range);
    setRange(plot.y, settings.y.range);
    setLabel(plot.x, settings.x.label);
    setLabel(plot.y, settings.y.label);
    for (const Annotation& mark : settings.annotations) {
        plot.marks.append(
            {mark.kind, QString::fromStdString(mark.text), {mark.x, mark.y}, {mark.toX, mark.toY}});
    }
    return plot;
}

PlotModel arranged(PlotModel plot, const FigureSettings& settings) {
    hideCurves(plot, settings.hidden);
    if (!settings.title.empty()) {
        plot.heading = QString::fromStdString(settings.title);
    }
    plot.legendPlace = settings.legend;
    plot.hasMarkers = settings.markers;
    if (!settings.band) {
        plot.bands.clear();
    }
    plot = withAxes(std::move(plot), settings);
    if (hasValuesWithoutPlace(plot)) {
        const QString said = QCoreApplication::translate(
            "PlotArrangement", "Values that are not finite are left out.");
        plot.caveat = plot.caveat.isEmpty() ? said : plot.caveat + QLatin1Char(' ') + said;
    }
    return plot;
}

QStringList curveNames(const PlotModel& plot) {
    QStringList names;
    for (const PlotCurve& curve : plot.curves) {
        names.append(curve.name);
    }
    names.removeDuplicates();
    return names;
}

PlotModel zoomed(PlotModel plot, const PlotZoom& zoom) {
    const auto cut = [](PlotAxis& axis, const AxisRange& part) {
        if (part == wholeOf(axis)) {
            return;
        }
        axis.minimum = numberAt(axis, part.low);
        axis.maximum = numberAt(axis, part.high);
        if (axis.exact && (axis.exact->at < axis.minimum || axis.exact->at > axis.maximum)) {
            axis.exact.reset();
        } else if (axis.exact) {
            axis.exact->rest = std::max(axis.exact->rest, axis.minimum);
        }
    };
    cut(plot.x, zoom.x);
    cut(plot.y, zoom.y);
    return plot;
}

PlotZoom wholeOf(const PlotModel& plot) {
    return {wholeOf(plot.x), wholeOf(plot.y)};
}

std::optional<PlotZoom> zoomedAround(const PlotModel& plot,
                                     const std::optional<PlotZoom>& zoom,
                                     const QPointF& shares,
                                     const QPointF& factor) {
    const PlotZoom whole = wholeOf(plot);
    const PlotZoom from = zoom.value_or(whole);
    const PlotZoom part{around(from.x, whole.x, shares.x(), factor.x()),
                        around(from.y, whole.y, shares.y(), factor.y())};
    return part == whole ? std::nullopt : std::optional(part);
}

}  // namespace onsager
