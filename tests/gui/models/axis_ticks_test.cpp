// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/axis_ticks.h"

#include "engine/numerics/infinity.h"
#include "tests/support/test_program.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

namespace {

PlotAxis axis(double minimum, double maximum, AxisKind kind = AxisKind::Continuous) {
    PlotAxis axis;
    axis.kind = kind;
    axis.minimum = minimum;
    axis.maximum = maximum;
    return axis;
}

QStringList labels(const QVector<AxisTick>& ticks) {
    QStringList all;
    for (const AxisTick& tick : ticks) {
        all.append(tick.label);
    }
    return all;
}

}  // namespace

class AxisTicksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRoundAndLabelledAlike() {
        QCOMPARE(labels(axisTicks(axis(1.0, 2.0), 6)),
                 QStringList({"1.0", "1.2", "1.4", "1.6", "1.8", "2.0"}));
        QCOMPARE(labels(axisTicks(axis(-20.0, 0.0), 5)),
                 QStringList({"−20", "−15", "−10", "−5", "0"}));
        QCOMPARE(labels(axisTicks(axis(0.0, 40.0, AxisKind::HalfIteration), 9)),
                 QStringList({"0", "5", "10", "15", "20", "25", "30", "35", "40"}));
    }

    void integerAxesHaveNoTickBetweenWholeNumbers() {
        for (const int last : {1, 2, 3, 7, 39, 40, 199, 12345, 2000000}) {
            for (int most = 2; most <= 12; ++most) {
                for (const AxisTick& tick :
                     axisTicks(axis(0.0, last, AxisKind::HalfIteration), most)) {
                    QCOMPARE(tick.value, std::round(tick.value));
                }
            }
        }
    }

    void neverMoreTicksThanAskedForAndNoneOutside() {
        for (const double low : {-137.3, -1.0, 0.0, 1e-7, 3.3e4}) {
            for (const double width : {1e-6, 0.013, 1.0, 17.0, 2.5e5}) {
                for (int most = 2; most <= 12; ++most) {
                    const PlotAxis range = axis(low, low + width);
                    const QVector<AxisTick> ticks = axisTicks(range, most);
                    QVERIFY(ticks.size() >= 2 && ticks.size() <= most);
                    for (const AxisTick& tick : ticks) {
                        QVERIFY(tick.value >= low - 1e-6 * width);
                        QVERIFY(tick.value <= low + width + 1e-6 * width);
                    }
                    QStringList names = labels(ticks);
                    QCOMPARE(names.removeDuplicates(), 0);
                }
            }
        }
    }

    void logarithmicAxesHaveDecades() {
        PlotAxis decades = axis(1e-4, 1.0);
        decades.scale = AxisScale::Logarithmic;
        QCOMPARE(labels(axisTicks(decades, 6)),
                 QStringList({"0.0001", "0.001", "0.01", "0.1", "1"}));
        decades.minimum = 0.05;
        QCOMPARE(labels(axisTicks(decades, 6)), QStringList({"0.05", "0.1", "0.2", "0.5", "1"}));
        decades.minimum = 1e-30;
        const QVector<AxisTick> few = axisTicks(decades, 6);
        QVERIFY(few.size() >= 2 && few.size() <= 6);
        QCOMPARE(few.last().label, QString("1"));
    }

    void aRoundRangeHoldsItsValuesAndEndsOnTicks() {
        for (const double low : {-16.9, -0.013, 0.0, 0.97, 1234.5}) {
            for (const double width : {1e-4, 0.3, 1.13, 21.0}) {
                PlotAxis range;
                setRoundRange(range, low, low + width);
                QVERIFY(range.minimum <= low + 1e-6 * width);
                QVERIFY(range.maximum >= low + width - 1e-6 * width);
                QVERIFY(range.maximum - range.minimum < 1.5 * width);
                const QVector<AxisTick> ticks = axisTicks(range, 13);
                QVERIFY(std::abs(ticks.first().value - range.minimum) < 1e-6 * width);
                QVERIFY(std::abs(ticks.last().value - range.maximum) < 1e-6 * width);
            }
        }
    }

    void aRangeIsAlwaysDrawable() {
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        const QVector<QPair<double, double>> bad{{0, 0},    {3, 3},         {-5, -5},        {2, 1},
                                                 {kNan, 1}, {0, kInfinity}, {1e-300, 1e-300}};
        for (const auto& [low, high] : bad) {
            for (const AxisScale scale : {AxisScale::Linear, AxisScale::Logarithmic}) {
                PlotAxis range;
                range.scale = scale;
                setRoundRange(range, low, high);
                QVERIFY(std::isfinite(range.minimum) && std::isfinite(range.maximum));
                QVERIFY(range.minimum < range.maximum);
                QVERIFY(scale == AxisScale::Linear || range.minimum > 0.0);
            }
        }
    }

    void numbersReadTheSameInEveryLocale() {
        const QLocale before;
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German, QLocale::Germany)}) {
            QLocale::setDefault(locale);
            QCOMPARE(numberLabel(-8.4125, 2), QString("−8.41"));
            QCOMPARE(numberLabel(-0.001, 2), QString("0.00"));
            QCOMPARE(numberLabel(12345.0), QString("12345"));
            QCOMPARE(numberLabel(0.12345), QString("0.1235"));
            QCOMPARE(numberLabel(2.5e-7), QString("2.5×10⁻⁷"));
            QCOMPARE(numberLabel(-1e9), QString("−1×10⁹"));
            QCOMPARE(numberLabel(1e6), QString("10⁶"));
            QCOMPARE(numberLabel(std::numeric_limits<double>::infinity()), QString("∞"));
            QCOMPARE(numberLabel(std::numeric_limits<double>::quiet_NaN()), QString("–"));
        }
        QLocale::setDefault(before);
    }

    void aHalfIterationIsNamedByIterationAndPass() {
        const PlotAxis passes = axis(0, 40, AxisKind::HalfIteration);
        QCOMPARE(axisValueName(passes, 12.0), QString("half-iteration 12 (iteration 6, forward)"));
        QCOMPARE(axisValueName(passes, 13.0), QString("half-iteration 13 (iteration 6, backward)"));
    }
};

ONSAGER_TEST(AxisTicksTest)
#include "axis_ticks_test.moc"
