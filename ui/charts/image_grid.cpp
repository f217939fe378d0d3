// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/image_grid.h"

#include "ui/models/axis_ticks.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <cstdlib>
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
    if (shown.canBeErased) {
        return text + QLatin1Char('\n') + tr("Draw to erase, or to bring back");
    }
    return shown.canBeDrawn ? text + QLatin1Char('\n') + tr("Draw an image of your own") : text;
}

const ImageColumn& ImageGrid::touched() const {
    return m_board.columns[m_stroke->begin.column];
}

/// `distance`: steps from the pixel under the mouse.
void ImageGrid::touchPixel(Eigen::Index y, Eigen::Index x, Eigen::Index distance) {
    const Place& begin = m_stroke->begin;
    Eigen::MatrixXf& pixels = m_board.columns[begin.column].tiles[begin.row].pixels;
    m_stroke->pixels.insert(static_cast<int>(y * pixels.cols() + x));
    if (touched().canBeDrawn) {
        // White fades towards the edge of the pencil, as it does in scanned digits.
        constexpr float kShades[] = {1.0F, 0.6F, 0.2F};
        pixels(y, x) = m_stroke->areSeen ? std::max(pixels(y, x), kShades[distance]) : 0.0F;
    } else if (!m_stroke->areSeen) {
        pixels(y, x) = std::nanf("");  // what is brought back shows with the next run
    }
}

/// The pixel under the mouse and those beside it.
void ImageGrid::touch(const QPointF& position) {
    const std::optional<Place> place = placeAt(position);
    if (!place || place->column != m_stroke->begin.column || place->row != m_stroke->begin.row) {
        return;
    }
    const Eigen::MatrixXf& pixels = touched().tiles[place->row].pixels;
    constexpr Eigen::Index kReach = 1;
    for (Eigen::Index y = place->y - kReach; y <= place->y + kReach; ++y) {
        for (Eigen::Index x = place->x - kReach; x <= place->x + kReach; ++x) {
            if (x >= 0 && y >= 0 && x < pixels.cols() && y < pixels.rows()) {
                touchPixel(y, x, std::abs(x - place->x) + std::abs(y - place->y));
            }
        }
    }
    update();
}

void ImageGrid::mousePressEvent(QMouseEvent* event) {
    const std::optional<Place> place = placeAt(event->position());
    const ImageColumn* column = place ? &m_board.columns[place->column] : nullptr;
    if (event->button() != Qt::LeftButton || column == nullptr
        || !(column->canBeErased || column->canBeDrawn)) {
        QWidget::mousePressEvent(event);
        return;
    }
    constexpr float kBright = 0.5F;
    const float pixel = column->tiles[place->row].pixels(place->y, place->x);
    m_stroke = Stroke{*place, column->canBeDrawn ? pixel <= kBright : std::isnan(pixel)};
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
    const ImageColumn& column = touched();
    const Stroke stroke = *std::exchange(m_stroke, std::nullopt);
    if (column.canBeDrawn) {
        const auto rows = column.tiles[stroke.begin.row].pixels.reshaped<Eigen::RowMajor>();
        Q_EMIT drawn(m_board.images[stroke.begin.row], {rows.begin(), rows.end()});
        return;
    }
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
