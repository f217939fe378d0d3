// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_language.h"

#include "ui/window_actions.h"

#include <QAction>
#include <QSettings>

namespace onsager {
namespace {

const QString kLanguageSetting = QStringLiteral("language");
const QString kSystemLanguage = QStringLiteral("system");

}  // namespace

QString chosenLanguage(const QSettings& settings) {
    return settings.value(kLanguageSetting, kSystemLanguage).toString();
}

WindowLanguage::WindowLanguage(QSettings& settings, const WindowActions& actions, QObject* parent)
    : QObject(parent), m_settings(settings) {
    const QString chosen = chosenLanguage(settings);
    for (QAction* action : actions.languages) {
        const QString code = action->data().toString();
        action->setChecked(code == chosen);
        connect(action, &QAction::triggered, this, [this, code] { choose(code); });
    }
}

void WindowLanguage::choose(const QString& code) {
    if (code == chosenLanguage(m_settings)) {
        return;
    }
    m_settings.setValue(kLanguageSetting, code);
    Q_EMIT changed(
        tr("The window speaks the chosen language when the program starts the next time."));
}

}  // namespace onsager
