// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace onsager;

class ProgressLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRestTakesAsLongAsWhatIsDone() {
        QCOMPARE(remainingTime(30.0, 0.5), std::string("about 30 s left"));
        QCOMPARE(remainingTime(30.0, 0.25), std::string("about 90 s left"));
        QCOMPARE(remainingTime(10.0, 1.0), std::string("about 0 s left"));
        QCOMPARE(remainingTime(60.0, 0.02), std::string("about 49 min left"));
        QCOMPARE(remainingTime(3600.0, 0.1), std::string("about 9.0 h left"));
        QCOMPARE(remainingTime(5.0, 0.01), std::string("no time known yet"));
        QCOMPARE(remainingTime(5.0, 0.0), std::string("no time known yet"));
    }
};

ONSAGER_TEST(ProgressLineTest)
#include "progress_line_test.moc"
