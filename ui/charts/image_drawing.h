// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/models/image_board.h"

#include <QRectF>
#include <QSizeF>

namespace onsager {

/// Where the pictures of a board stand: a row for each image, a column for each kind, the errors below.
struct ImageLayout {
    QSizeF size;           ///< of the whole board
    double left = 0.0;     ///< margin
    double top = 0.0;      ///< likewise
    double title = 0.0;    ///< height of the title
    double heading = 0.0;  ///< of the names of the columns
    double names = 0.0;    ///< width of the numbers of the images; 0 for a single one
    QSizeF tile;
    double gap = 0.0;  ///< between rows, and what belongs to them
    double columnGap =
        0.0;               ///< wider, as far as there is room: captions stand below small tiles too
    double caption = 0.0;  ///< height of what stands under a tile
    double scale = 0.0;    ///< height of the scale of deviations; 0 for none

    /// What a name or a caption may take.
    [[nodiscard]] double columnWidth() const { return tile.width() + columnGap - 4.0; }
    [[nodiscard]] QRectF tileArea(qsizetype column, qsizetype row) const;
};

ImageLayout layoutImages(const ImageBoard& board, const PlotMetrics& metrics, const QSizeF& size);

/// Pixels in grey from 0 (black) to 1 (white), deviations in the colours of the scale below; what is not seen is
/// hatched, what is not known yet an empty frame. Large images are drawn by means of neighbouring pixels.
PlotDrawing imageDrawing(const ImageBoard& board, const ImageLayout& layout, const PlotLook& look);

}  // namespace onsager
