// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/legend_layout.h"
#include "ui/charts/plot_metrics.h"
#include "ui/models/plot_model.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QStringList>
#include <QVector>

namespace onsager {

struct PlacedTick {
    double position = 0.0;  ///< pixels from the left, or from the top
    QString label;
};

enum class LegendPlace { TopRight, BottomLeft, TopLeft, BottomRight, Above, Nowhere };

/// A picture laid out in a rectangle from (0, 0).
struct PlotLayout {
    QSizeF size;
    QRectF area;  ///< inside the axes
    LegendPlace legendPlace = LegendPlace::TopRight;
    LegendLayout legend;
    QVector<LegendRow> legendRows;  ///< the rows of the legend that are drawn
    QVector<PlacedTick> xTicks;
    QVector<PlacedTick> yTicks;
    QStringList caveat;  ///< in lines
    PlotAxis x;
    PlotAxis y;

    /// From axis coordinates (see drawablePoints) to pixels.
    [[nodiscard]] QPointF pixel(const QPointF& coordinates) const;
    /// The x of the picture at a pixel, within the axis; whole on an axis of whole numbers.
    [[nodiscard]] double valueAt(double pixelX) const;
    /// Both numbers at a pixel, within the axes.
    [[nodiscard]] QPointF numbersAt(const QPointF& pixel) const;
};

/// The points of a curve that are drawn, in axis coordinates: all of a line, and of the markers
/// every one, or so many that they do not touch; those of different curves then stand side by side.
QVector<QPointF> curvePoints(const PlotCurve& curve,
                             const PlotLayout& layout,
                             const PlotMetrics& metrics);

/// Lays a picture out. Tick labels never touch; the legend goes to the corner where it covers no
/// curve, `preferred` first, and above the axes when every corner is taken. Where it would take too
/// much of the height there, it loses its explanations, then everything.
PlotLayout layoutPlot(const PlotModel& plot,
                      const PlotMetrics& metrics,
                      const QSizeF& size,
                      LegendPlace preferred = LegendPlace::TopRight);

}  // namespace onsager
