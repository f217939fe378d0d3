// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phase_map.h"

#include "engine/numerics/infinity.h"
#include "tests/support/invented_sweep.h"
#include "tests/support/test_program.h"
#include "ui/models/table_text.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

Sweep smallDiagram() {
    return smallSweep({"layers.2.snrDb=5,10", "layers.1.rows=48,96,192"}, "nmseDb[0] < -3");
}

}  // namespace

class PhaseMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastAxisLiesAlongX() {
        const Sweep sweep = smallDiagram();
        SweepCells cells(6);
        for (int cell = 0; cell < 6; ++cell) {
            cells[static_cast<std::size_t>(cell)] = inventedCell(-cell, 0);
        }
        const PhaseMap map = phaseMap(sweep, cells, {});
        QCOMPARE(map.columns(), 3);
        QCOMPARE(map.rows(), 2);
        QCOMPARE(map.x.title, QStringLiteral("Rows of W₁"));
        QCOMPARE(map.y.unit, QStringLiteral("dB"));
        QCOMPARE(map.values[4], -4.0);  // 10 dB, 96 rows
        QCOMPARE(map.low, -5.0);
        QCOMPARE(map.high, 0.0);
        QCOMPARE(map.shareOf(-5.0), 0.0);
        QCOMPARE(map.shareOf(kInfinity), 1.0);
        QVERIFY(std::isnan(map.shareOf(kMissing)));
    }

    void trialsTakeThePlaceOfThePrediction() {
        const Sweep sweep = smallDiagram();
        SweepCells cells(6, inventedCell(-10.0, 0));
        cells[0] = inventedCell(-10.0, 5);  // measured half a decibel higher
        cells[1] = nullptr;
        PhaseView view;
        PhaseMap map = phaseMap(sweep, cells, view);
        QCOMPARE(map.values[0], -9.5);
        QCOMPARE(map.values[2], -10.0);
        QVERIFY(std::isnan(map.values[1]));
        QVERIFY(map.note.startsWith(QStringLiteral("5 of 6 cells are known.")));
        view.source = CellSource::Predicted;
        map = phaseMap(sweep, cells, view);
        QCOMPARE(map.values[0], -10.0);
        view.source = CellSource::Measured;
        map = phaseMap(sweep, cells, view);
        QCOMPARE(map.values[0], -9.5);
        QVERIFY(std::isnan(map.values[2]));
        QVERIFY(map.low < map.high);  // of one value too
    }

    void theBoundaryLiesBetweenFailureAndSuccess() {
        // 0 0 1
        // 0 1 1     row 0 is the lowest
        const QVector<QLineF> pieces = boundaryOf({0, 1, 1, 0, 0, 1}, 3);
        QCOMPARE(pieces.size(), 2);
        QCOMPARE(pieces[0], QLineF(QPointF(0.5, 0.0), QPointF(1.0, 0.5)));
        QCOMPARE(pieces[1], QLineF(QPointF(1.5, 1.0), QPointF(1.0, 0.5)));
        QVERIFY(boundaryOf({1, 1, 1, 1}, 2).isEmpty());
        QVERIFY(boundaryOf({0, kMissing, 1, 1}, 2).isEmpty());
        QVERIFY(boundaryOf({}, 0).isEmpty());
    }

    void theBoundaryOfSharesIsInterpolated() {
        const QVector<QLineF> pieces = boundaryOf({0.25, 0.75, 0.0, 1.0}, 2);
        QCOMPARE(pieces.size(), 1);
        QCOMPARE(pieces[0].x1(), 0.5);
        const QVector<QLineF> skewed = boundaryOf({0.4, 0.9, 0.4, 0.9}, 2);
        QCOMPARE(skewed[0].x1(), 0.2);  // (0.5 - 0.4) / (0.9 - 0.4)
    }

    void bothBoundariesAreDrawnAndExplained() {
        const Sweep sweep = smallDiagram();
        const SweepCells cells = {successfulCell(0.0, false, 5), successfulCell(0.2, true, 5),
                                  successfulCell(1.0, true, 5),  successfulCell(0.0, false, 5),
                                  successfulCell(0.2, true, 5),  successfulCell(1.0, true, 5)};
        const PhaseMap map = phaseMap(sweep, cells, {});
        QCOMPARE(map.predictedBoundary.size(), 1);
        QCOMPARE(map.predictedBoundary[0].x1(), 0.5);
        QCOMPARE(map.measuredBoundary.size(), 1);
        QCOMPARE(map.measuredBoundary[0].x1(), 1.375);  // (0.5 - 0.2) / 0.8 behind the second
        QVERIFY(map.note.contains(QStringLiteral("nmseDb[0] < -3")));
        QVERIFY(map.note.contains(QStringLiteral("orange")));
    }

    void ticksAreRoundWhereValuesAreEven() {
        const SweepScale even = sweepScale(smallSweep({"layers.1.rows=20:1000:50"}), 0);
        const QVector<PhaseTick> ticks = phaseTicks(even, 6);
        QVERIFY(ticks.size() >= 3 && ticks.size() <= 6);
        QCOMPARE(ticks[0].label, QStringLiteral("200"));
        QVERIFY(std::abs(ticks[0].place - 9.0) < 1e-9);  // 20, 40, ..., 200
        const SweepScale list = sweepScale(smallSweep({"layers.1.rows=48,96,500"}), 0);
        const QVector<PhaseTick> named = phaseTicks(list, 6);
        QCOMPARE(named.size(), 3);
        QCOMPARE(named[2].label, QStringLiteral("500"));
        QCOMPARE(named[2].place, 2.0);
        const SweepScale texts = sweepScale(smallSweep({"layers.2.activation=sigmoid,tanh"}), 0);
        QCOMPARE(phaseTicks(texts, 6)[1].label, QStringLiteral("tanh"));
    }

    void aLogarithmicAxisHasItsTicksInPlace() {
        const SweepScale scale = sweepScale(smallSweep({"layers.1.rows=100:10000:41:log"}), 0);
        const QVector<PhaseTick> ticks = phaseTicks(scale, 4);
        for (const PhaseTick& tick : ticks) {
            if (tick.label == QStringLiteral("1000")) {
                QVERIFY2(std::abs(tick.place - 20.0) < 1e-6,
                         qPrintable(QString::number(tick.place)));
                return;
            }
        }
        QFAIL("no tick at 1000");
    }

    void aCellIsToldInWords() {
        const Sweep sweep = smallDiagram();
        SweepCells cells(6);
        cells[1] = successfulCell(0.8, true, 5);
        const QString text = phaseCellText(sweep, cells, {}, 1);
        QVERIFY2(text.contains(QStringLiteral("Rows of W₁ 96")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("predicted −20.00 dB")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("measured −19.50 dB")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("80 % of 5 trials")), qPrintable(text));
        QVERIFY(phaseCellText(sweep, cells, {}, 2).contains(QStringLiteral("not known yet")));
    }

    void theTableListsKnownCells() {
        const Sweep sweep = smallDiagram();
        SweepCells cells(6);
        cells[4] = successfulCell(0.8, true, 5);
        PhaseTable table;
        table.setCells(sweep, cells, {});
        QCOMPARE(table.rowCount(), 1);
        const QString text = tableText(table);
        QVERIFY2(text.endsWith(QStringLiteral("10\t96\t-20\t-19.5\t-20.5\t-18.5\t1\t0.8\n")),
                 qPrintable(text));
        table.clear();
        QCOMPARE(table.rowCount(), 0);
    }
};

ONSAGER_WINDOW_TEST(PhaseMapTest)
#include "phase_map_test.moc"
