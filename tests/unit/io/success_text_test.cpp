// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/success_text.h"

#include "engine/io/scenario_error.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace onsager;

using Quantity = SuccessCriterion::Quantity;

class SuccessTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadAsItIsMeant() {
        QVERIFY(criterionFrom("nmseDb[0] < -30")
                == (SuccessCriterion{Quantity::NmseDb, false, 0, true, -30.0}));
        QVERIFY(criterionFrom("predictedNmseDb.2<-60")
                == (SuccessCriterion{Quantity::NmseDb, true, 2, true, -60.0}));
        QVERIFY(criterionFrom("  testError  <  1.2 ")
                == (SuccessCriterion{Quantity::TestError, false, 0, true, 1.2}));
        QVERIFY(criterionFrom("predictedTestError > 2")
                == (SuccessCriterion{Quantity::TestError, true, 0, false, 2.0}));
        QVERIFY(criterionFrom("mse[12] > 1e-3")
                == (SuccessCriterion{Quantity::Mse, false, 12, false, 1e-3}));
        QVERIFY(criterionFrom("nmseDbAligned < -3")
                == (SuccessCriterion{Quantity::NmseDbAligned, false, 0, true, -3.0}));
    }

    void aWrittenCriterionReadsBack() {
        for (const char* text : {"nmseDb[3] < -30", "predictedMse[0] > 0.1", "testError < 1.25",
                                 "predictedTestError < 1e-300", "nmseDbAligned[1] < -12.5"}) {
            QCOMPARE(textOf(criterionFrom(text)), std::string(text));
        }
    }

    void whatIsNotUnderstoodIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const auto add = [](const char* text, const char* part) {
            QTest::newRow(text) << QString(text) << QString(part);
        };
        add("", "the quantities are mse, nmseDb");
        add("nmsDb[0] < -30", "did you mean nmseDb?");
        add("nmseDb[0] -30", "< or > is missing");
        add("nmseDb[0 < -30", "] is missing");
        add("nmseDb[] < -30", "the index of a variable is missing");
        add("nmseDb[-1] < -30", "negative");
        add("nmseDb[0] <", "a number is missing");
        add("nmseDb[0] < dB", "a number is missing");
        add("nmseDb[0] < -30 dB", "'dB' is too much");
        add("nmseDb[0] < -30,5", "',5' is too much");
        add("nmseDb[0] < inf", "not finite");
        add("testError[0] < 1", "belongs to no variable");
        add("nmseDb[0] < -30 and testError < 2", "is too much");
    }

    void whatIsNotUnderstoodIsNamed() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        try {
            criterionFrom(text.toStdString());
            QFAIL("accepted");
        } catch (const ScenarioError& error) {
            QVERIFY2(QString(error.what()).contains(part), error.what());
            QVERIFY(QString(error.what()).contains("write it as nmseDb[0] < -30"));
        }
    }
};

ONSAGER_TEST(SuccessTextTest)
#include "success_text_test.moc"
