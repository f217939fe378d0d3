// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sweep_controller.h"

#include "engine/io/cell_json.h"
#include "tests/support/invented_sweep.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace onsager;

namespace {

Json sweepDocument(const std::string& axis, int iterations = 4, int trials = 3) {
    Scenario scenario = smallScenario();
    vampOf(scenario).iterations = iterations;
    scenario.trials = trials;
    Json document = documentOf(scenario);
    setAxes(document, {axis});
    return document;
}

int knownCells(const SweepSnapshot& snapshot) {
    return static_cast<int>(std::count_if(snapshot.cells.begin(), snapshot.cells.end(),
                                          [](const auto& cell) { return cell != nullptr; }));
}

/// Long enough to be interrupted.
Json longSweep() {
    return sweepDocument("layers.1.rows=200:2000:400", 50, 10);
}

}  // namespace

class SweepControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowComputesWhatTheCommandLineDoes() {
        SweepController controller(2);
        const Json document = sweepDocument("layers.1.rows=24,48,96,200");
        bool predictedFirst = true;
        connect(&controller, &SweepController::latestChanged, this, [&] {
            const SweepSnapshot& latest = *controller.latest();
            if (latest.phase == SweepPhase::Measuring) {
                predictedFirst = predictedFirst && knownCells(latest) == 4;
            }
        });
        controller.start(document);
        QCOMPARE(controller.activity(), SweepActivity::Running);
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Finished, kPatience);
        QVERIFY(predictedFirst);

        const Sweep sweep = sweepFrom(document);
        std::vector<Json> expected(4);
        SweepOptions options;
        options.onCell = [&](int cell, const CellResult& result) {
            expected[static_cast<std::size_t>(cell)] = documentOf(result);
        };
        QVERIFY(runSweep(planOf(sweep), {0, 1, 2, 3}, options, {}));
        const SweepSnapshot& latest = *controller.latest();
        QCOMPARE(latest.share, 1.0);
        for (std::size_t cell = 0; cell < 4; ++cell) {
            QVERIFY(latest.cells[cell] != nullptr);
            QCOMPARE(latest.cells[cell]->trials, 3);
            QCOMPARE(documentOf(*latest.cells[cell]).dump(), expected[cell].dump());
        }
    }

    void aPredictionAloneHasNoTrials() {
        SweepController controller(2);
        Json document = sweepDocument("layers.1.rows=24,48");
        document["sweep"]["compute"] = "prediction";
        controller.start(document);
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Finished, kPatience);
        QCOMPARE(controller.latest()->phase, SweepPhase::Finished);
        QCOMPARE(knownCells(*controller.latest()), 2);
        QCOMPARE(controller.latest()->cells[1]->trials, 0);
        QCOMPARE(controller.latest()->share, 1.0);
    }

    void pauseReallyPauses() {
        SweepController controller(2);
        controller.start(longSweep());
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest() && controller.latest()->share > 0.0,
                                 kPatience);
        controller.pause();
        QCOMPARE(controller.activity(), SweepActivity::Paused);
        double held = -1.0;
        while (controller.latest()->share != held) {  // what is under way comes to rest
            held = controller.latest()->share;
            QTest::qWait(500);
        }
        QVERIFY(held < 1.0);
        controller.resume();
        QCOMPARE(controller.activity(), SweepActivity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest()->share > held, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest()->secondsLeft.has_value(), kPatience);
        controller.pause();
        controller.cancel();  // also while it rests
        QTRY_COMPARE_WITH_TIMEOUT(controller.latest()->phase, SweepPhase::Cancelled, kPatience);
    }

    void whatIsFinishedStaysWhenCancelled() {
        SweepController controller(2);
        controller.start(longSweep());
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest() && knownCells(*controller.latest()) > 2,
                                 kPatience);
        controller.cancel();
        QCOMPARE(controller.activity(), SweepActivity::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(controller.latest()->phase, SweepPhase::Cancelled, kPatience);
        QVERIFY(knownCells(*controller.latest()) > 2);
        QVERIFY(knownCells(*controller.latest()) < 400);
        controller.start(sweepDocument("layers.1.rows=24,48"));
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Finished, kPatience);
        QCOMPARE(controller.latest()->cells.size(), std::size_t(2));
    }

    void anIllegalCellIsNamed() {
        SweepController controller(1);
        controller.start(sweepDocument("layers.1.rows=0,48"));
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Refused, kPatience);
        const QString problem = QString::fromStdString(controller.latest()->problem);
        QVERIFY2(problem.contains(QStringLiteral("layers.1.rows")), qPrintable(problem));
        QVERIFY(controller.latest()->sweep == nullptr);
        QVERIFY(!controller.isAtWork());
    }

    void moreCellsThanTheWindowTakesAreRefusedAtOnce() {
        SweepController controller(1);
        Json document = documentOf(smallScenario());
        setAxes(document, {"layers.0.rows=1:10000:10000", "layers.1.rows=1:10000:5"});
        controller.start(document);
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Refused, kPatience);
        const QString problem = QString::fromStdString(controller.latest()->problem);
        QVERIFY2(problem.contains(QStringLiteral("50000 cells")), qPrintable(problem));
    }

    void aScenarioWithoutASweepIsRefused() {
        SweepController controller(1);
        controller.start(documentOf(smallScenario()));
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Refused, kPatience);
        QVERIFY(!controller.latest()->problem.empty());
    }

    void theNewestSweepIsShownAlone() {
        SweepController controller(2);
        controller.start(longSweep());
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest() && controller.latest()->sweep, kPatience);
        controller.start(sweepDocument("layers.1.rows=30,60,90"));
        QTRY_COMPARE_WITH_TIMEOUT(controller.activity(), SweepActivity::Finished, kPatience);
        QCOMPARE(controller.latest()->cells.size(), std::size_t(3));
        QCOMPARE(knownCells(*controller.latest()), 3);
    }

    void aClearedSweepIsForgotten() {
        SweepController controller(2);
        controller.start(longSweep());
        QTRY_VERIFY_WITH_TIMEOUT(controller.latest() != nullptr, kPatience);
        controller.clear();
        QCOMPARE(controller.activity(), SweepActivity::Ready);
        QTest::qWait(300);
        QVERIFY(controller.latest() == nullptr);
    }

    void itCanBeLeftWhileItRests() {
        // It rests and nobody will wake it again: if it were not told to go, this would not end.
        auto controller = std::make_unique<SweepController>(2);
        controller->start(longSweep());
        QTRY_VERIFY_WITH_TIMEOUT(controller->latest() && controller->latest()->sweep, kPatience);
        controller->pause();
        controller.reset();
        QVERIFY(controller == nullptr);
    }
};

ONSAGER_WINDOW_TEST(SweepControllerTest)
#include "sweep_controller_test.moc"
