// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/image_grid.h"

#include "ui/models/axis_ticks.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

ImageGrid::ImageGrid(QWidget* parent)
    : QWidget(parent), m_theme(theme(ThemeKind::Light)), m_metrics(screenMetrics(1.0)) {
    loadFonts();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Images"));
}

void ImageGrid::setBoard(const ImageBoard& board) {
    if (m_stroke) {
        return;  // what is being drawn stays under the mouse
    }
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

std::optional<ImageGrid::Place> ImageGrid::placeAt(const QPointF& position) const {
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
            const auto at = [](double part, Eigen::Index count) {
                return std::min(count - 1, static_cast<Eigen::Index>(part * double(count)));
            };
            return Place{column, row, at(share.x(), pixels.cols()), at(share.y(), pixels.rows())};
        }
    }
    return std::nullopt;
}

QString ImageGrid::textAt(const QPointF& position) const {
    const std::optional<Place> place = placeAt(position);
    if (!place) {
        return {};
    }
    const ImageColumn& shown = m_board.columns[place->column];
    const double value = double(shown.tiles[place->row].pixels(place->y, place->x));
    const QString text = tr("%1\npixel at %2, %3: %4")
                             .arg(shown.name)
                             .arg(place->x + 1)
                             .arg(place->y + 1)
                             .arg(std::isnan(value) ? tr("not seen") : numberLabel(value, 3));
    return shown.canBeErased ? text + QLatin1Char('\n') + tr("Draw to erase, or to bring back")
                             : text;
}

/// The pixel under the mouse and those beside it.
void ImageGrid::touch(const QPointF& position) {
    const std::optional<Place> place = placeAt(position);
    if (!place || place->column != m_stroke->begin.column || place->row != m_stroke->begin.row) {
        return;
    }
    Eigen::MatrixXf& pixels = m_board.columns[place->column].tiles[place->row].pixels;
    constexpr Eigen::Index kReach = 1;
    for (Eigen::Index y = place->y - kReach; y <= place->y + kReach; ++y) {
        for (Eigen::Index x = place->x - kReach; x <= place->x + kReach; ++x) {
            if (x < 0 || y < 0 || x >= pixels.cols() || y >= pixels.rows()) {
                continue;
            }
            m_stroke->pixels.insert(static_cast<int>(y * pixels.cols() + x));
            if (!m_stroke->areSeen) {
                pixels(y, x) = std::nanf("");  // what is brought back shows with the next run
            }
        }
    }
    update();
}

void ImageGrid::mousePressEvent(QMouseEvent* event) {
    const std::optional<Place> place = placeAt(event->position());
    if (event->button() != Qt::LeftButton || !place
        || !m_board.columns[place->column].canBeErased) {
        QWidget::mousePressEvent(event);
        return;
    }
    const Eigen::MatrixXf& pixels = m_board.columns[place->column].tiles[place->row].pixels;
    m_stroke = Stroke{*place, std::isnan(pixels(place->y, place->x))};
    touch(event->position());
}

void ImageGrid::mouseMoveEvent(QMouseEvent* event) {
    if (m_stroke) {
        touch(event->position());
    } else {
        QWidget::mouseMoveEvent(event);
    }
}

void ImageGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_stroke || event->button() != Qt::LeftButton) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    const Stroke stroke = *std::exchange(m_stroke, std::nullopt);
    QVector<int> pixels(stroke.pixels.begin(), stroke.pixels.end());
    std::sort(pixels.begin(), pixels.end());
    Q_EMIT brushed(pixels, stroke.areSeen);
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
