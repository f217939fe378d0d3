// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layer_card.h"

#include "ui/theme/text_size.h"

#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace onsager {
namespace {

constexpr int kWidth = 210;
constexpr int kLeastWidth = 148;
constexpr int kHeight = 94;
constexpr int kMargin = 14;
constexpr int kShapePixels = 12;
constexpr int kKindPixels = 13;
constexpr int kMark = 13;  ///< the exclamation mark, and the room behind it
constexpr int kMarkGap = 5;

// Of a low card.
constexpr int kLineHeight = 34;
constexpr int kLineBase = 5;  ///< below the middle
constexpr int kLineMargin = 9;
constexpr int kLineGap = 6;
constexpr int kLineSymbolPixels = 16;
constexpr int kLeastLineWidth = 108;

constexpr qreal kRadius = 8.0;

QFont sized(const QFont& base, int pixels, QFont::Weight weight = QFont::Normal) {
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

}  // namespace

LayerCard::LayerCard(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void LayerCard::setContent(const CardContent& content) {
    if (content == m_content) {
        return;
    }
    m_content = content;
    setAccessibleName(content.spoken);
    setToolTip(content.toolTip);
    updateGeometry();
    update();
}

void LayerCard::setTheme(const Theme& theme) {
    m_theme = theme;
    update();
}

void LayerCard::setCompact(bool compact) {
    if (m_compact != compact) {
        m_compact = compact;
        updateGeometry();
        update();
    }
}

void LayerCard::setLit(bool lit) {
    if (m_lit != lit) {
        m_lit = lit;
        update();
    }
}

void LayerCard::setDropTarget(bool target) {
    if (m_dropTarget != target) {
        m_dropTarget = target;
        update();
    }
}

/// In the units of the drawing, those of normal text.
QSize LayerCard::drawnSize() const {
    const double scale = textScale(*this);
    return {qRound(width() / scale), qRound(height() / scale)};
}

int LayerCard::lineBase() const {
    return drawnSize().height() / 2 + kLineBase;
}

/// Where the shape stands: below all, or at the end of the line.
QRect LayerCard::shapeArea() const {
    const double scale = textScale(*this);
    const int drawn = drawnSize().width();
    const int margin = m_compact ? kLineMargin : kMargin;
    const int base = m_compact ? lineBase() : 84;
    const int wide = std::min(lastWidth(), drawn - 2 * margin);
    const int left = m_compact ? drawn - margin - wide : margin;
    return QRectF(scale * left, scale * (base - 13), scale * wide, scale * 17).toRect();
}

/// Of the shape, or of what is wrong.
int LayerCard::lastWidth() const {
    const bool isProblem = !m_content.problem.isEmpty();
    const QFontMetrics metrics(
        sized(font(), kShapePixels, isProblem ? QFont::Medium : QFont::Normal));
    constexpr int kRounding = 2;  // else the last letter is elided
    return kRounding
           + (isProblem ? kMark + kMarkGap + metrics.horizontalAdvance(m_content.problem)
                        : metrics.horizontalAdvance(m_content.shape));
}

void LayerCard::editShape() {
    if (m_shapeLine == nullptr) {
        m_shapeLine = new QLineEdit(this);
        m_shapeLine->setAccessibleName(tr("Rows and columns"));
        m_shapeLine->setToolTip(tr("Rows × columns; Enter takes them, Escape leaves them"));
        m_shapeLine->setObjectName(QStringLiteral("shapeLine"));
        m_shapeLine->installEventFilter(this);
    }
    constexpr int kEditHeight = 26;
    const int left = m_compact ? kLineMargin : kMargin;
    m_shapeLine->ensurePolished();
    const int high = std::max(kEditHeight, m_shapeLine->sizeHint().height());
    m_shapeLine->setGeometry(left - 6, std::max(0, height() - high - 4), width() - 2 * left + 12,
                             std::min(high, height()));
    m_shapeLine->setText(m_content.shapeText);
    m_shapeLine->show();
    m_shapeLine->selectAll();
    m_shapeLine->setFocus(Qt::OtherFocusReason);
}

void LayerCard::closeShape(bool isEntered) {
    if (m_shapeLine == nullptr || m_shapeLine->isHidden()) {
        return;
    }
    const QString text = m_shapeLine->text();
    const bool hadFocus = m_shapeLine->hasFocus();
    m_shapeLine->hide();
    if (hadFocus) {
        setFocus(Qt::OtherFocusReason);
    }
    if (isEntered && text != m_content.shapeText) {
        Q_EMIT shapeEntered(text);
    }
}

/// Keys of the line of the shape, which closes when it loses the focus.
bool LayerCard::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        closeShape(true);
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnd = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnd || key == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                closeShape(isEnd);
            }
            return true;
        }
    }
    return QAbstractButton::eventFilter(object, event);
}

