// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_keys.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>

namespace onsager {
namespace {

template <typename... Kinds>
bool isAny(const QObject* object) {
    return (... || (qobject_cast<const Kinds*>(object) != nullptr));
}

bool usesKey(const QObject* control, int key) {
    if (key == Qt::Key_Space) {
        return isAny<QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox>(control);
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        return (button != nullptr && button->autoExclusive())
               || isAny<QAbstractSlider, QComboBox, QLineEdit, QAbstractSpinBox, QTabBar,
                        QAbstractScrollArea>(control);
    }
    return false;
}

}  // namespace

WindowKeys::WindowKeys(QWidget* window) : QObject(window), m_window(window) {
    qApp->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* widget = qobject_cast<QWidget*>(object);
        if (widget != nullptr && widget->window() == m_window && key->modifiers() == Qt::NoModifier
            && usesKey(widget, key->key())) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

}  // namespace onsager
