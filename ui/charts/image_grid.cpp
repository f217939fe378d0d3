// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/image_grid.h"

#include "ui/models/axis_ticks.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace onsager {

ImageGrid::ImageGrid(QWidget* parent)
    : QWidget(parent), m_theme(theme(ThemeKind::Light)), m_metrics(screenMetrics(1.0)) {
    loadFonts();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Images"));
}

void ImageGrid::setBoard(const ImageBoard& board) {
    m_board = board;
    if (accessibleName() != board.title) {
        setAccessibleName(board.title);
    }
    if (accessibleDescription() != board.note) {
        setAccessibleDescription(board.note);
    }
    update();
}

void ImageGrid::setLook(const Theme& theme, double scale) {
    m_theme = theme;
    m_metrics = screenMetrics(scale);
    update();
}

ImageLayout ImageGrid::imageLayout() const {
    return layoutImages(m_board, m_metrics, size());
}

void ImageGrid::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paintDrawing(painter, imageDrawing(m_board, imageLayout(), {m_theme, m_metrics}));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

QString ImageGrid::textAt(const QPointF& position) const {
    const ImageLayout layout = imageLayout();
    for (qsizetype column = 0; column < m_board.columns.size(); ++column) {
        const ImageColumn& shown = m_board.columns[column];
        for (qsizetype row = 0; row < shown.tiles.size(); ++row) {
            const QRectF area = layout.tileArea(column, row);
            const Eigen::MatrixXf& pixels = shown.tiles[row].pixels;
            if (pixels.size() == 0 || !area.contains(position)) {
                continue;
            }
            const QPointF share((position.x() - area.left()) / area.width(),
                                (position.y() - area.top()) / area.height());
            const auto x = std::min(pixels.cols() - 1,
                                    static_cast<Eigen::Index>(share.x() * double(pixels.cols())));
            const auto y = std::min(pixels.rows() - 1,
                                    static_cast<Eigen::Index>(share.y() * double(pixels.rows())));
            const double value = double(pixels(y, x));
            return tr("%1\npixel at %2, %3: %4")
                .arg(shown.name)
                .arg(x + 1)
                .arg(y + 1)
                .arg(std::isnan(value) ? tr("not seen") : numberLabel(value, 3));
        }
    }
    return {};
}

bool ImageGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace onsager
