// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_look.h"

#include "ui/window_actions.h"

#include <QAction>
#include <QSettings>

namespace onsager {
namespace {

const QString kSetting = QStringLiteral("theme");
const QString kSystem = QStringLiteral("system");
const QString kLight = QStringLiteral("light");
const QString kDark = QStringLiteral("dark");

}  // namespace

WindowLook::WindowLook(QSettings& settings, const WindowActions& actions, QObject* parent)
    : QObject(parent), m_settings(settings), m_actions(actions) {
    const auto on = [this](QAction* action, Choice choice) {
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    };
    on(actions.systemTheme, Choice::System);
    on(actions.lightTheme, Choice::Light);
    on(actions.darkTheme, Choice::Dark);
}

void WindowLook::restore() {
    const QString name = m_settings.value(kSetting).toString();
    choose(name == kLight ? Choice::Light : name == kDark ? Choice::Dark : Choice::System);
}

void WindowLook::choose(Choice choice) {
    ThemeKind kind = systemTheme();
    QAction* action = m_actions.systemTheme;
    QString name = kSystem;
    if (choice == Choice::Light) {
        kind = ThemeKind::Light;
        action = m_actions.lightTheme;
        name = kLight;
    } else if (choice == Choice::Dark) {
        kind = ThemeKind::Dark;
        action = m_actions.darkTheme;
        name = kDark;
    }
    m_settings.setValue(kSetting, name);
    action->setChecked(true);
    m_theme = kind;
    applyTheme(kind);
    Q_EMIT changed();
}

void WindowLook::setPresenting(bool presenting) {
    m_presenting = presenting;
    Q_EMIT changed();
}

double WindowLook::scale() const {
    constexpr double kProjector = 1.4;
    return m_presenting ? kProjector : 1.0;
}

}  // namespace onsager
