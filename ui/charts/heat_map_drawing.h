// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/models/message_matrices.h"

#include <QRectF>
#include <QSizeF>

namespace onsager {

/// Where the matrices stand: one column for each pair, measured above predicted.
struct HeatMapLayout {
    QSizeF size;           ///< of the whole picture
    double left = 0.0;     ///< margin
    double top = 0.0;      ///< likewise
    double title = 0.0;    ///< height of the title
    double heading = 0.0;  ///< of the symbols
    double names = 0.0;    ///< width of the names of the rows
    double side = 0.0;     ///< of a matrix
    double gap = 0.0;
    double scale = 0.0;  ///< height of a scale with its numbers

    [[nodiscard]] QRectF matrixArea(qsizetype pair, bool isPredicted) const;
    /// Of the symbol over a pair.
    [[nodiscard]] QRectF headingArea(qsizetype pair) const;
};

HeatMapLayout layoutHeatMaps(const MessageMatrices& matrices,
                             const PlotMetrics& metrics,
                             const QSizeF& size);

/// Matrices as cells of colour, with numbers in them where they fit, and one scale for both matrices
/// of a pair.
PlotDrawing heatMapDrawing(const MessageMatrices& matrices,
                           const HeatMapLayout& layout,
                           const PlotLook& look);

}  // namespace onsager
