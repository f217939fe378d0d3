// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_writer.h"

#include "engine/model/layers.h"
#include "ui/exporters/provenance_comment.h"
#include "ui/exporters/tikz_images.h"
#include "ui/exporters/tikz_map.h"
#include "ui/exporters/tikz_matrices.h"
#include "ui/exporters/tikz_plot.h"

namespace onsager {

QByteArray writeTikz(const Figure& figure, const FigureFormat& format, const FigureOrigin& origin) {
    constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
    const QSizeF pixels = format.millimetres * kPixelsPerMillimetre;
    TikzPalette palette;
    const QString content = std::visit(
        Overloaded{
            [&](const PlotModel& plot) { return tikzPlot(plot, pixels, format.look, palette); },
            [&](const MessageMatrices& matrices) {
                return tikzMatrices(matrices, pixels, palette);
            },
            [&](const ImageBoard& board) { return tikzImages(board, pixels, palette); },
            [&](const PhaseMap& map) { return tikzMap(map, pixels, palette); }},
        figure);
    // A document's \usepackage{pgfplots} is followed by the second line of these.
    const QByteArray hint = "% \\usepackage{pgfplots}\n% \\pgfplotsset{compat=1.17}\n";
    const bool hasOwnMarks = content.contains(QStringLiteral("mark=onsager"));
    const QString picture = QStringLiteral("\\begin{tikzpicture}\n") + palette.definitions()
                            + (hasOwnMarks ? tikzOwnMarks() : QString()) + content
                            + QStringLiteral("\\end{tikzpicture}%\n");
    return provenanceComment("%", figure, origin) + hint + picture.toUtf8();
}

}  // namespace onsager