void LayerCard::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? std::optional(event->pos()) : std::nullopt;
    QAbstractButton::mousePressEvent(event);
}

void LayerCard::mouseMoveEvent(QMouseEvent* event) {
    setCursor(shapeArea().contains(event->pos()) ? Qt::IBeamCursor : Qt::PointingHandCursor);
    const bool isFar =
        m_pressed
        && (event->pos() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_movable && (m_dragging || isFar)) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        update();
        Q_EMIT dragged(event->globalPosition().toPoint());
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
}

void LayerCard::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasDragging = std::exchange(m_dragging, false);
    const bool onShape = m_pressed && shapeArea().contains(*m_pressed)
                         && shapeArea().contains(event->pos()) && m_content.problem.isEmpty();
    m_pressed.reset();
    if (wasDragging) {
        setDown(false);
        setCursor(Qt::PointingHandCursor);
        update();
        Q_EMIT dropped(event->globalPosition().toPoint());
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
    if (onShape) {
        editShape();
    }
}

QSize LayerCard::sizeHint() const {
    const double scale = textScale(*this);
    if (!m_compact) {
        return (QSizeF(kWidth, kHeight) * scale).toSize();
    }
    const auto wide = [this](const QString& text, int pixels, QFont::Weight weight) {
        return QFontMetrics(sized(font(), pixels, weight)).horizontalAdvance(text);
    };
    const int line = 2 * kLineMargin + wide(m_content.symbol, kLineSymbolPixels, QFont::DemiBold)
                     + kLineGap + wide(m_content.kind, kKindPixels, QFont::Normal) + kLineGap
                     + lastWidth() + 2;
    return {qRound(scale * line), minimumSizeHint().height()};
}

/// A line of large text has no more room above and below it than one of normal text.
QSize LayerCard::minimumSizeHint() const {
    constexpr int kText = 12;
    const double scale = textScale(*this);
    return m_compact
               ? QSize(qRound(scale * kLeastLineWidth), qRound(kLineHeight + (scale - 1.0) * kText))
               : (QSizeF(kLeastWidth, kHeight) * scale).toSize();
}

void LayerCard::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(textScale(*this), textScale(*this));
    paintFrame(painter);
    if (m_compact) {
        paintLine(painter);
    } else {
        paintPicture(painter);
        paintTexts(painter);
    }
}

void LayerCard::paintFrame(QPainter& painter) const {
    const bool chosen = isChecked();
    const qreal line = chosen ? 2.0 : 1.0;
    const QRectF all(QPointF(0.0, 0.0), QSizeF(size()) / textScale(*this));
    const QRectF frame = all.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const bool isProblem = !m_content.problem.isEmpty();
    QColor outline = m_theme.border;
    if (isProblem) {
        outline = m_theme.warning;
    } else if (chosen) {
        outline = m_theme.accent;
    } else if (underMouse()) {
        outline = m_theme.mutedText;
    }
    painter.setPen(QPen(outline, line, m_dropTarget ? Qt::DashLine : Qt::SolidLine));
    if (m_dropTarget) {
        outline = m_theme.accent;
    }
    const QColor ground = chosen || m_dragging ? m_theme.cardSelected : m_theme.card;
    painter.setBrush(isProblem ? m_theme.warningSurface : ground);
    painter.drawRoundedRect(frame, kRadius, kRadius);
    if (m_lit) {
        constexpr qreal kBar = 3.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.measured);
        painter.drawRoundedRect(
            QRectF(kRadius, all.height() - kBar - line, all.width() - 2 * kRadius, kBar), kBar / 2,
            kBar / 2);
    }
    if (hasFocus()) {
        QPen dots(m_theme.text, 1.0, Qt::DotLine);
        painter.setPen(dots);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), kRadius - 3, kRadius - 3);
    }
}

