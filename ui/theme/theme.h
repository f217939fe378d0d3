// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace onsager {

/// Light and Dark are for the screen; Paper is what leaves the window: light, on pure white.
enum class ThemeKind { Light, Dark, Paper };

/// The colours of the whole program. Okabe-Ito for everything that carries a meaning, so that the
/// pairs stay apart for colour-blind readers; one colour for what is predicted, one for what is
/// measured, everywhere the same two.
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    QColor window;          ///< behind the panels
    QColor surface;         ///< panels, tool bar, status bar, input fields
    QColor card;            ///< a card lying on a surface
    QColor cardSelected;    ///< the chosen card, the note under a chart, a badge
    QColor border;          ///< outlines of panels, cards and fields
    QColor text;            ///< what is to be read
    QColor mutedText;       ///< captions, units, axis labels
    QColor grid;            ///< grid lines, the empty part of a track
    QColor predicted;       ///< state evolution
    QColor measured;        ///< simulation
    QColor band;            ///< spread of the measurement over trials, translucent
    QColor accent;          ///< primary button, focus, chosen tab, sliders
    QColor accentText;      ///< text on the accent
    QColor warning;         ///< text and outline of a warning
    QColor warningSurface;  ///< behind a warning
    QColor error;           ///< text and outline of a failure
    QColor errorSurface;    ///< behind a failure
};

const Theme& theme(ThemeKind kind);

/// The theme as the palette that Fusion draws with, disabled colours included.
QPalette paletteFor(const Theme& theme);

/// What a palette cannot say: rounded fields and buttons, tabs, slider tracks, tool tips.
/// A push button with the property `primary` set to true is filled with the accent.
QString styleSheetFor(const Theme& theme);

/// The typeface of every widget and chart.
inline constexpr const char* kTypeface = "Inter";

/// The typeface of figures that are to look like the journal they are for.
inline constexpr const char* kSerifTypeface = "STIX";

/// Registers Inter (Regular, Medium, SemiBold) and STIX (Regular, Bold) from the resources, once. Needs a QGuiApplication.
void loadFonts();

/// Fusion, Inter and the palette of that theme; may be called again to switch. The style sheet is for
/// each window: one of the whole program costs four times as much whenever it changes.
void applyTheme(ThemeKind kind);

/// Dark when the desktop's own palette has light text on a dark ground. It looks at the palette the
/// program started with, so a theme applied since does not disturb it.
ThemeKind systemTheme();

/// Whether the desktop's own style has animations of no length, which it has where somebody asked for no motion. It is
/// the style that the program started with.
bool desktopReducesMotion();

}  // namespace onsager
