// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edge_arrow.h"

#include <QPainter>

namespace onsager {
namespace {

void drawArrow(QPainter& painter, QPointF from, QPointF to, const QColor& colour, qreal width) {
    const qreal head = 8.0;
    const qreal half = 2.0 + width;
    const qreal direction = to.x() > from.x() ? 1.0 : -1.0;
    painter.setPen(QPen(colour, width));
    painter.drawLine(from, to - QPointF(direction * head / 2, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF(
        {to, to - QPointF(direction * head, half), to - QPointF(direction * head, -half)}));
}

}  // namespace

EdgeArrow::EdgeArrow(QWidget* parent) : QAbstractButton(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void EdgeArrow::setOffer(const QString& sentence) {
    setAccessibleName(sentence);
    setToolTip(sentence);
}

void EdgeArrow::setCompact(bool compact) {
    if (m_compact != compact) {
        m_compact = compact;
        updateGeometry();
        update();
    }
}

QSize EdgeArrow::sizeHint() const {
    return m_compact ? QSize(38, 34) : QSize(76, 40);
}

QSize EdgeArrow::minimumSizeHint() const {
    return m_compact ? QSize(26, 34) : QSize(40, 40);
}

void EdgeArrow::setTheme(const Theme& theme) {
    m_theme = theme;
    update();
}

void EdgeArrow::setMessage(std::optional<Pass> pass) {
    if (m_message != pass) {
        m_message = pass;
        update();
    }
}

void EdgeArrow::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    const qreal margin = m_compact ? 2.0 : 6.0;
    const qreal above = m_compact ? 12.0 : 15.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = height() / 2.0;
    const QPointF left(margin, middle);
    const QPointF right(width() - margin, middle);
    drawArrow(painter, left, right, m_theme.mutedText, 1.5);
    if (m_message) {
        const QPointF up(0.0, -above);
        const bool forward = *m_message == Pass::Forward;
        drawArrow(painter, (forward ? left : right) + up, (forward ? right : left) + up,
                  m_theme.measured, 2.5);
    }
    paintPlus(painter);
}

void EdgeArrow::paintPlus(QPainter& painter) const {
    constexpr qreal kRadius = 9.0;
    constexpr qreal kArm = 4.0;
    const QPointF middle(width() / 2.0, height() / 2.0);
    const bool isWanted = underMouse() || hasFocus();
    painter.setPen(QPen(isWanted ? m_theme.accent : m_theme.border, isWanted ? 2.0 : 1.0));
    painter.setBrush(isDown() ? m_theme.cardSelected : m_theme.surface);
    painter.drawEllipse(middle, kRadius, kRadius);
    painter.setPen(QPen(isWanted ? m_theme.accent : m_theme.mutedText, 1.5));
    painter.drawLine(middle - QPointF(kArm, 0.0), middle + QPointF(kArm, 0.0));
    painter.drawLine(middle - QPointF(0.0, kArm), middle + QPointF(0.0, kArm));
}

}  // namespace onsager
