// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/widget_style.h"

#include "ui/theme/text_size.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace onsager {

namespace {

/// Names behind @ are colours of the theme.
constexpr const char* kSheet = R"(
QMainWindow { background: @window; }
QMainWindow::separator { background: transparent; width: 12px; height: 10px; }
QMenuBar { padding: 0 6px; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @cardSelected; color: @text; }
QToolBar { border-bottom: 1px solid @border; padding: 0; spacing: 8px; }
QStatusBar { border-top: 1px solid @border; }
QDockWidget > QWidget { background: transparent; }
QFrame[role="panel"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QLabel { background: transparent; }
QLabel[role="caption"] { color: @mutedText; font-size: 12px; }
QLabel[role="title"] { color: @mutedText; }
QLabel[role="computing"] { color: @measured; font-size: 12px; }
QLabel[role="notice"] {
    color: @warning; background: @warningSurface; border: 1px solid @warning; border-radius: 4px;
    font-size: 12px; padding: 4px 6px;
}
QLabel[role="chartNote"] {
    color: @text; background: @cardSelected; border-radius: 6px; padding: 8px 14px;
}
QLabel[role="problem"] { color: @error; font-size: 12px; }
QLabel[role="sectionTitle"] { font-size: 14px; font-weight: 600; }
QToolButton[role="sectionTitle"] {
    font-size: 14px; font-weight: 600; border: none; background: transparent; padding: 2px 0;
    text-align: left;
}
QToolButton[role="sectionTitle"]:focus { color: @accent; }
QFrame[role="line"] { background: @border; border: none; max-height: 1px; }
QFrame[role="notice"] { background: @warningSurface; border: 1px solid @warning; border-radius: 6px; }
QFrame[role="failure"] { background: @errorSurface; border: 1px solid @error; border-radius: 6px; }
QFrame[role="notice"] QLabel { color: @warning; }
QFrame[role="failure"] QLabel { color: @error; }
QAbstractSpinBox {
    background: @surface; border: 1px solid @border; border-radius: 4px; padding: 1px 6px;
    selection-background-color: @accent; selection-color: @accentText;
}
QAbstractSpinBox:focus { border-color: @accent; }
QPushButton[role="flat"] { border: none; background: transparent; color: @mutedText; padding: 2px 6px; }
QToolButton[role="flat"] { border: 1px solid transparent; background: transparent; padding: 2px; }
QToolButton[role="flat"]:hover { background: @card; }
QToolButton[role="flat"]:focus { border-color: @accent; }
QPushButton[role="flat"]:hover, QPushButton[role="flat"]:focus { color: @accent; }
QPushButton[role="startCard"] {
    background: @surface; border: 1px solid @border; border-radius: 6px; padding: 0; text-align: left;
}
QPushButton[role="startCard"]:hover, QPushButton[role="startCard"]:focus {
    border-color: @accent; background: @cardSelected;
}
QLabel[role="cardTitle"] { font-weight: 600; color: @text; }
QPushButton[role="badge"] {
    border: 1px solid transparent; border-radius: 4px; padding: 2px 8px; font-size: 11px;
    background: @card; color: @mutedText;
}
QPushButton[role="badge"]:checked { background: @cardSelected; color: @accent; }
QPushButton[role="badge"]:focus { border-color: @accent; }
QPushButton[segment] { border-radius: 0; padding: 3px 8px; min-height: 18px; }
QPushButton[segment="first"] { border-top-left-radius: 4px; border-bottom-left-radius: 4px; }
QPushButton[segment="last"] {
    border-top-right-radius: 4px; border-bottom-right-radius: 4px; border-left: none;
}
QPushButton[segment]:checked {
    background: @accent; color: @accentText; border-color: @accent; font-weight: 600;
}
QPushButton[segment]:focus { border: 1px solid @text; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @border; border-radius: 3px; min-width: 24px; min-height: 24px; }
QScrollBar::handle:hover { background: @mutedText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTabBar::tab { padding: 8px 7px; }
QTableView { background: @surface; border: none; gridline-color: @grid; }
QTextBrowser { background: @surface; border: none; }
)";

/// The sheet with every size of text times `scale`, and one for all that have none of their own: a
/// widget does not find its way back from a size that is no longer said. The family goes with it: who
/// is told a size takes the rest from the font that the widget was made with.
QString scaled(const QString& sheet, double scale) {
    static const QRegularExpression kSize(QStringLiteral("font-size: (\\d+)px"));
    const auto sizeText = [scale](int pixels) {
        return QStringLiteral("font-size: %1px").arg(qRound(scale * pixels));
    };
    QString larger = QStringLiteral("QWidget { font-family: \"%1\"; %2; }\n")
                         .arg(QString::fromLatin1(kTypeface), sizeText(kTextPixels));
    qsizetype from = 0;
    for (auto match = kSize.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch size = match.next();
        larger += sheet.mid(from, size.capturedStart() - from) + sizeText(size.captured(1).toInt());
        from = size.capturedEnd();
    }
    return larger + sheet.mid(from);
}

}  // namespace

QString widgetStyle(const Theme& theme, double scale) {
    QString sheet = scaled(styleSheetFor(theme) + QString::fromLatin1(kSheet), scale);
    const std::array<std::pair<const char*, QColor>, 15> colours = {
        {{"@warningSurface", theme.warningSurface},
         {"@errorSurface", theme.errorSurface},
         {"@cardSelected", theme.cardSelected},
         {"@accentText", theme.accentText},
         {"@mutedText", theme.mutedText},
         {"@measured", theme.measured},
         {"@warning", theme.warning},
         {"@surface", theme.surface},
         {"@window", theme.window},
         {"@border", theme.border},
         {"@accent", theme.accent},
         {"@error", theme.error},
         {"@text", theme.text},
         {"@grid", theme.grid},
         {"@card", theme.card}}};
    for (const auto& [name, colour] : colours) {
        sheet.replace(QLatin1String(name), colour.name(QColor::HexRgb));
    }
    return sheet;
}

QString bigSentenceStyle(double scale) {
    constexpr double kSentencePixels = 18.0;
    return QStringLiteral("QLabel[role=\"chartNote\"] { font-size: %1px; }\n")
        .arg(qRound(scale * kSentencePixels));
}

}  // namespace onsager
