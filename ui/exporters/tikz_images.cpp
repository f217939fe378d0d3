// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_images.h"

#include "ui/charts/image_drawing.h"
#include "ui/exporters/tex_text.h"

namespace onsager {
namespace {

/// A drawing as it is being written. Places are in pixels from the top left corner, as in the picture.
class ImagesWriter {
public:
    ImagesWriter(const QSizeF& pixels, TikzPalette& palette)
        : m_pixels(pixels), m_palette(palette), m_metrics(paperMetrics()) {}

    QString write(const ImageBoard& board) {
        QString text =
            QStringLiteral("\\path (0,0) rectangle %1;\n").arg(place({m_pixels.width(), 0.0}));
        const PlotDrawing drawing = imageDrawing(board, layoutImages(board, m_metrics, m_pixels),
                                                 {theme(ThemeKind::Paper), m_metrics});
        for (const DrawnGroup& group : drawing) {
            for (const DrawnItem& item : group.items) {
                const auto* word = std::get_if<DrawnText>(&item);
                text += word != nullptr ? words(*word) : shape(std::get<DrawnPath>(item));
            }
        }
        return text;
    }

private:
    [[nodiscard]] QString place(const QPointF& pixel) const {
        return QStringLiteral("(%1,%2)").arg(tikzMillimetres(pixel.x()),
                                             tikzMillimetres(m_pixels.height() - pixel.y()));
    }

    /// All that is filled is a rectangle.
    [[nodiscard]] QString shape(const DrawnPath& drawn) {
        if (drawn.brush.style() != Qt::NoBrush) {
            const QRectF area = drawn.path.boundingRect();
            return QStringLiteral("\\fill[%1] %2 rectangle %3;\n")
                .arg(m_palette.colour(drawn.brush.color()), place(area.topLeft()),
                     place(area.bottomRight()));
        }
        QString text =
            QStringLiteral("\\draw[%1, line width=%2%3]\n")
                .arg(m_palette.colour(drawn.pen.color()), tikzLength(drawn.pen.widthF()),
                     QLatin1String(drawn.pen.style() == Qt::SolidLine ? "" : ", dashed"));
        for (int k = 0; k < drawn.path.elementCount(); ++k) {
            const QPainterPath::Element element = drawn.path.elementAt(k);
            text += QStringLiteral("  %1%2\n")
                        .arg(QLatin1String(element.isMoveTo() ? "" : "-- "), place(element));
        }
        return text + QStringLiteral("  ;\n");
    }

    [[nodiscard]] QString words(const DrawnText& word) {
        const QString anchor = QLatin1String(word.anchor == TextAnchor::Left     ? "base west"
                                             : word.anchor == TextAnchor::Middle ? "base"
                                                                                 : "base east");
        return QStringLiteral("\\node[anchor=%1, inner sep=0pt, text=%2, font=%3] at %4 {%5};\n")
            .arg(anchor, m_palette.colour(word.color),
                 QLatin1String(word.pixels < m_metrics.text ? "\\scriptsize" : "\\footnotesize"),
                 place(word.position), texText(word.text));
    }

    QSizeF m_pixels;
    TikzPalette& m_palette;
    PlotMetrics m_metrics;
};

}  // namespace

QString tikzImages(const ImageBoard& board, const QSizeF& pixels, TikzPalette& palette) {
    return ImagesWriter(pixels, palette).write(board);
}

}  // namespace onsager
