// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_cells.h"

#include "ui/theme/colour_map.h"

#include <algorithm>
#include <cmath>

namespace onsager {

QString tikzColourScale(double low, double high) {
    return QStringLiteral("colormap/viridis, point meta min=%1, point meta max=%2")
        .arg(tikzNumber(low), tikzNumber(high));
}

QString tikzCell(int column, int row, const QColor& colour, TikzPalette& palette) {
    return QStringLiteral("\\fill[%1] (axis cs:%2,%3) rectangle (axis cs:%4,%5);\n")
        .arg(palette.colour(colour), tikzNumber(column - 0.5), tikzNumber(row - 0.5),
             tikzNumber(column + 0.5), tikzNumber(row + 0.5));
}

QString tikzCells(const TikzCells& cells, TikzPalette& palette) {
    const auto columnOf = [&](qsizetype cell) { return static_cast<int>(cell % cells.columns); };
    const auto rowOf = [&](qsizetype cell) { return static_cast<int>(cell / cells.columns); };
    const bool isMatrix = cells.columns > 1 && cells.values.size() >= 2 * cells.columns;
    QString plot = QStringLiteral(
                       "\\addplot[matrix plot*, forget plot, point meta=explicit, mesh/cols=%1] "
                       "coordinates {")
                       .arg(cells.columns);
    QString over;
    double shown = cells.low;  // an unknown cell has the colour of the one before, below its cover
    for (qsizetype cell = 0; cell < cells.values.size(); ++cell) {
        const double value = cells.values[cell];
        shown = std::isnan(value) ? shown : std::clamp(value, cells.low, cells.high);
        if (isMatrix) {
            plot += QStringLiteral("%1(%2,%3) [%4]")
                        .arg(QLatin1String(columnOf(cell) % 6 == 0 ? "\n    " : " "))
                        .arg(columnOf(cell))
                        .arg(rowOf(cell))
                        .arg(tikzNumber(shown));
        }
        const double share = (shown - cells.low) / (cells.high - cells.low);
        if (std::isnan(value)) {
            over += tikzCell(columnOf(cell), rowOf(cell), cells.ground, palette);
        } else if (!isMatrix) {
            over += tikzCell(columnOf(cell), rowOf(cell), QColor::fromRgb(viridis(share)), palette);
        }
    }
    return (isMatrix ? plot + QStringLiteral("\n  };\n") : QString()) + over;
}

}  // namespace onsager
