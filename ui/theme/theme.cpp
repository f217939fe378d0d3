// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/text_size.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>

// Outside the namespace: the macro declares a function of the resource file.
static void openResources() {
    Q_INIT_RESOURCE(onsager);
}

namespace onsager {

namespace {

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

Theme lightTheme() {
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.window = QColor(0xF4, 0xF5, 0xF7);
    theme.surface = QColor(0xFF, 0xFF, 0xFF);
    theme.card = QColor(0xF4, 0xF5, 0xF7);
    theme.cardSelected = QColor(0xE6, 0xF1, 0xF9);
    theme.border = QColor(0xD9, 0xDC, 0xE1);
    theme.text = QColor(0x1F, 0x23, 0x28);
    theme.mutedText = QColor(0x63, 0x6A, 0x77);
    theme.grid = QColor(0xE8, 0xEA, 0xEE);
    theme.predicted = QColor(0x00, 0x72, 0xB2);
    theme.measured = QColor(0xD5, 0x5E, 0x00);
    theme.band = withOpacity(theme.measured, 0.18);
    theme.accent = theme.predicted;
    theme.accentText = QColor(0xFF, 0xFF, 0xFF);
    theme.warning = QColor(0x8A, 0x5A, 0x00);
    theme.warningSurface = QColor(0xFD, 0xF3, 0xDC);
    theme.error = QColor(0xB4, 0x23, 0x18);
    theme.errorSurface = QColor(0xFD, 0xEC, 0xEA);
    return theme;
}

Theme darkTheme() {
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.window = QColor(0x1E, 0x21, 0x26);
    theme.surface = QColor(0x26, 0x2A, 0x31);
    theme.card = QColor(0x1E, 0x21, 0x26);
    theme.cardSelected = QColor(0x2D, 0x3A, 0x4A);
    theme.border = QColor(0x3A, 0x40, 0x4A);
    theme.text = QColor(0xE8, 0xEA, 0xED);
    theme.mutedText = QColor(0x9A, 0xA3, 0xAF);
    theme.grid = QColor(0x34, 0x3A, 0x44);
    theme.predicted = QColor(0x56, 0xB4, 0xE9);
    theme.measured = QColor(0xE6, 0x9F, 0x00);
    theme.band = withOpacity(theme.measured, 0.18);
    theme.accent = theme.predicted;
    // White on sky blue has a contrast of 2.3; the window's own dark reaches 7.
    theme.accentText = QColor(0x10, 0x15, 0x1C);
    theme.warning = QColor(0xF0, 0xC2, 0x5A);
    theme.warningSurface = QColor(0x3B, 0x32, 0x1E);
    theme.error = QColor(0xFF, 0x9A, 0x8F);
    theme.errorSurface = QColor(0x42, 0x28, 0x27);
    return theme;
}

Theme paperTheme() {
    Theme theme = lightTheme();
    theme.kind = ThemeKind::Paper;
    theme.window = QColor(0xFF, 0xFF, 0xFF);
    theme.text = QColor(0x00, 0x00, 0x00);
    theme.mutedText = QColor(0x40, 0x45, 0x4D);
    theme.border = QColor(0xB8, 0xBD, 0xC5);
    theme.grid = QColor(0xE3, 0xE5, 0xE9);
    return theme;
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::WindowText).lightness()
           > palette.color(QPalette::Window).lightness();
}

/// Whether the desktop asks for a dark window: decided once, before a theme of ours is applied.
bool desktopIsDark() {
    static const bool kDark = isDark(QApplication::palette());
    return kDark;
}

/// Decided once, before a style of ours is set.
bool desktopIsStill() {
    static const bool kStill =
        QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
    return kStill;
}

QString rgb(const QColor& color) {
    return color.name(QColor::HexRgb);
}

}  // namespace

const Theme& theme(ThemeKind kind) {
    static const Theme kLight = lightTheme();
    static const Theme kDark = darkTheme();
    static const Theme kPaper = paperTheme();
    switch (kind) {
        case ThemeKind::Light:
            return kLight;
        case ThemeKind::Dark:
            return kDark;
        case ThemeKind::Paper:
            return kPaper;
    }
    return kLight;
}

