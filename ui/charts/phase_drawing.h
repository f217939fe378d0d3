// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/models/phase_map.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

#include <optional>

namespace onsager {

/// A tick label and where it stands along its axis, in pixels.
struct PhaseLabel {
    double position = 0.0;
    QString text;
};

/// A row of the legend of regions: a tint, the sample of a line, or that of the trials.
struct PhaseLegendItem {
    std::optional<PhaseRegion> region;
    std::optional<FixedPoint> boundary;  ///< neither: the trials
    QString name;
    QRectF sample;
};

/// Where the parts of a phase diagram stand.
struct PhaseLayout {
    QSizeF size;
    QRectF cells;        ///< all of them
    QRectF bar;          ///< the scale of the colours
    double title = 0.0;  ///< height of the title
    int columns = 1;
    int rows = 1;
    QVector<PhaseLabel> xLabels;
    QVector<PhaseLabel> yLabels;
    QVector<PhaseLabel> barLabels;
    QVector<PhaseLegendItem> legend;  ///< of regions, between title and cells

    /// From places that count cells to pixels.
    [[nodiscard]] QPointF pixel(const QPointF& place) const;
    [[nodiscard]] QRectF cellArea(int cell) const;
    /// The cell under a pixel; none beside them.
    [[nodiscard]] std::optional<int> cellAt(const QPointF& pixel) const;
};

PhaseLayout layoutPhase(const PhaseMap& map, const PlotMetrics& metrics, const QSizeF& size);

/// One pixel for each cell, transparent where nothing is known.
QImage phaseImage(const PhaseMap& map, const Theme& theme);

/// Ground, and the cells as shapes: for files.
PlotDrawing phaseCellsDrawing(const PhaseMap& map, const PhaseLayout& layout, const PlotLook& look);

/// Everything but the cells: frame, boundaries, names, and the scale or the legend of regions.
PlotDrawing phaseFrameDrawing(const PhaseMap& map, const PhaseLayout& layout, const PlotLook& look);

}  // namespace onsager
