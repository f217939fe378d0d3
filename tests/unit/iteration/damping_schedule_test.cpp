// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/iteration/damping_schedule.h"

#include "engine/experiment/experiment.h"
#include "engine/experiment/prediction.h"
#include "engine/experiment/prediction_note.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/model/scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

using namespace onsager;

class DampingScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShareIsHalvedWhenAnEstimateGetsWorse() {
        DampingState state = adapted({}, {{1.0, 2.0}, 0}, Pass::Forward);
        QCOMPARE(state.share, 1.0);  // nothing to compare with
        state = adapted(state, {{5.0, 5.0}, 0}, Pass::Backward);
        QCOMPARE(state.share, 1.0);  // the other pass is another matter
        state = adapted(state, {{1.04, 1.5}, 0}, Pass::Forward);
        QCOMPARE(state.share, 1.0);  // 4 % are tolerated
        state = adapted(state, {{1.0, 1.6}, 0}, Pass::Forward);
        QCOMPARE(state.share, 0.5);
        state = adapted(state, {{1.0, 1.6}, 0}, Pass::Forward);
        QCOMPARE(state.share, 0.625);
    }

    void theShareIsHalvedWhenMoreStepsLeaveTheCone() {
        DampingState state = adapted({}, {{1.0}, 2}, Pass::Backward);
        state = adapted(state, {{1.0}, 2}, Pass::Backward);
        QCOMPARE(state.share, 1.0);
        state = adapted(state, {{1.0}, 3}, Pass::Backward);
        QCOMPARE(state.share, 0.5);
    }

    void theShareStaysBetweenItsLimits() {
        DampingState state = adapted({}, {{1.0}, 0}, Pass::Forward);
        double worse = 1.0;
        for (int k = 0; k < 20; ++k) {
            worse *= 2.0;
            state = adapted(state, {{worse}, 0}, Pass::Forward);
        }
        QCOMPARE(state.share, kLeastDampingShare);
        for (int k = 0; k < 20; ++k) {
            state = adapted(state, {{worse}, 0}, Pass::Forward);
        }
        QCOMPARE(state.share, 1.0);
    }

    void settingsKnowTheLeastTheyCanLeadTo() {
        MlMatVampSettings settings;
        QCOMPARE(leastDamping(settings), 1.0);
        settings.damping = 0.8;
        QCOMPARE(leastDamping(settings), 0.8);
        settings.dampingSchedule = DampingSchedule::Adaptive;
        QCOMPARE(leastDamping(settings), 0.1);
    }

    void aRunSaysThatItsPredictionChoosesItsOwnSchedule() {
        Json document = readScenarioDocument("two-layer-10db");
        document["algorithm"]["dampingSchedule"] = "adaptive";
        const Scenario scenario = scenarioFrom(document);
        QCOMPARE(vampOf(scenario).dampingSchedule, DampingSchedule::Adaptive);
        QVERIFY(documentOf(scenario)["algorithm"]["dampingSchedule"] == Json("adaptive"));
        QVERIFY(predictionNote(scenario).find("The damping adapts") != std::string::npos);
    }
};

ONSAGER_TEST(DampingScheduleTest)
#include "damping_schedule_test.moc"
