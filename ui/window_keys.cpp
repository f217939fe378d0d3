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
    if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        return isAny<QAbstractSlider, QComboBox, QAbstractSpinBox, QAbstractScrollArea>(control);
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End) {
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        return (button != nullptr && button->autoExclusive())
               || isAny<QAbstractSlider, QComboBox, QLineEdit, QAbstractSpinBox, QTabBar,
                        QAbstractScrollArea>(control);
    }
    return false;
}

bool isUndoOrRedo(const QKeyEvent& key) {
    return (key.modifiers() == Qt::ControlModifier
            && (key.key() == Qt::Key_Z || key.key() == Qt::Key_Y))
           || (key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)
               && key.key() == Qt::Key_Z);
}

/// Whether something was typed into the box that it can take back itself.
bool hasTextHistory(const QWidget* control) {
    const auto* line = qobject_cast<const QLineEdit*>(control);
    line = line != nullptr ? line : control->findChild<QLineEdit*>();
    return line != nullptr && (line->isUndoAvailable() || line->isRedoAvailable());
}

/// Also in the windows that belong to it.
bool isIn(const QWidget* window, const QWidget* widget) {
    while (widget != nullptr && widget != window) {
        widget = widget->parentWidget();
    }
    return widget != nullptr;
}

}  // namespace

bool WindowKeys::isEndOfSpotlight(const QObject* object, const QEvent* event) const {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    return isKey && m_window->property(kSpotlit).toBool()
           && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape
           && isIn(m_window, qobject_cast<const QWidget*>(object));
}

WindowKeys::WindowKeys(QWidget* window) : QObject(window), m_window(window) {
    qApp->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject* object, QEvent* event) {
    if (isEndOfSpotlight(object, event)) {
        if (event->type() == QEvent::KeyPress) {
            Q_EMIT spotlightLeft();
        }
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* widget = qobject_cast<QWidget*>(object);
        const bool isOurs = isIn(m_window, widget);
        const bool isOfRemote = m_window->property(kPresenting).toBool()
                                && (key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown);
        if (isOurs && !isOfRemote && key->modifiers() == Qt::NoModifier
            && usesKey(widget, key->key())) {
            event->accept();
            return true;
        }
        if (isOurs && isUndoOrRedo(*key) && !hasTextHistory(widget)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

}  // namespace onsager
