// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_matrices.h"

#include "ui/charts/heat_map_drawing.h"
#include "ui/exporters/tex_text.h"
#include "ui/exporters/tikz_cells.h"
#include "ui/exporters/tikz_plot.h"

namespace onsager {
namespace {

/// Some matrices as they are being written. Places are in pixels from the top left corner, as in the picture.
class MatricesWriter {
public:
    MatricesWriter(const MessageMatrices& matrices, const QSizeF& pixels, TikzPalette& palette)
        : m_matrices(matrices),
          m_palette(palette),
          m_theme(theme(ThemeKind::Paper)),
          m_metrics(paperMetrics()),
          m_layout(layoutHeatMaps(matrices, m_metrics, pixels)) {}

    QString write() {
        QString text =
            QStringLiteral("\\path (0,0) rectangle %1;\n").arg(place({m_layout.size.width(), 0.0}));
        for (qsizetype pair = 0; pair < m_matrices.pairs.size(); ++pair) {
            text += matrix(pair, false) + matrix(pair, true);
        }
        for (const DrawnGroup& group : heatMapDrawing(m_matrices, m_layout, {m_theme, m_metrics})) {
            for (const DrawnItem& item : group.items) {
                if (const auto* word = std::get_if<DrawnText>(&item)) {
                    text += words(*word);
                }
            }
        }
        return text;
    }

private:
    [[nodiscard]] QString place(const QPointF& pixel) const {
        return QStringLiteral("(%1,%2)").arg(tikzMillimetres(pixel.x()),
                                             tikzMillimetres(m_layout.size.height() - pixel.y()));
    }

    /// The scale of a pair stands under the lower matrix.
    [[nodiscard]] QString matrix(qsizetype index, bool isPredicted) {
        const MatrixPair& pair = m_matrices.pairs[index];
        const Eigen::MatrixXd& entries = isPredicted ? pair.predicted : pair.measured;
        const QRectF area = m_layout.matrixArea(index, isPredicted);
        const bool isKnown = entries.size() > 0;
        const double high = pair.high > pair.low ? pair.high : pair.low + 1.0;
        TikzCells cells{static_cast<int>(entries.cols()), {}, pair.low, high, m_theme.grid};
        for (Eigen::Index row = 0; row < entries.rows(); ++row) {
            for (Eigen::Index column = 0; column < entries.cols(); ++column) {
                cells.values.append(entries(row, column));
            }
        }
        QString text = QStringLiteral("\\begin{axis}[\n");
        text += tikzOption(
            QStringLiteral("at={%1}, anchor=north west, scale only axis, width=%2, height=%2")
                .arg(place(area.topLeft()), tikzMillimetres(m_layout.side)));
        text += tikzOption(QStringLiteral("xmin=-0.5, xmax=%1, ymin=-0.5, ymax=%2, y dir=reverse, "
                                          "enlargelimits=false")
                               .arg(tikzNumber(isKnown ? double(entries.cols()) - 0.5 : 0.5),
                                    tikzNumber(isKnown ? double(entries.rows()) - 0.5 : 0.5)));
        text += tikzOption(
            QStringLiteral("xtick=\\empty, ytick=\\empty, axis on top, axis line style={%1, "
                           "line width=%2%3}")
                .arg(m_palette.colour(m_theme.border), tikzLength(m_metrics.hairline),
                     QLatin1String(isKnown ? "" : ", dashed")));
        text += tikzOption(tikzColourScale(pair.low, high));
        if (isPredicted) {
            constexpr double kBar = 6.0;
            text += tikzOption(QStringLiteral("colorbar horizontal, colorbar style={at={(0,-%1)}, "
                                              "anchor=north west, height=%2, "
                                              "xtick=\\empty, axis line style={%3}}")
                                   .arg(tikzNumber(0.5 * m_layout.gap / m_layout.side),
                                        tikzLength(kBar), m_palette.colour(m_theme.border)));
        }
        return text + QStringLiteral("]\n") + (isKnown ? tikzCells(cells, m_palette) : QString())
               + QStringLiteral("\\end{axis}\n");
    }

    [[nodiscard]] QString words(const DrawnText& word) {
        const QString anchor = QLatin1String(word.anchor == TextAnchor::Left     ? "base west"
                                             : word.anchor == TextAnchor::Middle ? "base"
                                                                                 : "base east");
        const QString weight = QLatin1String(word.weight == TextWeight::SemiBold ? "\\small"
                                             : word.pixels < m_metrics.text      ? "\\scriptsize"
                                                                            : "\\footnotesize");
        return QStringLiteral("\\node[anchor=%1, inner sep=0pt, text=%2, font=%3] at %4 {%5};\n")
            .arg(anchor, m_palette.colour(word.color), weight, place(word.position),
                 texText(word.text));
    }

    const MessageMatrices& m_matrices;
    TikzPalette& m_palette;
    const Theme& m_theme;
    PlotMetrics m_metrics;
    HeatMapLayout m_layout;
};

}  // namespace

QString tikzMatrices(const MessageMatrices& matrices, const QSizeF& pixels, TikzPalette& palette) {
    return MatricesWriter(matrices, pixels, palette).write();
}

}  // namespace onsager
