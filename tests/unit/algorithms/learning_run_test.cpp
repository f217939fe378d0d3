// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/model/instance.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

using namespace onsager;

namespace {

Scenario learntSparse() {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    PriorLayer prior{200, BernoulliGaussianPrior{0.1, 1.0, {}, {}}};
    prior.assumed = BernoulliGaussianPrior{0.3, 2.0, {}, {}};
    OutputLayer output{AwgnOutput{{0.01, {}, {}}}};
    output.assumedNoiseVariance = 0.1;
    scenario.layers = {prior, LinearLayer{120, GaussianMatrix{}, {}}, output};
    scenario.learn = {"layers.0.density", "layers.0.variance", "layers.2.noiseVariance"};
    return scenario;
}

void step(MlMatVamp& algorithm, const LoopSettings& loop, MlMatVamp::State& state) {
    const HalfIteration made = state.next;
    advance(algorithm, loop, state);
    algorithm.learn(made, state);
}

}  // namespace

class LearningRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLearntInTheFirstIteration() {
        const Scenario scenario = learntSparse();
        const Instance instance = drawInstance(scenario, 0);
        const LoopSettings loop =
            loopSettings(instance.network, scenario.estimation, vampOf(scenario));
        MlMatVamp algorithm(instance.network, instance.evidence, scenario.estimation,
                            vampOf(scenario), 1);
        MlMatVamp::State state = algorithm.initialState();
        const std::vector<double> start = {0.3, 2.0, 0.1};
        for (int half = 0; half < 2; ++half) {
            step(algorithm, loop, state);
            QCOMPARE(algorithm.learnt(), start);
        }
        step(algorithm, loop, state);
        QVERIFY(algorithm.learnt()[0] != 0.3 && algorithm.learnt()[1] != 2.0);
        QCOMPARE(algorithm.learnt()[2], 0.1);
        step(algorithm, loop, state);
        QVERIFY(algorithm.learnt()[2] != 0.1);
    }

    /// To the last bit: the numbers that are learnt are all that a run has learnt. Where they are the true ones it is
    /// the matched run.
    void whoHasLearntGoesOnLikeOneWhoAlwaysBelievedThat() {
        const Scenario scenario = learntSparse();
        const Instance instance = drawInstance(scenario, 0);
        const LoopSettings loop =
            loopSettings(instance.network, scenario.estimation, vampOf(scenario));
        MlMatVamp learning(instance.network, instance.evidence, scenario.estimation,
                           vampOf(scenario), 1);
        MlMatVamp::State state = learning.initialState();
        for (int half = 0; half < 7; ++half) {
            step(learning, loop, state);
        }
        const std::vector<double> learnt = learning.learnt();
        Network network = instance.network;
        network.learnt.clear();
        network.assumedPrior = BernoulliGaussianPrior{learnt[0], learnt[1], {}, {}};
        setNoise(network.assumedOutput, Eigen::MatrixXd::Constant(1, 1, learnt[2]));
        const MlMatVamp knowing(network, instance.evidence, scenario.estimation, vampOf(scenario),
                                1);
        MlMatVamp::State other = state;
        advance(learning, loop, state);
        advance(knowing, loop, other);
        QVERIFY(!state.failure && !other.failure);
        for (std::size_t l = 0; l < state.estimates.size(); ++l) {
            QCOMPARE(state.estimates[l].mean, other.estimates[l].mean);
            QCOMPARE(state.estimates[l].covariance, other.estimates[l].covariance);
        }
    }
};

ONSAGER_TEST(LearningRunTest)
#include "learning_run_test.moc"
