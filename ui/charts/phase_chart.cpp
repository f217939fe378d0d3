// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/phase_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace onsager {

PhaseChart::PhaseChart(QWidget* parent)
    : QWidget(parent), m_theme(theme(ThemeKind::Light)), m_metrics(screenMetrics(1.0)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Phase diagram"));
}

void PhaseChart::setMap(const PhaseMap& map) {
    m_map = map;
    m_image = phaseImage(m_map, m_theme);
    if (m_pointed && *m_pointed >= m_map.values.size()) {
        point(std::nullopt);
    }
    if (accessibleDescription() != m_map.note) {
        setAccessibleDescription(m_map.note);
    }
    updateLayout();
}

void PhaseChart::setLook(const Theme& theme, double scale) {
    m_theme = theme;
    m_metrics = screenMetrics(scale);
    m_image = phaseImage(m_map, m_theme);
    updateLayout();
}

void PhaseChart::updateLayout() {
    m_layout = layoutPhase(m_map, m_metrics, QSizeF(size()));
    update();
}

void PhaseChart::point(std::optional<int> cell) {
    if (std::exchange(m_pointed, cell) != cell) {
        update();
        Q_EMIT cellPointed(cell);
    }
}

/// Arrows are the chart's before they are shortcuts of the window.
bool PhaseChart::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !m_map.values.isEmpty()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isArrow =
            key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
        if (isArrow || (key == Qt::Key_Escape && m_pointed)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PhaseChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_map.values.isEmpty()) {
        painter.fillRect(m_layout.cells, m_theme.grid);
        painter.drawImage(m_layout.cells, m_image);
        paintDrawing(painter, phaseFrameDrawing(m_map, m_layout, {m_theme, m_metrics}));
    }
    painter.setBrush(Qt::NoBrush);
    if (m_pointed) {
        const QRectF area = m_layout.cellArea(*m_pointed);
        painter.setPen(QPen(QColor(0x10, 0x15, 0x1C), 3.0));
        painter.drawRect(area);
        painter.setPen(QPen(Qt::white, 1.2));
        painter.drawRect(area);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void PhaseChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateLayout();
}

void PhaseChart::mouseMoveEvent(QMouseEvent* event) {
    point(m_map.values.isEmpty() ? std::nullopt : m_layout.cellAt(event->position()));
}

/// Sent from the event loop, so that a receiver may change the map.
void PhaseChart::mousePressEvent(QMouseEvent* event) {
    event->accept();
    if (event->button() != Qt::LeftButton || m_map.values.isEmpty()) {
        return;
    }
    if (const std::optional<int> cell = m_layout.cellAt(event->position())) {
        QMetaObject::invokeMethod(
            this, [this, cell] { Q_EMIT cellChosen(*cell); }, Qt::QueuedConnection);
    }
}

void PhaseChart::leaveEvent(QEvent* event) {
    point(std::nullopt);
    QWidget::leaveEvent(event);
}

void PhaseChart::focusOutEvent(QFocusEvent* event) {
    point(std::nullopt);
    QWidget::focusOutEvent(event);
}

/// From nothing to the lowest cell at the left.
void PhaseChart::movePointer(int columns, int rows) {
    if (!m_pointed) {
        return point(0);
    }
    const int column = std::clamp(*m_pointed % m_layout.columns + columns, 0, m_layout.columns - 1);
    const int row = std::clamp(*m_pointed / m_layout.columns + rows, 0, m_layout.rows - 1);
    point(row * m_layout.columns + column);
}

void PhaseChart::keyPressEvent(QKeyEvent* event) {
    if (m_map.values.isEmpty()) {
        return event->ignore();
    }
    switch (event->key()) {
        case Qt::Key_Left:
            return movePointer(-1, 0);
        case Qt::Key_Right:
            return movePointer(1, 0);
        case Qt::Key_Up:
            return movePointer(0, 1);
        case Qt::Key_Down:
            return movePointer(0, -1);
        case Qt::Key_Escape:
            if (m_pointed) {
                return point(std::nullopt);
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_pointed) {
                Q_EMIT cellChosen(*m_pointed);
                return;
            }
            break;
        default:
            break;
    }
    event->ignore();
}

}  // namespace onsager
