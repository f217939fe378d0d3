// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_box.h"

#include "ui/theme/text_size.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace onsager {
namespace {

constexpr int kTextLeft = 9;
constexpr int kArrowRoom = 26;

}  // namespace

void ChoiceBox::describe(const QString& name, const QString& toolTip) {
    setAccessibleName(name);
    setToolTip(toolTip);
    view()->setAccessibleName(name);
}

void ChoiceBox::showEntries(const QStringList& entries, int chosen) {
    const QSignalBlocker quiet(this);
    QStringList shown;
    for (int i = 0; i < count(); ++i) {
        shown.append(itemText(i));
    }
    if (shown != entries) {
        clear();
        addItems(entries);
    }
    setCurrentIndex(chosen);
}

int ChoiceBox::widthOf(const QString& text) const {
    return fontMetrics().horizontalAdvance(text) + kTextLeft + kArrowRoom + 2;
}

QSize ChoiceBox::sizeHint() const {
    int widest = widthOf({});
    for (int i = 0; i < count(); ++i) {
        widest = std::max(widest, widthOf(itemText(i)));
    }
    return {widest, QComboBox::sizeHint().height()};
}

QSize ChoiceBox::minimumSizeHint() const {
    constexpr int kLeastWidth = 112;
    return {std::min(withText(*this, kLeastWidth), sizeHint().width()),
            QComboBox::minimumSizeHint().height()};
}

void ChoiceBox::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QStyleOptionComboBox option;
    initStyleOption(&option);
    // The style sheet's own arrow is a raised button from another time.
    option.subControls &= ~QStyle::SC_ComboBoxArrow;
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect text = rect().adjusted(kTextLeft, 0, -kArrowRoom, 0);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, text.width()));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(width() - 14.0, height() / 2.0 + 2.0);
    painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)}));
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

}  // namespace onsager
