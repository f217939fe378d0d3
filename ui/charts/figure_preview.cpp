// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_preview.h"

#include <QPainter>

#include <algorithm>

namespace onsager {

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Preview of the figure"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePreview::setFigure(const Figure& figure, const FigureSettings& settings) {
    constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
    m_paper = QSizeF(settings.width, settings.height) * kPixelsPerMillimetre;
    const Figure asWanted = arranged(figure, settings);
    m_drawing = paperDrawing(asWanted, m_paper, paperLookOf(settings));
    setAccessibleDescription(description(asWanted));
    update();
}

void FigurePreview::paintEvent(QPaintEvent* /*event*/) {
    constexpr double kMargin = 12.0;
    if (m_drawing.isEmpty()) {
        return;
    }
    const QSizeF room(std::max(1.0, width() - 2.0 * kMargin),
                      std::max(1.0, height() - 2.0 * kMargin));
    const double scale = std::min(room.width() / m_paper.width(), room.height() / m_paper.height());
    const QSizeF size = m_paper * scale;
    const QRectF sheet(QPointF(0.5 * (width() - size.width()), 0.5 * (height() - size.height())),
                       size);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(sheet.translated(2.0, 2.0), QColor(0, 0, 0, 50));
    painter.save();
    painter.setClipRect(sheet);
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    paintDrawing(painter, m_drawing);
    painter.restore();
    painter.setPen(QPen(palette().color(QPalette::Mid), 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(sheet);
}

}  // namespace onsager
