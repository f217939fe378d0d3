// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/instance.h"
#include "engine/model/scenario.h"
#include "tests/support/small_regression.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <string>

using namespace onsager;

class RowFactorScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factorsScaleTheDrawnRowsAndNothingElse() {
        Scenario scenario = smallRegression();
        const Instance before = drawInstance(scenario, 3);
        priorOf(scenario).rowPower = UniformFactors{-6.0, 6.0};
        const Instance after = drawInstance(scenario, 3);
        const Eigen::VectorXd& s = after.network.signalFactors.rows;
        QCOMPARE(s.size(), 400);
        QVERIFY((after.signals[0] - scaledRows(before.signals[0], s)).norm() < 1e-12);
        QVERIFY(after.evidence.matrices[0]->dense() == before.evidence.matrices[0]->dense());
        // The law's power: mean of s times that of the prior.
        QVERIFY(std::abs(after.network.moment(0)(1, 1) - after.network.signalFactors.mean) < 1e-12);
        QVERIFY(before.network.moment(0) == unitSignalMoment(before.network));
    }

    void factorsScaleTheNoiseOfTheRows() {
        Scenario scenario = smallRegression();
        const Instance before = drawInstance(scenario, 1);
        outputOf(scenario).rowNoise = LognormalFactors{0.0, 6.0};
        const Instance after = drawInstance(scenario, 1);
        const Eigen::MatrixXd noise = before.evidence.observation - before.signals[1];
        const Eigen::MatrixXd scaled = after.evidence.observation - after.signals[1];
        QVERIFY(after.signals[1] == before.signals[1]);
        QVERIFY((scaled - scaledRows(noise, after.network.noiseFactors.rows)).norm() < 1e-12);
    }

    void whereRowsMayNotDifferOneSentenceSaysSo() {
        Scenario scenario = smallRegression();
        QCOMPARE(problemOf(scenario), std::string());
        priorOf(scenario).rowPower = GivenFactors{{1.0, 2.0}};
        verifyRefused(scenario, "layers.0.rowPower.values: 2 values are not allowed");
        priorOf(scenario).rowPower = UniformFactors{};
        QCOMPARE(problemOf(scenario), std::string());
        scenario.baselines = {AdamSettings{}};
        verifyRefused(scenario,
                      "baselines.0.kind: adam cannot follow a gradient here: rows of the signal");
        scenario.baselines.clear();
        priorOf(scenario).assumed = GaussianPrior{2.0, {}};
        scenario.learn = {"layers.0.variance"};
        verifyRefused(scenario, "learn: numbers are learnt from rows of one law");

        Scenario noisy = smallRegression();
        outputOf(noisy).rowNoise = UniformFactors{4.0, 1.0};
        verifyRefused(noisy, "layers.2.rowNoise.lowDb: 4 is not allowed");
        outputOf(noisy).rowNoise = UniformFactors{};
        QCOMPARE(problemOf(noisy), std::string());
        outputOf(noisy).assumedNoiseVariance = 0.3;
        QCOMPARE(problemOf(noisy), std::string());
        outputOf(noisy).assumedNoiseVariance.reset();
        outputOf(noisy).assumed = LaplaceOutput{0.3};
        verifyRefused(noisy, "layers.2.rowNoise.kind: only none goes with an assumed kind");
        outputOf(noisy).assumed.reset();
        outputOf(noisy).channel = ProbitOutput{0.3};
        verifyRefused(noisy, "layers.2.rowNoise.kind: only none goes with probit");
    }
};

ONSAGER_TEST(RowFactorScenarioTest)
#include "row_factor_scenario_test.moc"
