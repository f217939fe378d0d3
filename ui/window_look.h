// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QSettings;

namespace onsager {

class WindowActions;

/// The colours somebody chose for the window, and sizes for the desk or the projector.
class WindowLook : public QObject {
    Q_OBJECT

public:
    /// Obeys the actions that choose a theme; both must outlive it.
    WindowLook(QSettings& settings, const WindowActions& actions, QObject* parent = nullptr);

    /// Takes the theme that was chosen last.
    void restore();
    /// Large type and thick lines.
    void setPresenting(bool presenting);

    [[nodiscard]] const Theme& colours() const { return theme(m_theme); }
    [[nodiscard]] bool isPresenting() const { return m_presenting; }
    /// Size of text, lines and markers against the normal one.
    [[nodiscard]] double scale() const;

Q_SIGNALS:
    void changed();

private:
    enum class Choice { System, Light, Dark };

    void choose(Choice choice);

    QSettings& m_settings;
    const WindowActions& m_actions;
    ThemeKind m_theme = ThemeKind::Light;
    bool m_presenting = false;
};

}  // namespace onsager
