// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace onsager {

class HelpDialog;
class WindowActions;
class WindowLook;

/// What the Help menu opens: pages, the keys, and what this program is.
class WindowHelp : public QObject {
    Q_OBJECT

public:
    /// All three must outlive it; everything opens in front of `window`.
    WindowHelp(const WindowActions& actions, const WindowLook& look, QWidget* window);

    /// The glossary at the term of a link, see glossaryLink().
    void showTerm(const QString& link);

private:
    void showPage(const QString& page);
    void showKeys();
    void showAbout();

    const WindowActions& m_actions;
    const WindowLook& m_look;
    QWidget* m_window;
    HelpDialog* m_dialog = nullptr;
};

}  // namespace onsager
