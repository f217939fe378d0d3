// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/adam.h"

#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QtTest>

using namespace onsager;

namespace {

Scenario linearRegression() {
    Scenario scenario;
    scenario.columns = 2;
    AwgnOutput output;
    output.noise.variance = 0.1;
    scenario.layers = {PriorLayer{8, GaussianPrior{2.0, {}}},
                       LinearLayer{40, GaussianMatrix{}, {}, {}}, OutputLayer{output}};
    return scenario;
}

Adam::State afterEpochs(const Adam& adam, int epochs) {
    Adam::State state = adam.initialState();
    for (int k = 0; k < epochs; ++k) {
        adam.advance(state);
    }
    return state;
}

}  // namespace

class AdamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFindsTheRidgeSolution() {
        const Instance instance = drawInstance(linearRegression(), 0);
        const Adam adam(instance.network, instance.evidence, {4000, 0.01, 0}, 1, 0);
        const Adam::State state = afterEpochs(adam, 4000);
        const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd normal =
            W.transpose() * W / 0.1 + Eigen::MatrixXd::Identity(8, 8) / 2.0;
        const Eigen::MatrixXd ridge =
            normal.llt().solve(W.transpose() * instance.evidence.observation / 0.1);
        QVERIFY((state.point[0] - ridge).norm() < 1e-6 * ridge.norm());
    }

    void itsFirstStepsAreThoseOfThePaper() {
        // One number, written out: after step 1, x moves by rate times the sign of the slope.
        const Instance instance = drawInstance(linearRegression(), 0);
        const AdamSettings settings{10, 0.03, 0};
        const Adam adam(instance.network, instance.evidence, settings, 1, 0);
        Adam::State state = adam.initialState();
        Eigen::ArrayXXd x = state.point[0].array();
        Eigen::ArrayXXd m = Eigen::ArrayXXd::Zero(8, 2);
        Eigen::ArrayXXd v = m;
        for (int t = 1; t <= 5; ++t) {
            const Eigen::ArrayXXd g =
                adam.objective().value({x.matrix()}).gradient[0].array() / 40.0;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            x -= settings.rate * (m / (1.0 - std::pow(0.9, t)))
                 / ((v / (1.0 - std::pow(0.999, t))).sqrt() + 1e-7);
            adam.advance(state);
            QVERIFY((state.point[0].array() - x).abs().maxCoeff() < 1e-12);
        }
    }

    void batchesDescendAndVisitEveryRow() {
        const Scenario scenario = smallScenario();
        const Instance instance = drawInstance(scenario, 0);
        const Adam adam(instance.network, instance.evidence, {100, 0.01, 10}, 1, 0);
        Adam::State state = adam.initialState();
        const double before = adam.objective().value(state.point).energy;
        adam.advance(state);
        QCOMPARE(state.step, 10L);  // 96 rows: nine batches of 10 and one of 6
        QCOMPARE(state.epoch, 1);
        const Adam::State end = afterEpochs(adam, 100);
        QVERIFY(adam.objective().value(end.point).energy < 0.5 * before);
        // Not below the truth's neighbourhood by chance: the gradient is small there.
        const MapObjective::Value value = adam.objective().value(end.point);
        const MapObjective::Value start = adam.objective().value(adam.initialState().point);
        QVERIFY(value.gradient[0].norm() < 0.3 * start.gradient[0].norm());
    }

    void anInformedStartIsTheMeanOfItsSideInformation() {
        Scenario scenario = smallScenario();
        scenario.start = InformedStart{0, 0.25};
        const Instance instance = drawInstance(scenario, 0);
        const Adam adam(instance.network, instance.evidence, {}, 1, 0);
        // tau = I, precision 1/3: a quarter of what was received.
        const Eigen::MatrixXd expected = 0.25 * instance.evidence.start->mean;
        QVERIFY((adam.initialState().point[0] - expected).norm() < 1e-12);
    }

    void theSameSeedGivesTheSamePath() {
        const Instance instance = drawInstance(smallScenario(), 0);
        const AdamSettings settings{3, 0.01, 16};
        const auto path = [&](std::uint64_t seed, int trial) {
            const Adam adam(instance.network, instance.evidence, settings, seed, trial);
            return afterEpochs(adam, 3).point[0];
        };
        QVERIFY(path(1, 0) == path(1, 0));
        QVERIFY(path(1, 0) != path(2, 0));
        QVERIFY(path(1, 0) != path(1, 1));
    }
};

ONSAGER_TEST(AdamTest)
#include "adam_test.moc"
