// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_canvas.h"

#include <QPainter>

namespace onsager {

FigureCanvas::FigureCanvas(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigureCanvas::setFigure(const Figure& figure) {
    m_figure = figure;
    setAccessibleDescription(description(figure));
    update();
}

void FigureCanvas::setLook(ThemeKind theme, double text) {
    constexpr double kPoint = 72.0 / 96.0;
    constexpr double kLine = 0.15;  // of the text
    m_look = {theme, Typeface::Sans, kPoint * text, kLine * kPoint * text};
    update();
}

void FigureCanvas::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDrawing(painter, paperDrawing(m_figure, QSizeF(size()), m_look));
}

}  // namespace onsager
