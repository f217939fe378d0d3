// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSettings;

namespace onsager {

class WindowActions;

/// The language that somebody chose for the window: its code, or "system"; for a program to begin with.
QString chosenLanguage(const QSettings& settings);

/// Keeps the choice under *View > Language*, which is obeyed when the program starts the next time.
class WindowLanguage : public QObject {
    Q_OBJECT

public:
    /// Obeys the actions that choose a language; both must outlive it.
    WindowLanguage(QSettings& settings, const WindowActions& actions, QObject* parent = nullptr);

Q_SIGNALS:
    /// Another language than before was chosen: what there is to say about it.
    void changed(const QString& sentence);

private:
    void choose(const QString& code);

    QSettings& m_settings;
};

}  // namespace onsager
