// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QSettings;

namespace onsager {

class WindowActions;

/// The colours and the size of text that somebody chose for the window, and sizes for the desk or the projector.
class WindowLook : public QObject {
    Q_OBJECT

public:
    /// Obeys the actions that choose a theme or a size; both must outlive it.
    WindowLook(QSettings& settings, const WindowActions& actions, QObject* parent = nullptr);

    /// Takes the theme and the size of text that were chosen last.
    void restore();
    /// Large type and thick lines.
    void setPresenting(bool presenting);

    [[nodiscard]] const Theme& colours() const { return theme(m_theme); }
    [[nodiscard]] bool isPresenting() const { return m_presenting; }
    /// Size of all text against the normal one, as it was chosen: 1 to 2.
    [[nodiscard]] double textScale() const;
    /// Size of text, lines and markers against the normal one; a presentation has larger ones.
    [[nodiscard]] double scale() const;

    /// Whether nothing is to move by itself but in steps: as was chosen, else as the desktop asks.
    [[nodiscard]] bool isMotionReduced() const;

Q_SIGNALS:
    void changed();
    void motionChanged();

private:
    enum class Choice { System, Light, Dark };

    void choose(Choice choice);
    void resizeText(int steps);
    void setTextSize(int place);
    void reduceMotion(bool isReduced);

    QSettings& m_settings;
    const WindowActions& m_actions;
    ThemeKind m_theme = ThemeKind::Light;
    bool m_presenting = false;
    int m_textSize = 0;  ///< place among the sizes
};

}  // namespace onsager
