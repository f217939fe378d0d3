// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/state_evolution/state_evolution.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <Eigen/Dense>

#include <QTest>

using namespace onsager;

namespace {

constexpr double kNoise = 0.1;

Scenario sparseRegression(const Prior& assumed, int columns, int rows, int measurements) {
    Scenario scenario;
    scenario.columns = columns;
    PriorLayer prior{rows, BernoulliGaussianPrior{0.2, 1.0, {}}, assumed};
    OutputNoise noise;
    noise.variance = kNoise;
    scenario.layers = {prior, LinearLayer{measurements, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{noise}}};
    return scenario;
}

/// One proximal step of the penalty.
Eigen::MatrixXd proximal(const Prior& prior, const Eigen::MatrixXd& Z, double step) {
    if (const auto* group = std::get_if<GroupLassoPrior>(&prior)) {
        Eigen::MatrixXd shrunk = Z;
        for (Eigen::Index n = 0; n < Z.rows(); ++n) {
            const double length = Z.row(n).norm();
            shrunk.row(n) *= std::max(1.0 - step * group->weight / std::max(length, 1e-300), 0.0);
        }
        return shrunk;
    }
    const double rate = 1.0 / std::get<LaplacePrior>(prior).scale;
    return (Z.array().abs() - step * rate).max(0.0) * Z.array().sign();
}

/// The minimum of |Y - W Z|^2 / (2 noise) + penalty(Z) by accelerated proximal gradients, restarted
/// where the objective's gradient turns. Source: Beck and Teboulle 2009; O'Donoghue and Candes 2015.
Eigen::MatrixXd proximalGradient(const Prior& prior,
                                 const Eigen::MatrixXd& W,
                                 const Eigen::MatrixXd& Y) {
    const double step = kNoise / (W.transpose() * W).eval().operatorNorm();
    Eigen::MatrixXd Z = Eigen::MatrixXd::Zero(W.cols(), Y.cols());
    Eigen::MatrixXd ahead = Z;
    double t = 1.0;
    for (int iteration = 0; iteration < 20000; ++iteration) {
        const Eigen::MatrixXd gradient = W.transpose() * (W * ahead - Y) / kNoise;
        const Eigen::MatrixXd next = proximal(prior, ahead - step * gradient, step);
        const Eigen::MatrixXd change = next - Z;
        if ((ahead - next).cwiseProduct(change).sum() > 0.0) {
            t = 1.0;
        }
        const double later = 0.5 * (1.0 + std::sqrt(1.0 + 4.0 * t * t));
        ahead = next + (t - 1.0) / later * change;
        t = later;
        Z = next;
        if (change.norm() < 1e-14 * Z.norm() && iteration > 100) {
            break;
        }
    }
    return Z;
}

}  // namespace

class GroupLassoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAlgorithmSolvesTheConvexProblem() {
        for (const int columns : {1, 3}) {
            for (const Prior& prior : {Prior(GroupLassoPrior{4.0}), Prior(LaplacePrior{0.3})}) {
                const Scenario scenario = sparseRegression(prior, columns, 60, 40);
                const Instance instance = drawInstance(scenario, 0);
                const MlMatVamp algorithm(instance.network, instance.evidence, Estimation::Map,
                                          vampOf(scenario), 1);
                LoopSettings settings =
                    loopSettings(instance.network, Estimation::Map, vampOf(scenario));
                settings.damping = 0.7;
                MlMatVamp::State state = algorithm.initialState();
                for (int half = 0; half < 1200 && !state.failure; ++half) {
                    advance(algorithm, settings, state);
                }
                QVERIFY(!state.failure);
                QVERIFY(state.clipped >= columns);
                const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
                const Eigen::MatrixXd exact =
                    proximalGradient(prior, W, instance.evidence.observation);
                const double error = (state.estimates[0].mean - exact).norm() / exact.norm();
                QVERIFY2(
                    error < 1e-6,
                    qPrintable(
                        QString("prior %1, d %2: %3").arg(prior.index()).arg(columns).arg(error)));
            }
        }
    }

    void thePredictionFollowsTheAlgorithm() {
        const Scenario scenario = sparseRegression(GroupLassoPrior{4.0}, 3, 2000, 1400);
        const Instance instance = drawInstance(scenario, 0);
        const MlMatVamp algorithm(instance.network, instance.evidence, Estimation::Map,
                                  vampOf(scenario), 2);
        EvolutionSettings evolution;
        evolution.algorithm = vampOf(scenario);
        evolution.algorithm.damping = 0.8;
        evolution.estimation = Estimation::Map;
        evolution.samples = 8192;
        evolution.scramblings = {1, 2};
        const auto& law = std::get<LinearLaw>(instance.network.layer(1));
        const StateEvolution prediction(instance.network, {law.limitSpectrum}, evolution);
        const LoopSettings settings =
            loopSettings(instance.network, Estimation::Map, evolution.algorithm);
        MlMatVamp::State state = algorithm.initialState();
        StateEvolution::State predicted = prediction.initialState();
        for (int half = 0; half < 24; ++half) {
            advance(algorithm, settings, state);
            advance(prediction, settings, predicted);
            QVERIFY(!state.failure && !predicted.failure);
            const Eigen::MatrixXd error = state.estimates[0].mean - instance.signals[0];
            const double measured = error.squaredNorm() / 2000.0;
            const double expected = predicted.estimates[0].law.error.trace();
            // Finite size: 2000 rows, a fifth of them active.
            QVERIFY2(std::abs(measured - expected) < 0.12 * expected,
                     qPrintable(QString("%1: %2 %3").arg(half).arg(measured).arg(expected)));
        }
        QCOMPARE(state.clipped, predicted.clipped);
    }
};

ONSAGER_TEST(GroupLassoTest)
#include "group_lasso_test.moc"
