// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controller.h"

#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace onsager;

namespace {

double snrOf(const Scenario& scenario) {
    const auto& output = std::get<OutputLayer>(scenario.layers.back());
    return *std::get<CommitteeOutput>(output.channel).noise.snrDb;
}

Scenario withSnr(double snrDb) {
    Scenario scenario = smallScenario();
    auto& output = std::get<OutputLayer>(scenario.layers.back());
    std::get<CommitteeOutput>(output.channel).noise.snrDb = snrDb;
    return scenario;
}

/// Large enough that a run takes seconds, so that it can be caught in the middle. Its prediction, which comes
/// first, is soon made.
Scenario longScenario() {
    Scenario scenario = smallScenario();
    scenario.trials = 1;
    scenario.layers[1] = LinearLayer{100000, GaussianMatrix{}, {}};
    vampOf(scenario).iterations = 40;
    scenario.prediction.samples = 64;
    return scenario;
}

int halfIterationsOf(const RunController& controller) {
    return controller.latest() ? controller.latest()->progress.halfIterations : 0;
}

/// A summary holds numbers of trials only where a half-iteration was made.
int measuredIn(const Result& result) {
    int measured = 0;
    for (const HalfIterationResult& half : result.halfIterations) {
        measured += half.variables.front().mse.trials > 0 ? 1 : 0;
    }
    return measured;
}

}  // namespace

class RunControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunGoesToItsEndByItself() {
        RunController controller(2);
        controller.start(smallScenario());
        QCOMPARE(controller.activity(), Activity::Running);
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), Activity::Finished, kPatience);
        const auto latest = controller.latest();
        QCOMPARE(latest->phase, RunPhase::Finished);
        QVERIFY(latest->result->complete);
        QCOMPARE(measuredIn(*latest->result), 2 * vampOf(smallScenario()).iterations);
        QVERIFY(!controller.canPause());
        QVERIFY(!controller.canResume());
    }

    void aResetRunIsPredictedAndWaits() {
        RunController controller(2);
        controller.reset(smallScenario());
        QTRY_VERIFY_WITH_TIMEOUT(
            controller.latest() && controller.latest()->phase == RunPhase::Holding, kPatience);
        QCOMPARE(controller.activity(), Activity::Ready);
        QCOMPARE(controller.latest()->progress.predictions, 1);
        QCOMPARE(measuredIn(*controller.latest()->result), 0);
        controller.resume();
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), Activity::Finished, kPatience);
    }

    void aStepIsExactlyOneHalfIteration() {
        RunController controller(2);
        controller.reset(smallScenario());
        for (int expected = 1; expected <= 3; ++expected) {
            controller.step();
            QCOMPARE(controller.activity(), Activity::Paused);
            QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(controller) == expected
                                         && controller.latest()->phase == RunPhase::Holding,
                                     kPatience);
            QTest::qWait(3 * RunController::kFrameMs);
            QCOMPARE(halfIterationsOf(controller), expected);
            QCOMPARE(measuredIn(*controller.latest()->result), expected);
        }
    }

    void threeQuickStepsAreThreeHalfIterations() {
        RunController controller(2);
        controller.reset(smallScenario());
        controller.step();
        controller.step();
        controller.step();
        QTRY_COMPARE_WITH_TIMEOUT(halfIterationsOf(controller), 3, kPatience);
        QTest::qWait(3 * RunController::kFrameMs);
        QCOMPARE(halfIterationsOf(controller), 3);
    }

    void pauseReallyPauses() {
        RunController controller(2);
        controller.start(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(controller) > 0, kPatience);
        controller.pause();
        QCOMPARE(controller.activity(), Activity::Paused);
        QTRY_COMPARE_WITH_TIMEOUT(controller.latest()->phase, RunPhase::Holding, kPatience);
        const int reached = halfIterationsOf(controller);
        QTest::qWait(200);
        QCOMPARE(halfIterationsOf(controller), reached);
        controller.resume();
        QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(controller) > reached, kPatience);
    }

    void cancelKeepsWhatWasFound() {
        RunController controller(2);
        controller.start(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(controller) > 0, kPatience);
        controller.cancel();
        QCOMPARE(controller.activity(), Activity::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(controller.latest()->phase, RunPhase::Cancelled, kPatience);
        QVERIFY(measuredIn(*controller.latest()->result) > 0);
        QVERIFY(!controller.latest()->result->complete);
        QVERIFY(!controller.canCancel());
    }

    void aChangeLeavesNothingStale() {
        RunController controller(2);
        std::vector<double> shown;
        connect(&controller, &RunController::latestChanged, this, [&] {
            if (controller.latest() && controller.latest()->result) {
                QVERIFY(controller.latest()->run == controller.currentRun());
                shown.push_back(snrOf(controller.latest()->result->scenario));
            }
        });
        Scenario scenario = longScenario();
        controller.start(scenario);
        for (int change = 0; change < 20; ++change) {
            QTest::qWait(change % 3 == 0 ? 40 : 0);
            const Scenario changed = withSnr(change);
            controller.follow(changed, Gesture::Done);
            shown.clear();
            QTest::qWait(20);
            for (const double snr : shown) {
                QCOMPARE(snr, double(change));
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), Activity::Finished, kPatience);
        QCOMPARE(snrOf(controller.latest()->result->scenario), 19.0);
    }

    void aDragIsPredictedOnTheWayAndRunWhenItRests() {
        RunController controller(2);
        controller.start(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), Activity::Finished, kPatience);
        std::vector<double> shown;
        connect(&controller, &RunController::latestChanged, this, [&] {
            if (controller.latest() && controller.latest()->result) {
                shown.push_back(snrOf(controller.latest()->result->scenario));
            }
        });
        for (int tick = 0; tick <= 30; ++tick) {
            controller.follow(withSnr(tick), Gesture::Going);
            if (tick % 10 == 9) {  // the line moves while one drags
                QTRY_VERIFY_WITH_TIMEOUT(!shown.empty() && shown.back() == tick, kPatience);
            }
        }
        QCOMPARE(controller.activity(), Activity::Running);
        QVERIFY(std::is_sorted(shown.begin(), shown.end()));
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), Activity::Finished, kPatience);
        QCOMPARE(snrOf(controller.latest()->result->scenario), 30.0);
        QVERIFY(controller.latest()->result->complete);
    }

    void aPausedRunStaysPausedWhenAParameterChanges() {
        RunController controller(2);
        controller.start(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(controller) > 0, kPatience);
        controller.pause();
        controller.follow(withSnr(3), Gesture::Done);
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest()
                                     && controller.latest()->run == controller.currentRun()
                                     && controller.latest()->phase == RunPhase::Holding,
                                 kPatience);
        QCOMPARE(controller.activity(), Activity::Ready);
        QCOMPARE(measuredIn(*controller.latest()->result), 0);
    }

    void closingInTheMiddleEndsTheRun() {
        Scenario scenario = longScenario();
        vampOf(scenario).iterations = 100000;  // longer than any test may take
        for (const int waitMs : {0, 5, 40, 120}) {
            auto controller = std::make_unique<RunController>(2);
            controller->start(scenario);
            QTest::qWait(waitMs);
            QCOMPARE(controller->activity(), Activity::Running);
            controller.reset();  // while it predicts
        }
        auto controller = std::make_unique<RunController>(2);
        controller->start(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(*controller) > 0, kPatience);
        controller.reset();  // while it measures
    }

    void remainingTimeAndFractionMoveOn() {
        RunController controller(2);
        controller.start(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterationsOf(controller) > 4, kPatience);
        const RunProgress progress = controller.latest()->progress;
        QVERIFY(progress.fraction > 0.0 && progress.fraction < 1.0);
        QVERIFY(progress.secondsLeft && *progress.secondsLeft > 0.0);
        QCOMPARE(progress.halfIterationLimit, 80);
    }
};

ONSAGER_CONSOLE_TEST(RunControllerTest)
#include "run_controller_test.moc"
