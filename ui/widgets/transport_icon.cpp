// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transport_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace onsager {
namespace {

/// Every symbol lives in a 16 x 16 square.
constexpr qreal kSide = 16.0;

void fillTriangle(QPainter& painter, qreal left) {
    painter.drawPolygon(QPolygonF({{left, 3.0}, {left, 13.0}, {left + 9.0, 8.0}}));
}

void drawReset(QPainter& painter, const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
    constexpr int kSixteenth = 16;
    painter.drawArc(QRectF(3.0, 3.5, 10.0, 10.0), 140 * kSixteenth, 290 * kSixteenth);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{1.6, 2.4}, {7.2, 4.2}, {2.6, 8.0}}));
}

void drawLock(QPainter& painter, const QColor& colour, bool isOpen) {
    painter.drawRoundedRect(QRectF(3.5, 7.0, 9.0, 7.0), 1.5, 1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
    QPainterPath shackle(QPointF(5.5, 7.0));
    shackle.lineTo(5.5, 5.0);
    shackle.arcTo(QRectF(5.5, 2.2, 5.0, 5.0), 180.0, -180.0);
    shackle.lineTo(10.5, isOpen ? 4.7 : 7.0);
    painter.drawPath(shackle);
}

class TransportIconEngine : public QIconEngine {
public:
    TransportIconEngine(TransportSymbol symbol, const QColor& colour, const QColor& disabled)
        : m_symbol(symbol), m_colour(colour), m_disabled(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QColor colour = mode == QIcon::Disabled ? m_disabled : m_colour;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / kSide, rect.height() / kSide);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        draw(*painter, colour);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TransportIconEngine(*this); }

private:
    void draw(QPainter& painter, const QColor& colour) const {
        switch (m_symbol) {
            case TransportSymbol::Run:
                fillTriangle(painter, 4.0);
                break;
            case TransportSymbol::Pause:
                painter.drawRect(QRectF(4.0, 3.0, 3.0, 10.0));
                painter.drawRect(QRectF(9.5, 3.0, 3.0, 10.0));
                break;
            case TransportSymbol::Step:
                painter.drawRect(QRectF(2.0, 3.0, 2.5, 10.0));
                fillTriangle(painter, 6.0);
                break;
            case TransportSymbol::Reset:
                drawReset(painter, colour);
                break;
            case TransportSymbol::First:
                painter.drawRect(QRectF(2.5, 3.0, 2.0, 10.0));
                painter.drawPolygon(QPolygonF({{13.0, 3.0}, {13.0, 13.0}, {5.0, 8.0}}));
                break;
            case TransportSymbol::Newest:
                painter.drawRect(QRectF(11.5, 3.0, 2.0, 10.0));
                painter.drawPolygon(QPolygonF({{3.0, 3.0}, {3.0, 13.0}, {11.0, 8.0}}));
                break;
            case TransportSymbol::Locked:
                drawLock(painter, colour, false);
                break;
            case TransportSymbol::Unlocked:
                drawLock(painter, colour, true);
                break;
        }
    }

    TransportSymbol m_symbol;
    QColor m_colour;
    QColor m_disabled;
};

}  // namespace

QIcon transportIcon(TransportSymbol symbol, const QColor& colour, const QColor& disabled) {
    return QIcon(new TransportIconEngine(symbol, colour, disabled));
}

}  // namespace onsager