void LayerCard::paintTexts(QPainter& painter) const {
    const int drawn = drawnSize().width();
    const auto line = [&](const QString& text, int baseline, const QFont& font,
                          const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        const QFontMetrics metrics(font);
        painter.drawText(kMargin, baseline,
                         metrics.elidedText(text, Qt::ElideRight, drawn - 2 * kMargin));
    };
    line(m_content.symbol, 28, sized(font(), 20, QFont::DemiBold), m_theme.text);
    line(m_content.place, 50, sized(font(), 12), m_theme.mutedText);
    line(m_content.kind, 67, sized(font(), kKindPixels), m_theme.text);
    paintLast(painter, kMargin, drawn - kMargin, 84);
}

/// Symbol and shape at the ends, the kind between them as far as there is room.
void LayerCard::paintLine(QPainter& painter) const {
    constexpr int kLeastKind = 22;
    const int base = lineBase();
    const QFont symbolFont = sized(font(), kLineSymbolPixels, QFont::DemiBold);
    painter.setFont(symbolFont);
    painter.setPen(m_theme.text);
    painter.drawText(kLineMargin, base, m_content.symbol);
    const int right = drawnSize().width() - kLineMargin;
    const int left =
        kLineMargin + QFontMetrics(symbolFont).horizontalAdvance(m_content.symbol) + kLineGap;
    const int last = std::max(left, right - lastWidth());
    if (last - kLineGap - left >= kLeastKind) {
        const QFont kindFont = sized(font(), kKindPixels);
        painter.setFont(kindFont);
        painter.drawText(left, base,
                         QFontMetrics(kindFont).elidedText(m_content.kind, Qt::ElideRight,
                                                           last - kLineGap - left));
    }
    paintLast(painter, last, right, base);
}

/// The shape, or behind an exclamation mark what is wrong.
void LayerCard::paintLast(QPainter& painter, int left, int right, int baseline) const {
    const bool isProblem = !m_content.problem.isEmpty();
    const QFont lineFont = sized(font(), kShapePixels, isProblem ? QFont::Medium : QFont::Normal);
    painter.setFont(lineFont);
    int from = left;
    if (isProblem) {
        const QRectF mark(left, baseline - kMark + 2, kMark, kMark);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.warning);
        painter.drawEllipse(mark);
        painter.setPen(m_theme.warningSurface);
        painter.setFont(sized(font(), kShapePixels - 2, QFont::DemiBold));
        painter.drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
        painter.setFont(lineFont);
        from += kMark + kMarkGap;
    }
    painter.setPen(isProblem ? m_theme.warning : m_theme.mutedText);
    painter.drawText(
        from, baseline,
        QFontMetrics(lineFont).elidedText(isProblem ? m_content.problem : m_content.shape,
                                          Qt::ElideRight, right - from));
}

void LayerCard::paintPicture(QPainter& painter) const {
    if (m_content.strokes.isEmpty()) {
        return;
    }
    const QRectF box(drawnSize().width() - kMargin - 58.0, 16.0, 58.0, 36.0);
    const auto at = [&](const QPointF& point) {
        return QPointF(box.left() + point.x() * box.width(),
                       box.bottom() - point.y() * box.height());
    };
    const qreal baseline = at({0.0, m_content.baseline}).y();
    painter.setPen(QPen(m_theme.border, 1.0));
    painter.drawLine(QPointF(box.left(), baseline), QPointF(box.right(), baseline));
    painter.setPen(QPen(m_theme.accent, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QVector<QPointF>& stroke : m_content.strokes) {
        QPolygonF line;
        for (const QPointF& point : stroke) {
            line << at(point);
        }
        painter.drawPolyline(line);
    }
}

}  // namespace onsager
