// SPDX-License-Identifier: GPL-3.0-or-later
// How long a sweep will take, by the times of a run.
#include "ui/models/sweep_time.h"

#include "tests/support/invented_sweep.h"
#include "tests/support/test_program.h"
#include "ui/models/run_text.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

/// 6 s of predictions, and 1 s and three trials of four iterations of 0.25 s: 4 s.
Result timedRun() {
    Result run;
    run.scenario = smallScenario();
    run.complete = true;
    run.trials.resize(3);
    for (TrialResult& trial : run.trials) {
        trial.iteration = 3;
    }
    run.timing = {1.0, 0.25, 6.0};
    return run;
}

double secondsOf(const std::string& axis, int threads) {
    return expectedSeconds(smallSweep({axis}), timedRun(), threads).value_or(-1.0);
}

}  // namespace

class SweepTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The work does not depend on the SNR.
    void everyCellOfTheRunsSizeTakesAsLongAsTheRun() {
        QVERIFY(std::abs(secondsOf("layers.2.snrDb=10", 1) - 10.0) < 1e-9);
        QVERIFY(std::abs(secondsOf("layers.2.snrDb=0,5,10,15", 1) - 40.0) < 1e-9);
        QVERIFY(std::abs(secondsOf("layers.2.snrDb=0,5,10,15", 2) - 20.0) < 1e-9);
        QVERIFY(std::abs(secondsOf("layers.2.snrDb=0:20:200", 2) - 1000.0) < 1e-6);
    }

    void largerCellsTakeLonger() {
        QVERIFY(secondsOf("layers.1.rows=400", 1) > secondsOf("layers.1.rows=200", 1));
    }

    void predictionsAloneTakeTheirShare() {
        Sweep sweep = smallSweep({"layers.2.snrDb=0,10"});
        sweep.report.measure = false;
        QVERIFY(std::abs(*expectedSeconds(sweep, timedRun(), 1) - 12.0) < 1e-9);
        sweep.report.fixedPoints = true;
        QVERIFY(*expectedSeconds(sweep, timedRun(), 1) > 12.0);
    }

    void whatWasNotTimedIsNotSaid() {
        const Sweep sweep = smallSweep({"layers.2.snrDb=0,10"});
        Result run = timedRun();
        run.complete = false;
        QVERIFY(!expectedSeconds(sweep, run, 1));
        run = timedRun();
        run.timing.secondsPerIteration = kMissing;
        QVERIFY(!expectedSeconds(sweep, run, 1));
        run = timedRun();
        run.scenario.baselines = {AdamSettings{}};
        QVERIFY(!expectedSeconds(sweep, run, 1));
    }

    void aTimeIsSaidInTheUnitThatSuitsIt() {
        QCOMPARE(expectedTime(0.2), QStringLiteral("about 1 s"));
        QCOMPARE(expectedTime(41.5), QStringLiteral("about 42 s"));
        QCOMPARE(expectedTime(400.0), QStringLiteral("about 7 min"));
        QCOMPARE(expectedTime(5000.0), QStringLiteral("about 1 h 23 min"));
    }
};

ONSAGER_CONSOLE_TEST(SweepTimeTest)
#include "sweep_time_test.moc"
