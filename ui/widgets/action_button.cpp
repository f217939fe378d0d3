// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action_button.h"

#include <QAction>

namespace onsager {

ActionButton::ActionButton(QAction* action, QWidget* parent)
    : QPushButton(parent), m_action(action) {
    setObjectName(action->objectName() + QStringLiteral("Button"));
    setIconSize({16, 16});
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::setIconOnly(bool iconOnly) {
    m_iconOnly = iconOnly;
    follow();
}

void ActionButton::follow() {
    const QString shortcut = m_action->shortcut().toString(QKeySequence::NativeText);
    QString tip = m_action->toolTip();
    if (!shortcut.isEmpty()) {
        tip += QStringLiteral(" (%1)").arg(shortcut);
    }
    setText(m_iconOnly ? QString() : m_action->iconText());
    setIcon(m_action->icon());
    setToolTip(tip);
    setAccessibleName(m_action->iconText());
    setAccessibleDescription(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
}

}  // namespace onsager
