// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slider_scale.h"

#include "tests/support/test_program.h"

#include <QLocale>
#include <QTest>

using namespace onsager;

namespace {

const ScaleRange kRowRange{10, 5000, true, true};
const ScaleRange kColumns{1, 8, false, true};
const ScaleRange kSlidSnr{-10, 40, false, false};
const ScaleRange kFloor{1e-12, 1, true, false};
const ScaleRange kDamping{0.1, 1, false, false};

}  // namespace

class SliderScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void positionAndValueBelongTogether() {
        for (const ScaleRange& one : {kRowRange, kColumns, kSlidSnr, kFloor, kDamping}) {
            const SliderScale scale(one);
            QCOMPARE(scale.value(0), one.minimum);
            QCOMPARE(scale.value(scale.count() - 1), one.maximum);
            for (int position = 0; position < scale.count(); ++position) {
                QCOMPARE(scale.position(scale.value(position)), position);
                QVERIFY(position == 0 || scale.value(position) > scale.value(position - 1));
            }
        }
    }

    void aLogarithmicScaleHasEqualRatiosNearly() {
        const SliderScale scale(kFloor);
        for (int position = 1; position < scale.count(); ++position) {
            const double ratio = scale.value(position) / scale.value(position - 1);
            QVERIFY2(ratio > 1.06 && ratio < 1.21, qPrintable(QString::number(ratio)));
        }
    }

    void roundNumbersCanBeReached() {
        const SliderScale rows(kRowRange);
        for (const double value : {10.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 4000.0}) {
            QCOMPARE(rows.value(rows.position(value)), value);
        }
        const SliderScale snr(kSlidSnr);
        for (const double value : {0.0, 10.0, 12.5, 15.0}) {
            QVERIFY(qAbs(snr.value(snr.position(value)) - value) < 1e-12);
        }
        QCOMPARE(SliderScale(kColumns).count(), 8);
    }

    void valuesBeyondTheSliderStayAtItsEnds() {
        const SliderScale scale(kRowRange);
        QCOMPARE(scale.position(1e7), scale.count() - 1);
        QCOMPARE(scale.position(1), 0);
    }

    void aStepGoesToTheNextPosition() {
        const SliderScale rows(kRowRange);
        QCOMPARE(rows.stepped(1000, 1), 1100.0);
        QCOMPARE(rows.stepped(1000, -1), 900.0);
        QCOMPARE(rows.stepped(1050, 1), 1100.0);
        QCOMPARE(rows.stepped(1050, -1), 1000.0);
    }

    void wholeNumbersStepBeyondTheSlider() {
        const SliderScale columns(kColumns);
        QCOMPARE(columns.stepped(8, 1), 9.0);
        QCOMPARE(columns.stepped(1, -1), 0.0);
        QCOMPARE(columns.stepped(12, -2), 10.0);
    }

    void textHasTheDigitsOfTheScaleOrMore() {
        QCOMPARE(SliderScale(kSlidSnr).text(10), QStringLiteral("10.0"));
        QCOMPARE(SliderScale(kSlidSnr).text(10.125), QStringLiteral("10.125"));
        QCOMPARE(SliderScale(kDamping).text(0.7), QStringLiteral("0.70"));
        QCOMPARE(SliderScale(kRowRange).text(1000), QStringLiteral("1000"));
        QCOMPARE(SliderScale(kFloor).text(1e-6), QStringLiteral("1e-6"));
        QCOMPARE(SliderScale(kFloor).text(0.25), QStringLiteral("0.25"));
    }

    void textFollowsTheLanguage() {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(SliderScale(kSlidSnr).text(10.5), QStringLiteral("10,5"));
        QCOMPARE(SliderScale(kRowRange).text(100000), QStringLiteral("100000"));
        QCOMPARE(SliderScale(kFloor).text(2.5e-6), QStringLiteral("2,5e-6"));
    }
};

ONSAGER_CONSOLE_TEST(SliderScaleTest)
#include "slider_scale_test.moc"
