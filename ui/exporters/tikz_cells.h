// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exporters/tikz_paint.h"

#include <QVector>

namespace onsager {

/// A grid of numbers that are shown as colours between two of them.
struct TikzCells {
    int columns = 0;
    QVector<double> values;  ///< row after row, the first at y = 0; NaN where there is no cell
    double low = 0.0;        ///< below high
    double high = 1.0;
    QColor ground;  ///< of a place without a cell
};

/// "colormap/viridis, point meta min=0, point meta max=1": what the axis has to know of them.
QString tikzColourScale(double low, double high);

/// The cells of an axis, (0, 0) the middle of the first one: a matrix plot, or rectangles where there are too
/// few of them for one. Infinite numbers have the colour of the nearer end.
QString tikzCells(const TikzCells& cells, TikzPalette& palette);

/// One cell as a rectangle of that colour.
QString tikzCell(int column, int row, const QColor& colour, TikzPalette& palette);

}  // namespace onsager
