// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_formula.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

class LessonFormulaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsTheLastOneBeforeTheStep() {
        const QString page = QStringLiteral(
            "![R](equation:channel)\n[Set this up](setup:?a=1) and ![G](equation:gain) and\n"
            "[this](setup:?a=2), [this](setup:?a=3) ![T](equation:noise)");
        const char* expected[] = {"channel", "channel", "gain", "gain", "noise"};
        for (int step = -1; step < 4; ++step) {
            QCOMPARE(formulaAt(page, step), QString::fromLatin1(expected[step + 1]));
        }
    }

    void whereNoneIsBeforeItIsTheFirst() {
        const QString page = QStringLiteral("[x](setup:?a=1) ![G](equation:gain)");
        QCOMPARE(formulaAt(page, -1), QStringLiteral("gain"));
        QCOMPARE(formulaAt(page, 0), QStringLiteral("gain"));
        QCOMPARE(formulaAt(QStringLiteral("[x](setup:?a=1) ![y](picture.png)"), 0), QString());
    }
};

ONSAGER_TEST(LessonFormulaTest)
#include "lesson_formula_test.moc"
