// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace onsager {

/// A push button for an action: same text, icon, tool tip (with the shortcut) and state.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    /// The action must outlive the button.
    explicit ActionButton(QAction* action, QWidget* parent = nullptr);

    /// Shows the icon alone; the text stays its accessible name.
    void setIconOnly(bool iconOnly);

private:
    void follow();

    QAction* m_action;
    bool m_iconOnly = false;
};

}  // namespace onsager
