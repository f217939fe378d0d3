// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "tests/support/test_program.h"
#include "ui/theme/curve_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

/// Contrast ratio of WCAG 2, from 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

constexpr std::array kAll = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Paper};

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead() {
        for (const ThemeKind kind : kAll) {
            const Theme& colors = theme(kind);
            QCOMPARE(colors.kind, kind);
            for (const QColor& ground :
                 {colors.window, colors.surface, colors.card, colors.cardSelected}) {
                QVERIFY(contrast(colors.text, ground) >= 7.0);
                QVERIFY(contrast(colors.mutedText, ground) >= 4.5);
                QVERIFY(contrast(colors.accent, ground) >= 4.5);
            }
            QVERIFY(contrast(colors.accentText, colors.accent) >= 4.5);
            QVERIFY(contrast(colors.warning, colors.warningSurface) >= 4.5);
            QVERIFY(contrast(colors.error, colors.errorSurface) >= 4.5);
        }
    }

    void everyCurveStandsOutAndIsDifferent() {
        for (const ThemeKind kind : kAll) {
            const Theme& colors = theme(kind);
            QCOMPARE(curveStyle(colors, 0).predicted, colors.predicted);
            QCOMPARE(curveStyle(colors, 0).measured, colors.measured);
            QSet<QString> lines;
            QSet<QString> markers;
            for (int variable = 0; variable < 9; ++variable) {
                const CurveStyle style = curveStyle(colors, variable);
                QVERIFY(contrast(style.predicted, colors.surface) >= 3.0);
                QVERIFY(contrast(style.measured, colors.surface) >= 3.0);
                QString dash;
                for (const qreal length : style.dash) {
                    dash += QString::number(length) + ' ';
                }
                lines.insert(style.predicted.name() + dash);
                markers.insert(style.measured.name() + QString::number(int(style.marker)));
            }
            QCOMPARE(lines.size(), 9);
            QCOMPARE(markers.size(), 9);
        }
    }

    void markersAreAboutAsLarge() {
        for (int shape = 0; shape < 6; ++shape) {
            for (const QPointF& corner : markerOutline(static_cast<Marker>(shape))) {
                QVERIFY(std::hypot(corner.x(), corner.y()) <= 1.4);
            }
        }
    }

    void interComesWithTheProgram() {
        loadFonts();
        loadFonts();
        QVERIFY(QFontDatabase::families().contains("Inter"));
        for (const char* weight : {"Regular", "Medium", "SemiBold"}) {
            QVERIFY(QFile::exists(QString(":/fonts/Inter-%1.otf").arg(weight)));
        }
        QFile licence(":/fonts/OFL.txt");
        QVERIFY(licence.open(QIODevice::ReadOnly));
        QVERIFY(licence.readAll().contains("SIL Open Font License, Version 1.1"));
    }

    void aThemeReachesTheWholeApplication() {
        const ThemeKind system = systemTheme();
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(kind);
            QCOMPARE(QApplication::palette().color(QPalette::Window), theme(kind).window);
            QCOMPARE(QApplication::palette().color(QPalette::Text), theme(kind).text);
            QVERIFY(QApplication::palette().color(QPalette::Disabled, QPalette::Text)
                    != theme(kind).text);
            QCOMPARE(QFontInfo(QApplication::font()).family(), QString("Inter"));
            QCOMPARE(systemTheme(), system);
        }
    }

    void theStyleSheetHasNoPlaceholderLeft() {
        for (const ThemeKind kind : kAll) {
            const QString sheet = styleSheetFor(theme(kind));
            QVERIFY(!sheet.contains('%'));
            QVERIFY(sheet.contains(theme(kind).accent.name()));
        }
    }
};

ONSAGER_WINDOW_TEST(ThemeTest)
#include "theme_test.moc"
