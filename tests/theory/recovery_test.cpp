// SPDX-License-Identifier: GPL-3.0-or-later
//
// What has been recovered exactly stays recovered: behind a threshold nothing measurable is left to say.
#include "engine/experiment/prediction.h"
#include "engine/experiment/trial_run.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

using namespace onsager;

namespace {

using Trace = std::vector<ErrorRecord>;

Trace measured(const Scenario& scenario, int trial = 0) {
    TrialRun run(scenario, trial, 2);
    while (!run.finished()) {
        run.advance();
    }
    return run.record().errors;
}

Scenario signs(int columns, int rows, int measurements, const Output& output) {
    Scenario scenario;
    scenario.seed = 2;
    scenario.columns = columns;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{rows, BinaryPrior{0.5}},
                       LinearLayer{measurements, GaussianMatrix{}, {}}, OutputLayer{output}};
    return scenario;
}

/// The first half-iteration with an NMSE below 1e-8, and the largest NMSE after it.
struct Recovery {
    std::size_t reached = 0;
    double worstAfter = 1.0;
};

Recovery recoveryOf(const Trace& trace) {
    Recovery recovery{trace.size(), 0.0};
    for (std::size_t h = 0; h < trace.size(); ++h) {
        if (h > recovery.reached) {
            recovery.worstAfter = std::max(recovery.worstAfter, trace[h].variables[0].nmse);
        } else if (trace[h].variables[0].nmse < 1e-8) {
            recovery.reached = h;
        }
    }
    return recovery;
}

}  // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecoveredSignalStaysRecovered_data() {
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("maxPrecision");
        QTest::addColumn<double>("damping");
        QTest::newRow("one column") << 1 << 1e8 << 1.0;
        QTest::newRow("one column, low limit") << 1 << 1e5 << 1.0;
        QTest::newRow("one column, damped") << 1 << 1e8 << 0.8;
        QTest::newRow("two columns") << 2 << 1e8 << 1.0;
    }

    void aRecoveredSignalStaysRecovered() {
        QFETCH(const int, columns);
        QFETCH(const double, maxPrecision);
        QFETCH(const double, damping);
        Scenario scenario = signs(columns, 400, 900, SignOutput{});
        vampOf(scenario).iterations = 60;
        vampOf(scenario).maxPrecision = maxPrecision;
        vampOf(scenario).damping = damping;
        int recovered = 0;
        for (int trial = 0; trial < 6; ++trial) {
            const Trace trace = measured(scenario, trial);
            const Recovery recovery = recoveryOf(trace);
            recovered += recovery.reached < trace.size() ? 1 : 0;
            QVERIFY2(recovery.worstAfter < 1e-4,
                     qPrintable(QString("trial %1: recovered after half-iteration %2, then %3")
                                    .arg(trial)
                                    .arg(recovery.reached)
                                    .arg(recovery.worstAfter)));
        }
        QVERIFY(recovered >= 4);
    }

    void aRecoveredPredictionStaysRecovered() {
        // The prediction of a committee of two signs is sampled.
        Scenario scenario =
            signs(2, 1000, 3000,
                  CommitteeOutput{Activation::Sign, OnesSecondLayer{}, OutputNoise{1e-4, {}, {}}});
        scenario.start = InformedStart{0, 0.5};
        vampOf(scenario).iterations = 16;
        scenario.prediction.samples = 1024;
        for (const Trace& trace : predictTrial(scenario, 0, 0, 2, {}).traces) {
            const Recovery recovery = recoveryOf(trace);
            QVERIFY(recovery.reached < trace.size());
            QVERIFY2(recovery.worstAfter < 1e-8, qPrintable(QString::number(recovery.worstAfter)));
        }
    }
};

ONSAGER_TEST(RecoveryTest)
#include "recovery_test.moc"
