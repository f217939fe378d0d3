// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_look.h"

#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace onsager {
namespace {

/// Of text, in per cent.
constexpr std::array kTextSizes = {100, 125, 150, 175, 200};

const QString kThemeSetting = QStringLiteral("theme");
const QString kTextSetting = QStringLiteral("textSize");
const QString kMotionSetting = QStringLiteral("reducedMotion");
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
    connect(actions.reducedMotion, &QAction::triggered, this, [this](bool isReduced) {
        m_settings.setValue(kMotionSetting, isReduced);
        reduceMotion(isReduced);
    });
    connect(actions.largerText, &QAction::triggered, this, [this] { resizeText(1); });
    connect(actions.smallerText, &QAction::triggered, this, [this] { resizeText(-1); });
    connect(actions.normalText, &QAction::triggered, this, [this] { resizeText(-m_textSize); });
}

void WindowLook::restore() {
    const auto* size =
        std::find(kTextSizes.begin(), kTextSizes.end(), m_settings.value(kTextSetting).toInt());
    reduceMotion(m_settings.value(kMotionSetting, desktopReducesMotion()).toBool());
    setTextSize(size != kTextSizes.end() ? static_cast<int>(size - kTextSizes.begin()) : 0);
    const QString name = m_settings.value(kThemeSetting).toString();
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
    m_settings.setValue(kThemeSetting, name);
    action->setChecked(true);
    m_theme = kind;
    applyTheme(kind);
    Q_EMIT changed();
}

void WindowLook::setPresenting(bool presenting) {
    m_presenting = presenting;
    Q_EMIT changed();
}

/// A cursor that blinks is motion too.
void WindowLook::reduceMotion(bool isReduced) {
    static const int kFlashTime = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(isReduced ? 0 : kFlashTime);
    m_actions.reducedMotion->setChecked(isReduced);
    Q_EMIT motionChanged();
}

bool WindowLook::isMotionReduced() const {
    return m_actions.reducedMotion->isChecked();
}

void WindowLook::resizeText(int steps) {
    const int before = m_textSize;
    setTextSize(before + steps);
    if (m_textSize != before) {
        m_settings.setValue(kTextSetting, kTextSizes.at(static_cast<std::size_t>(m_textSize)));
        Q_EMIT changed();
    }
}

void WindowLook::setTextSize(int place) {
    const int last = static_cast<int>(kTextSizes.size()) - 1;
    m_textSize = std::clamp(place, 0, last);
    m_actions.largerText->setEnabled(m_textSize < last);
    m_actions.smallerText->setEnabled(m_textSize > 0);
    m_actions.normalText->setEnabled(m_textSize > 0);
}

double WindowLook::textScale() const {
    constexpr double kPerCent = 0.01;
    return kPerCent * kTextSizes.at(static_cast<std::size_t>(m_textSize));
}

double WindowLook::scale() const {
    constexpr double kProjector = 1.4;
    return m_presenting ? std::max(kProjector, textScale()) : textScale();
}

}  // namespace onsager
