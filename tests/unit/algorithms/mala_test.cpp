// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/mala.h"

#include "engine/algorithms/recursion.h"
#include "engine/numerics/chain_diagnostics.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QtTest>

#include <cmath>
#include <functional>

using namespace onsager;

namespace {

/// Standard errors that one of n numbers leaves once in a thousand seeds, and somewhat more: they are estimated.
constexpr double kFar = 4.8;

Scenario noisyRegression() {
    Scenario scenario;
    scenario.columns = 2;
    AwgnOutput output;
    output.noise.variance = 0.1;
    scenario.layers = {PriorLayer{8, GaussianPrior{2.0, {}}},
                       LinearLayer{20, GaussianMatrix{}, {}, {}}, OutputLayer{output}};
    return scenario;
}

/// One number behind `rows` observations.
Scenario oneNumber(const Prior& prior, const Output& output, int rows) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.layers = {PriorLayer{1, prior}, LinearLayer{rows, GaussianMatrix{}, {}, {}},
                       OutputLayer{output}};
    return scenario;
}

Mala::State sampled(const Instance& instance, const MalaSettings& settings, int threads = 1) {
    const Mala mala(instance.network, instance.evidence, settings, 1, 0, threads);
    Mala::State state = mala.initialState();
    for (int k = 0; k < settings.steps; ++k) {
        mala.advance(state);
    }
    return state;
}

SamplingQuality qualityOf(const Instance& instance,
                          const MalaSettings& settings,
                          const Mala::State& state) {
    return Mala(instance.network, instance.evidence, settings, 1, 0, 1).quality(state).value();
}

/// Mean and variance of the density exp(-energy) by the trapezoidal rule.
struct Moments {
    double mean = 0.0;
    double variance = 0.0;
};

Moments integrated(const std::function<double(double)>& energy) {
    double mass = 0.0;
    double first = 0.0;
    double second = 0.0;
    for (double z = -30.0; z <= 30.0; z += 1e-4) {
        const double p = std::exp(-energy(z));
        mass += p;
        first += p * z;
        second += p * z * z;
    }
    const double mean = first / mass;
    return {mean, second / mass - mean * mean};
}

/// Whether mean and variance of draws of one number are those, within the error that the draws state.
void compareMoments(const Mala::State& state, const Moments& exact) {
    const Eigen::MatrixXd& draws = state.traces[0];
    const double error = std::sqrt(exact.variance / effectiveSampleSize(draws));
    const double mean = state.kept[0].mean()(0, 0);
    QVERIFY2(std::abs(mean - exact.mean) < kFar * error,
             qPrintable(QString("%1, not %2, error %3").arg(mean).arg(exact.mean).arg(error)));
    const Eigen::MatrixXd squares = (draws.array() - exact.mean).square();
    const double spread = (squares.array() - squares.mean()).square().mean();
    const double squareError = std::sqrt(spread / effectiveSampleSize(squares));
    QVERIFY2(std::abs(squares.mean() - exact.variance) < kFar * squareError,
             qPrintable(QString("%1, not %2, error %3")
                            .arg(squares.mean())
                            .arg(exact.variance)
                            .arg(squareError)));
}

}  // namespace

class MalaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFindsMeanAndCovarianceOfAGaussianPosterior() {
        const Instance instance = drawInstance(noisyRegression(), 0);
        const MalaSettings settings{4000, 1000, 0.1, 4};
        const Mala::State state = sampled(instance, settings);
        const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd covariance =
            (W.transpose() * W / 0.1 + Eigen::MatrixXd::Identity(8, 8) / 2.0).inverse();
        const Eigen::MatrixXd mean =
            covariance * W.transpose() * instance.evidence.observation / 0.1;
        const SampledMoments& kept = state.kept[0];
        QCOMPARE(kept.count(), 12000L);
        QCOMPARE(state.traces.size(), std::size_t{16});
        const Eigen::VectorXd variances = covariance.diagonal();
        for (Eigen::Index i = 0; i < 16; ++i) {
            const double size = effectiveSampleSize(state.traces[static_cast<std::size_t>(i)]);
            QVERIFY(size > 200.0);
            const double variance = variances(i % 8);
            const double off = kept.mean().reshaped()(i) - mean.reshaped()(i);
            QVERIFY2(std::abs(off) < kFar * std::sqrt(variance / size),
                     qPrintable(QString::number(off / std::sqrt(variance / size))));
            // Squares of a Gaussian chain forget no slower than the chain itself.
            const double ratio = kept.variances().reshaped()(i) / variance;
            QVERIFY2(std::abs(ratio - 1.0) < kFar * std::sqrt(2.0 / size),
                     qPrintable(QString::number(ratio)));
        }
        // Rows of independent columns with one law each.
        const double least = qualityOf(instance, settings, state).effectiveSampleSize;
        const double error = variances.mean() * kFar * std::sqrt(2.0 / least);
        const Eigen::Matrix2d rows =
            kept.covariance() - variances.mean() * Eigen::Matrix2d::Identity();
        QVERIFY(rows.cwiseAbs().maxCoeff() < error);
    }

    void aLaplacePriorAgreesWithQuadrature() {
        const Scenario scenario =
            oneNumber(LaplacePrior{0.7}, AwgnOutput{OutputNoise{2.0, {}, {}}}, 3);
        const Instance instance = drawInstance(scenario, 0);
        const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd& Y = instance.evidence.observation;
        compareMoments(sampled(instance, {9000, 1000, 0.1, 4}), integrated([&](double z) {
                           return std::abs(z) / 0.7 + 0.25 * (Y - z * W).squaredNorm();
                       }));
    }

    void signsOfALogisticChannelAgreeWithQuadrature() {
        const Scenario scenario = oneNumber(GaussianPrior{4.0, {}}, LogisticOutput{}, 4);
        const Instance instance = drawInstance(scenario, 0);
        const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd& Y = instance.evidence.observation;
        compareMoments(sampled(instance, {9000, 1000, 0.1, 4}), integrated([&](double z) {
                           const Eigen::ArrayXd margins = z * (W.array() * Y.array());
                           return z * z / 8.0 + (-margins).exp().log1p().sum();
                       }));
    }

    void longRunsAgreeWhateverTheStepSize() {
        // Without the accept test the larger step, of variance 1.6, would be far off; without the density of the
        // way back too.
        const Scenario scenario =
            oneNumber(LaplacePrior{1.0}, AwgnOutput{OutputNoise{1.0, {}, {}}}, 2);
        const Instance instance = drawInstance(scenario, 0);
        const Eigen::MatrixXd W = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd& Y = instance.evidence.observation;
        const Moments exact =
            integrated([&](double z) { return std::abs(z) + 0.5 * (Y - z * W).squaredNorm(); });
        double shares[2] = {0.0, 0.0};
        int k = 0;
        for (const double step : {0.03, 0.8}) {
            const MalaSettings settings{16000, 0, step, 1};
            const Mala::State state = sampled(instance, settings);
            QCOMPARE(state.search.logStep, std::log(step));
            compareMoments(state, exact);
            shares[k++] = qualityOf(instance, settings, state).acceptance;
        }
        QVERIFY(shares[0] > 0.9);
        QVERIFY(shares[1] < 0.8);
    }

    void burnInLeadsToTheBestAcceptance() {
        for (const Scenario& scenario : {noisyRegression(), smallScenario()}) {
            const Instance instance = drawInstance(scenario, 0);
            for (const double first : {1e-4, 0.1, 30.0}) {
                const MalaSettings settings{3000, 1500, first, 4};
                const SamplingQuality quality =
                    qualityOf(instance, settings, sampled(instance, settings));
                // 6000 decisions are good to 0.0065 or, as neighbours are alike, twice that; the step
                // size of 300 last steps of burn-in to 0.03 or so.
                QVERIFY2(std::abs(quality.acceptance - 0.574) < 0.07,
                         qPrintable(QString::number(quality.acceptance)));
                QCOMPARE(quality.draws, 6000L);
            }
        }
    }

    void rHatSaysWhetherChainsHaveMet() {
        const Instance together = drawInstance(noisyRegression(), 0);
        const MalaSettings settings{3000, 1000, 0.1, 4};
        QVERIFY(qualityOf(together, settings, sampled(together, settings)).rHat < 1.05);
        // |z| is seen: one mode on either side of 0, a wall of exp(-50) or so between them.
        AwgnOutput distance;
        distance.noise.variance = 1e-3;
        distance.activation = Activation::Abs;
        const Instance apart = drawInstance(oneNumber(GaussianPrior{}, distance, 5), 0);
        const MalaSettings many{2000, 500, 0.001, 8};  // all on one side: once in 128 seeds
        const Mala::State state = sampled(apart, many);
        const SamplingQuality quality = qualityOf(apart, many, state);
        QVERIFY2(quality.rHat > 1.1, qPrintable(QString::number(quality.rHat)));
        QVERIFY(quality.effectiveSampleSize < 0.01 * static_cast<double>(quality.draws));
    }

    void aPathDependsOnSeedAndTrialAlone() {
        const Instance instance = drawInstance(smallScenario(), 0);
        const MalaSettings settings{60, 20, 0.1, 3};
        const Eigen::MatrixXd one = sampled(instance, settings, 1).kept[0].mean();
        QVERIFY(one == sampled(instance, settings, 3).kept[0].mean());
        const auto first = [&](std::uint64_t seed, int trial) -> Eigen::MatrixXd {
            return Mala(instance.network, instance.evidence, settings, seed, trial, 1)
                .initialState()
                .chains[1]
                .point[0];
        };
        QVERIFY(first(1, 0) == first(1, 0));
        QVERIFY(first(1, 0) != first(2, 0));
        QVERIFY(first(1, 0) != first(1, 1));
        // Chains of a smaller number are the first ones of a larger one while nothing is adapted.
        const Eigen::MatrixXd alone = sampled(instance, {20, 0, 0.01, 1}).chains[0].point[0];
        QVERIFY(alone == sampled(instance, {20, 0, 0.01, 4}).chains[0].point[0]);
    }

    void noiseInsideTheStackIsSampledToo() {
        // Y = W3 (W1 Z_0 + Xi) + noise: Gaussian, so its posterior is known.
        Scenario scenario;
        scenario.columns = 1;
        AwgnOutput output;
        output.noise.variance = 0.2;
        scenario.layers = {PriorLayer{3, GaussianPrior{}}, LinearLayer{5, GaussianMatrix{}, {}, {}},
                           ActivationLayer{Activation::Identity, {0.5, std::nullopt}},
                           LinearLayer{9, GaussianMatrix{}, {}, {}}, OutputLayer{output}};
        const Instance instance = drawInstance(scenario, 0);
        const Mala::State state = sampled(instance, {5000, 1000, 0.1, 4});
        QCOMPARE(state.chains[0].point.size(), std::size_t{2});
        const Eigen::MatrixXd W1 = instance.evidence.matrices[0]->dense();
        const Eigen::MatrixXd W3 = instance.evidence.matrices[1]->dense();
        Eigen::MatrixXd W(9, 8);
        W << W3 * W1, W3;
        Eigen::VectorXd precisions(8);
        precisions << Eigen::VectorXd::Ones(3), Eigen::VectorXd::Constant(5, 2.0);
        const Eigen::MatrixXd prior = precisions.asDiagonal();
        const Eigen::MatrixXd covariance = (W.transpose() * W / 0.2 + prior).inverse();
        const Eigen::VectorXd all =
            covariance * W.transpose() * instance.evidence.observation / 0.2;
        const Eigen::VectorXd mean = W1 * all.head(3) + all.tail(5);  // of Z_2
        Eigen::MatrixXd toZ2(5, 8);
        toZ2 << W1, Eigen::MatrixXd::Identity(5, 5);
        const Eigen::VectorXd variances = (toZ2 * covariance * toZ2.transpose()).diagonal();
        const SamplingQuality quality = qualityOf(instance, {5000, 1000, 0.1, 4}, state);
        QVERIFY(quality.rHat < 1.1);
        for (Eigen::Index i = 0; i < 5; ++i) {
            // Nothing is traced of Z_2: by the worst entry of Z_0, and half of its draws to be sure.
            const double error = std::sqrt(2.0 * variances(i) / quality.effectiveSampleSize);
            QVERIFY(std::abs(state.kept[2].mean()(i, 0) - mean(i)) < kFar * error);
        }
    }

    void estimatesAreThereBeforeTheFirstDraw() {
        const Instance instance = drawInstance(smallScenario(), 0);
        const std::unique_ptr<Recursion> recursion =
            makeRecursion(MalaSettings{6, 2, 0.1, 3}, instance.network, instance.evidence,
                          Estimation::Mmse, 1, 0, 1);
        const auto first = recursion->estimates();
        QCOMPARE(first.size(), std::size_t{2});
        QVERIFY(first[0].covariance == nullptr && recursion->deviations(0).size() == 0);
        QVERIFY(!recursion->sampling());
        for (int k = 0; k < 6; ++k) {
            QCOMPARE(recursion->next(), (HalfIteration{k, Pass::Backward}));
            recursion->advance();
        }
        const auto last = recursion->estimates();
        const Eigen::MatrixXd deviations = recursion->deviations(1);
        QCOMPARE(deviations.rows(), Eigen::Index{96});
        // Deviations and covariance are of the same draws.
        QVERIFY(std::abs(deviations.squaredNorm() / 96.0 - last[1].covariance->trace()) < 1e-12);
        QCOMPARE(recursion->sampling()->draws, 12L);
        QVERIFY(!recursion->failure());
    }

    void drawsOfImagesAreSpreadOverTheChain() {
        Scenario scenario = noisyRegression();
        MalaSettings settings;
        settings.steps = 50;
        settings.burnIn = 10;
        QVERIFY(sampled(drawInstance(scenario, 0), settings).images.empty());
        scenario.images = ImageSettings{0, 4, 2};
        const Instance instance = drawInstance(scenario, 0);
        const Mala mala(instance.network, instance.evidence, settings, 1, 0, 1);
        Mala::State state = mala.initialState();
        for (int k = 0; k < settings.steps; ++k) {
            mala.advance(state);
            QCOMPARE(state.images.size(),
                     static_cast<std::size_t>(std::max(0, k + 1 - settings.burnIn) / 5));
        }
        QCOMPARE(state.images.size(), std::size_t{Mala::kMostImageDraws});
        QCOMPARE(state.images.back(), state.chains.front().at.signals[0]);
    }

    void whatCannotStartIsAFailure() {
        Scenario scenario = noisyRegression();
        std::get<AwgnOutput>(std::get<OutputLayer>(scenario.layers.back()).channel).noise.variance =
            1e-310;
        const Instance instance = drawInstance(scenario, 0);
        const Mala mala(instance.network, instance.evidence, {}, 1, 0, 1);
        Mala::State state = mala.initialState();
        QVERIFY(state.failure);
        QCOMPARE(state.failure->reason,
                 std::string("the objective is not finite where chain 1 starts"));
        mala.advance(state);
        QCOMPARE(state.step, 0);
    }
};

ONSAGER_TEST(MalaTest)
#include "mala_test.moc"
