// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/transport_bar.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QString>
#include <QStringList>
#include <QStyleOptionComboBox>

namespace onsager {

/// Whether a label may end in an ellipsis when its tool tip says the whole.
enum class Elision { Never, WithToolTip };

/// What of a widget does not fit into its room; empty where all of it does. The keys that a sweep may vary have names
/// of any length, which their list shows whole.
inline QString cutOff(const QWidget& widget, Elision elision) {
    if (const auto* elided = qobject_cast<const ElidedLabel*>(&widget)) {
        const bool isSaid = elision == Elision::WithToolTip
                            && elided->toolTip() == elided->fullText() && elided->width() > 0;
        return isSaid || elided->text() == elided->fullText() ? QString() : elided->fullText();
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const bool fits = label->wordWrap()
                              ? label->heightForWidth(label->width()) <= label->height()
                              : label->sizeHint().width() <= label->width();
        return fits ? QString() : label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const bool fits = button->text().isEmpty() || button->sizeHint().width() <= button->width();
        return fits ? QString() : button->text();
    }
    if (const auto* area = qobject_cast<const QScrollArea*>(&widget)) {
        const bool fits = area->widget()->width() <= area->viewport()->width();
        return fits ? QString() : QStringLiteral("what is scrolled");
    }
    const auto* box = qobject_cast<const QComboBox*>(&widget);
    if (box != nullptr && !box->objectName().endsWith(QStringLiteral("Key"))) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                        QStyle::SC_ComboBoxEditField, box);
        const int words = box->fontMetrics().horizontalAdvance(box->currentText());
        return words <= room.width() ? QString() : box->currentText();
    }
    return {};
}

/// Everything below a window that does not fit, but for the title of the scenario, which may be of any length and
/// has a tool tip.
inline QStringList cutOffBelow(const QWidget& window, Elision elision = Elision::Never) {
    QStringList found;
    const auto* transport = window.findChild<TransportBar*>();
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &window) {
            const QString text = cutOff(*widget, elision);
            const bool isTitle = transport != nullptr && transport->isAncestorOf(widget)
                                 && qobject_cast<const ElidedLabel*>(widget) != nullptr;
            if (!text.isEmpty() && !isTitle) {
                found << QStringLiteral("%1 (%2): %3")
                             .arg(widget->objectName(),
                                  QString::fromLatin1(widget->metaObject()->className()), text);
            }
        }
    }
    return found;
}

}  // namespace onsager
