// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/ml_mat_vamp.h"

#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <Eigen/Dense>

#include <QTest>

using namespace onsager;

namespace {

OutputNoise variance(double value) {
    OutputNoise noise;
    noise.variance = value;
    return noise;
}

Scenario linearStack(int columns) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.layers = {PriorLayer{40, GaussianPrior{1.5, {}}},
                       LinearLayer{60, GaussianMatrix{}, LayerNoise{0.1, {}}},
                       ActivationLayer{Activation::Identity, LayerNoise{0.2, {}}},
                       LinearLayer{50, OrthogonalMatrix{}, {}},
                       OutputLayer{AwgnOutput{variance(0.3)}}};
    return scenario;
}

void run(const MlMatVamp& algorithm,
         const LoopSettings& settings,
         MlMatVamp::State& state,
         int halfIterations) {
    for (int h = 0; h < halfIterations && !state.failure; ++h) {
        advance(algorithm, settings, state);
    }
}

/// The same limits on every edge, in 1/signal^2.
LoopSettings within(double least, double most, double damping) {
    constexpr std::size_t kMostEdges = 8;
    return {std::vector<PrecisionLimits>(kMostEdges, PrecisionLimits{least, most}), damping};
}

}  // namespace

class MlMatVampTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ridgeRegressionIsSolvedInOneIteration() {
        Scenario scenario;
        scenario.columns = 3;
        scenario.layers = {PriorLayer{30, GaussianPrior{2.0, {}}},
                           LinearLayer{80, GaussianMatrix{}, {}},
                           OutputLayer{AwgnOutput{variance(0.4)}}};
        const Instance instance = drawInstance(scenario, 0);
        const MlMatVamp algorithm(instance.network, instance.evidence, Estimation::Mmse,
                                  vampOf(scenario), 1);
        MlMatVamp::State state = algorithm.initialState();
        run(algorithm, within(1e-6, 1e8, 1.0), state, 2);
        const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd normal =
            W.transpose() * W / 0.4 + Eigen::MatrixXd::Identity(30, 30) / 2.0;
        const Eigen::MatrixXd exact =
            normal.llt().solve(W.transpose() * instance.evidence.observation / 0.4);
        QVERIFY((state.estimates[0].mean - exact).norm() < 1e-5 * exact.norm());
        QVERIFY(std::abs(state.estimates[0].covariance(0, 0) - normal.inverse().diagonal().mean())
                < 1e-6);
    }

    void aDeepLinearStackReachesTheExactPosterior() {
        const Scenario scenario = linearStack(2);
        const Instance instance = drawInstance(scenario, 1);
        const MlMatVamp algorithm(instance.network, instance.evidence, Estimation::Mmse,
                                  vampOf(scenario), 1);
        MlMatVamp::State state = algorithm.initialState();
        run(algorithm, within(1e-9, 1e9, 1.0), state, 60);
        const Eigen::MatrixXd W1 = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd W3 = instance.evidence.matrices[1]->dense();
        const Eigen::MatrixXd W = W3 * W1;
        const Eigen::MatrixXd noise =
            0.3 * W3 * W3.transpose() + 0.3 * Eigen::MatrixXd::Identity(50, 50);
        const Eigen::MatrixXd gain =
            1.5 * W.transpose() * (1.5 * W * W.transpose() + noise).inverse();
        const Eigen::MatrixXd exact = gain * instance.evidence.observation;
        QVERIFY((state.estimates[0].mean - exact).norm() < 1e-6 * exact.norm());
    }

    void theBitsDoNotDependOnTheThreads() {
        Scenario scenario;
        scenario.columns = 4;
        scenario.layers = {PriorLayer{50, GaussianPrior{}}, LinearLayer{900, GaussianMatrix{}, {}},
                           OutputLayer{CommitteeOutput{Activation::Sigmoid, GaussianSecondLayer{},
                                                       variance(0.1)}}};
        const Instance instance = drawInstance(scenario, 0);
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            Eigen::MatrixXd first;
            for (const int threads : {1, 2, 4}) {
                const MlMatVamp algorithm(instance.network, instance.evidence, estimation,
                                          vampOf(scenario), threads);
                MlMatVamp::State state = algorithm.initialState();
                run(algorithm, within(1e-6, 1e8, 0.8), state, 6);
                if (threads == 1) {
                    first = state.estimates[0].mean;
                }
                QVERIFY(state.estimates[0].mean == first);
            }
        }
    }

    void projectionsBelongToTheirMessages() {
        // Those of an observation in Gaussian noise are made once; a committee's change, by little when damped.
        for (const Output& output :
             {Output(AwgnOutput{variance(0.3)}),
              Output(CommitteeOutput{Activation::Sigmoid, GaussianSecondLayer{}, variance(0.1)})}) {
            Scenario scenario;
            scenario.columns = 2;
            scenario.layers = {PriorLayer{40, GaussianPrior{}},
                               LinearLayer{60, GaussianMatrix{}, {}}, OutputLayer{output}};
            const Instance instance = drawInstance(scenario, 0);
            const LinearMap& W = *instance.evidence.matrices[0];
            for (const double damping : {1.0, 0.01}) {
                const MlMatVamp algorithm(instance.network, instance.evidence, Estimation::Map,
                                          vampOf(scenario), 1);
                MlMatVamp::State state = algorithm.initialState();
                for (int iteration = 0; iteration < 4; ++iteration) {
                    run(algorithm, within(1e-6, 1e8, damping), state, 2);
                    const auto& above = state.backward.back();
                    const auto& below = state.forward.front();
                    QVERIFY((above.projected - W.leftTransposedTimes(above.naturalMean, 1)).norm()
                            <= 1e-12 * above.naturalMean.norm());
                    QVERIFY((below.projected - W.rightTransposedTimes(below.naturalMean, 1)).norm()
                            <= 1e-12 * below.naturalMean.norm());
                }
            }
        }
    }

    /// In both passes, behind every kind of layer, with biases and observations of single rows.
    void theClaimedCovarianceIsTheMeanOfThoseOfTheRows() {
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            Scenario scenario;
            scenario.columns = 2;
            scenario.estimation = estimation;
            scenario.layers = {
                PriorLayer{20, estimation == Estimation::Mmse ? Prior(LaplacePrior{1.0})
                                                              : Prior(GaussianPrior{})},
                LinearLayer{30, GaussianMatrix{}, LayerNoise{0.1, {}}, GaussianBias{0.2, 0.5}},
                ActivationLayer{Activation::Relu, LayerNoise{0.2, {}}},
                LinearLayer{25, GaussianMatrix{}, {}, GaussianBias{-0.1, 0.3}},
                OutputLayer{ProbitOutput{0.1}}};
            const Instance instance = drawInstance(scenario, 0);
            const MlMatVamp algorithm(instance.network, instance.evidence, estimation,
                                      vampOf(scenario), 1);
            MlMatVamp::State state = algorithm.initialState();
            for (int h = 0; h < 6; ++h) {
                run(algorithm, within(1e-6, 1e8, 0.9), state, 1);
                QVERIFY(!state.failure);
                for (int l = 0; l < 4; ++l) {
                    const Eigen::MatrixXd& C =
                        state.estimates[static_cast<std::size_t>(l)].covariance;
                    const Eigen::MatrixXd deviations = algorithm.deviations(state, l);
                    const Eigen::VectorXd mean = deviations.cwiseAbs2().colwise().mean();
                    QVERIFY2((mean - C.diagonal()).norm() <= 1e-9 * C.diagonal().norm(),
                             qPrintable(QStringLiteral("half-iteration %1, Z_%2: %3 of %4")
                                            .arg(h)
                                            .arg(l)
                                            .arg((mean - C.diagonal()).norm())
                                            .arg(C.diagonal().norm())));
                }
            }
        }
    }

    void anEstimateWithoutMeasureIsADivergenceWithItsPlace() {
        const Scenario scenario = linearStack(1);
        const Instance instance = drawInstance(scenario, 0);
        MlMatVampSettings settings = vampOf(scenario);
        settings.divergenceFactor = 1e-6;
        const MlMatVamp algorithm(instance.network, instance.evidence, Estimation::Mmse, settings,
                                  1);
        MlMatVamp::State state = algorithm.initialState();
        run(algorithm, within(1e-6, 1e8, 1.0), state, 10);
        QVERIFY(state.failure.has_value());
        // The first estimates are zero; the observation is the first to say something.
        QCOMPARE(state.failure->layer, 3);
        QVERIFY((state.failure->when == HalfIteration{0, Pass::Backward}));
    }
};

ONSAGER_TEST(MlMatVampTest)
#include "ml_mat_vamp_test.moc"
