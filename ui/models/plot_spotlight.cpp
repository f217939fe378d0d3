// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_spotlight.h"

#include <QCoreApplication>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct PlotSpotlightText {
    Q_DECLARE_TR_FUNCTIONS(PlotSpotlight)
};

int cloudCount(const PlotModel& plot) {
    return plot.cloud.points.isEmpty() ? 0 : 1;
}

/// Whether a row of the legend has the sample of that curve.
bool names(const LegendRow& row, const PlotCurve& curve) {
    if (row.style != curve.style || row.isPinned != curve.isPinned || row.point || row.isHidden) {
        return false;
    }
    if (curve.role == CurveRole::Measured) {
        return row.marker && !row.isBaseline && !row.isFixedPoint;
    }
    return row.line && row.isBaseline == (curve.role == CurveRole::Baseline)
           && row.isFixedPoint == (curve.role == CurveRole::FixedPoint);
}

void dimAll(PlotModel& plot) {
    plot.cloud.isDimmed = true;
    for (PlotBand& band : plot.bands) {
        band.isDimmed = true;
    }
    for (PlotCurve& curve : plot.curves) {
        curve.isDimmed = true;
    }
    for (PlotPoints& points : plot.points) {
        points.isDimmed = true;
    }
    for (LegendRow& row : plot.legend) {
        row.isDimmed = true;
    }
}

QString lightCurve(PlotModel& plot, PlotCurve& curve) {
    curve.isDimmed = false;
    for (PlotBand& band : plot.bands) {
        band.isDimmed = band.role != curve.role || band.style != curve.style || curve.isPinned;
    }
    for (LegendRow& row : plot.legend) {
        row.isDimmed = !names(row, curve);
    }
    return curve.name;
}

QString lightCloud(PlotModel& plot) {
    plot.cloud.isDimmed = false;
    for (LegendRow& row : plot.legend) {
        row.isDimmed = !row.marker || row.point.has_value();
    }
    return plot.cloud.name;
}

QString lightPoints(PlotModel& plot, PlotPoints& points) {
    points.isDimmed = false;
    for (LegendRow& row : plot.legend) {
        row.isDimmed = row.point != points.shape;
    }
    return points.name;
}

}  // namespace

int seriesCount(const PlotModel& plot) {
    return static_cast<int>(plot.curves.size() + plot.points.size()) + cloudCount(plot);
}

PlotModel spotlit(PlotModel plot, int series) {
    if (series < 0 || series >= seriesCount(plot)) {
        return plot;
    }
    dimAll(plot);
    const qsizetype behindCurves = series - plot.curves.size();
    QString name;
    if (behindCurves < 0) {
        name = lightCurve(plot, plot.curves[series]);
    } else if (behindCurves < cloudCount(plot)) {
        name = lightCloud(plot);
    } else {
        name = lightPoints(plot, plot.points[behindCurves - cloudCount(plot)]);
    }
    plot.legend.prepend({PlotSpotlightText::tr("Spotlight: %1").arg(name)});
    return plot;
}

}  // namespace onsager