QPalette paletteFor(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.card);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.predicted);
    palette.setColor(QPalette::LinkVisited, theme.predicted);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.grid);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.mutedText);
    palette.setColor(QPalette::Shadow, theme.border);
    const QColor faint = withOpacity(theme.mutedText, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.mutedText);
    return palette;
}

QString styleSheetFor(const Theme& theme) {
    return QStringLiteral(R"(
QToolTip { color: %text; background: %surface; border: 1px solid %border; padding: 4px; }
QMenuBar, QStatusBar, QToolBar { background: %surface; border: none; }
QStatusBar::item { border: none; }
QPushButton, QToolButton {
    background: %surface; border: 1px solid %border; border-radius: 6px; padding: 4px 12px;
}
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { background: %card; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: %chosen; }
QPushButton:focus, QToolButton:focus { border-color: %accent; }
QPushButton:disabled, QToolButton:disabled { color: %muted; background: %window; }
QPushButton[primary="true"] {
    background: %accent; color: %accentText; border-color: %accent; font-weight: 600;
}
QPushButton[primary="true"]:disabled {
    background: %border; color: %muted; border-color: %border;
}
QPushButton[primary="true"]:focus { border: 2px solid %text; padding: 3px 11px; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: %surface; border: 1px solid %border; border-radius: 4px; padding: 3px 6px;
    min-height: 18px; selection-background-color: %accent; selection-color: %accentText;
}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: %accent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: %accent; }
QSlider::sub-page:horizontal:disabled { background: %border; }
QSlider::handle:horizontal {
    background: %surface; border: 2px solid %accent; border-radius: 8px;
    width: 12px; height: 12px; margin: -6px 0;
}
QSlider::handle:horizontal:focus { background: %chosen; border-color: %text; }
QSlider::handle:horizontal:disabled { border-color: %border; }
QProgressBar { background: %grid; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: %accent; border-radius: 4px; }
QTabWidget::pane { border: none; border-top: 1px solid %border; background: %surface; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: %muted; padding: 6px 10px; border: none; }
QTabBar::tab:selected { color: %text; font-weight: 600; border-bottom: 2px solid %accent; }
QTabBar::tab:focus { color: %accent; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QHeaderView::section {
    background: %card; color: %muted; border: none; border-bottom: 1px solid %border; padding: 4px;
}
)")
        .replace(QStringLiteral("%accentText"), rgb(theme.accentText))
        .replace(QStringLiteral("%accent"), rgb(theme.accent))
        .replace(QStringLiteral("%surface"), rgb(theme.surface))
        .replace(QStringLiteral("%window"), rgb(theme.window))
        .replace(QStringLiteral("%chosen"), rgb(theme.cardSelected))
        .replace(QStringLiteral("%border"), rgb(theme.border))
        .replace(QStringLiteral("%muted"), rgb(theme.mutedText))
        .replace(QStringLiteral("%text"), rgb(theme.text))
        .replace(QStringLiteral("%grid"), rgb(theme.grid))
        .replace(QStringLiteral("%card"), rgb(theme.card));
}

void loadFonts() {
    static const bool kLoaded = [] {
        openResources();
        bool all = true;
        for (const char* face :
             {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "STIX-Regular", "STIX-Bold"}) {
            all = QFontDatabase::addApplicationFont(
                      QStringLiteral(":/fonts/%1.otf").arg(QLatin1String(face)))
                      >= 0
                  && all;
        }
        return all;
    }();
    Q_ASSERT(kLoaded);
    Q_UNUSED(kLoaded)
}

void applyTheme(ThemeKind kind) {
    desktopIsDark();
    desktopIsStill();
    loadFonts();
    QFont font{QString::fromLatin1(kTypeface)};
    font.setPixelSize(kTextPixels);
    // Each of these polishes every widget there is: only what changes is set.
    static const bool kStyled = [] {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        return true;
    }();
    Q_UNUSED(kStyled)
    if (QApplication::font() != font) {
        QApplication::setFont(font);
    }
    QApplication::setPalette(paletteFor(theme(kind)));
}

ThemeKind systemTheme() {
    return desktopIsDark() ? ThemeKind::Dark : ThemeKind::Light;
}

bool desktopReducesMotion() {
    return desktopIsStill();
}

}  // namespace onsager
