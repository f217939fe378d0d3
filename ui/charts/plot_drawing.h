// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/drawn_items.h"
#include "ui/charts/plot_layout.h"
#include "ui/theme/curve_style.h"
#include "ui/theme/theme.h"

#include <QPainterPath>

namespace onsager {

/// How a picture looks: the same three values give the same picture everywhere.
struct PlotLook {
    const Theme& theme;
    const PlotMetrics& metrics;
};

/// Ground, grid, tick labels, names of the axes or title, caveat; the ground alone where there is
/// nothing to be measured by axes.
PlotDrawing frameDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look);

inline CurveRole roleOf(const LegendRow& row) {
    return row.isBaseline     ? CurveRole::Baseline
           : row.isFixedPoint ? CurveRole::FixedPoint
                              : CurveRole::Predicted;
}
template <typename Curve>
CurveRole roleOf(const Curve& curve) {
    return curve.role;
}

/// How a curve, or the sample in a row of the legend, looks while nobody points at another.
template <typename Drawn>
CurveStyle brightStyleOf(const Theme& theme, const Drawn& drawn) {
    const CurveRole role = roleOf(drawn);
    if (role == CurveRole::Baseline) {
        return baselineStyle(theme, drawn.style);
    }
    if (role == CurveRole::FixedPoint) {
        return fixedPointStyle(theme, drawn.style);
    }
    return drawn.isPinned ? faintStyle(theme, drawn.style) : curveStyle(theme, drawn.style);
}

/// The same, dimmed where somebody does.
template <typename Drawn>
CurveStyle styleOf(const Theme& theme, const Drawn& drawn) {
    CurveStyle style = brightStyleOf(theme, drawn);
    if constexpr (requires { drawn.isDimmed; }) {
        return drawn.isDimmed ? dimmedStyle(theme, style) : style;
    }
    return style;
}

/// The dots of the cloud, behind bands and lines.
PlotDrawing cloudDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look);

/// The colour of a band.
QColor bandColour(const PlotBand& band, const Theme& theme);

/// Bands, lines and markers.
PlotDrawing curvesDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look);

/// Single points, over curves.
PlotDrawing pointsDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look);

/// Marks, the legend, and the dashed line at the cursor when `withCursor`.
PlotDrawing overlayDrawing(const PlotModel& plot,
                           const PlotLayout& layout,
                           const PlotLook& look,
                           bool withCursor);

/// Every group of the picture as it stands on paper.
PlotDrawing plotDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look);

/// A marker around the origin, of that radius.
QPainterPath markerPath(Marker marker, double radius);

}  // namespace onsager
