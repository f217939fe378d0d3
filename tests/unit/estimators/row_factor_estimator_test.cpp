// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/row_noise.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <functional>

using namespace onsager;

namespace {

constexpr int kFactorRows = 24;

/// Factors, some of them equal.
Eigen::VectorXd someFactors() {
    Eigen::VectorXd s(kFactorRows);
    for (int n = 0; n < kFactorRows; ++n) {
        s(n) = std::pow(10.0, -1.0 + 0.3 * (n % 9));
    }
    return s;
}

/// A prior and the same with its rows times sqrt(factor), as its own parameters say it.
struct ScaledPrior {
    QByteArray name;
    Estimation estimation;
    std::function<Prior(double factor)> withFactor;
};

std::vector<ScaledPrior> scaledPriors() {
    using enum Estimation;
    const auto gaussian = [](double s) { return Prior(GaussianPrior{1.3 * s, {}}); };
    const auto sparse = [](double s) {
        return Prior(BernoulliGaussianPrior{0.3, 0.8 * s, {}, 0.4 * std::sqrt(s)});
    };
    const auto laplace = [](double s) { return Prior(LaplacePrior{0.7 * std::sqrt(s)}); };
    const auto group = [](double s) { return Prior(GroupLassoPrior{1.25 / std::sqrt(s)}); };
    const auto positive = [](double s) { return Prior(ExponentialPrior{0.7 * std::sqrt(s)}); };
    const auto tails = [](double s) { return Prior(StudentTPrior{0.8 * std::sqrt(s), 5.0}); };
    const auto net = [](double s) { return Prior(ElasticNetPrior{0.5 * std::sqrt(s), 2.0 * s}); };
    return {{"Gaussian", Mmse, gaussian},    {"Gaussian, MAP", Map, gaussian},
            {"sparse", Mmse, sparse},        {"Laplace", Mmse, laplace},
            {"Laplace, MAP", Map, laplace},  {"group lasso, MAP", Map, group},
            {"exponential", Mmse, positive}, {"Student", Mmse, tails},
            {"Student, MAP", Map, tails},    {"elastic net, MAP", Map, net}};
}

/// The estimate of each row by itself, by an estimator of its own.
Estimate rowByRow(const std::function<Estimate(Eigen::Index row)>& estimateOf, Eigen::Index d) {
    Estimate all;
    all.mean.resize(kFactorRows, d);
    all.covariance = Eigen::MatrixXd::Zero(d, d);
    for (Eigen::Index n = 0; n < kFactorRows; ++n) {
        const Estimate one = estimateOf(n);
        all.mean.row(n) = one.mean;
        all.covariance += one.covariance / kFactorRows;
    }
    return all;
}

void verifySame(const Estimate& found, const Estimate& expected, double tolerance) {
    QVERIFY2((found.mean - expected.mean).cwiseAbs().maxCoeff() < tolerance, "mean");
    QVERIFY2((found.covariance - expected.covariance).cwiseAbs().maxCoeff() < tolerance,
             "covariance");
}

}  // namespace

class RowFactorEstimatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsThatDifferAreThoseOfTheScaledLaw() {
        const Eigen::VectorXd s = someFactors();
        for (const int d : {1, 2}) {
            const Eigen::MatrixXd Gamma = randomPrecision(d, 4);
            const GaussianMessage message{Gamma, gaussianRows(kFactorRows, d, 5) * Gamma};
            for (const ScaledPrior& prior : scaledPriors()) {
                // Entries that nothing but Gamma couples are sampled: one column, or a diagonal Gamma.
                const bool diagonal = d > 1 && prior.name != "Gaussian" && prior.name != "sparse";
                GaussianMessage heard = message;
                if (diagonal) {
                    heard.precision = Gamma.diagonal().asDiagonal();
                }
                const auto estimator =
                    makePriorEstimator(prior.withFactor(1.0), d, prior.estimation, 1);
                const Estimate found =
                    estimator->estimate({&heard, nullptr, nullptr, nullptr, &s}, Side::Above);
                const Estimate expected = rowByRow(
                    [&](Eigen::Index n) {
                        return makePriorEstimator(prior.withFactor(s(n)), d, prior.estimation, 1)
                            ->estimateAbove({heard.precision, heard.naturalMean.row(n)});
                    },
                    d);
                qInfo("%s, d = %d: %.1e, %.1e", prior.name.constData(), d,
                      (found.mean - expected.mean).cwiseAbs().maxCoeff(),
                      (found.covariance - expected.covariance).cwiseAbs().maxCoeff());
                verifySame(found, expected, 1e-7);
            }
        }
    }

    void factorsOfOneChangeNothing() {
        const Eigen::VectorXd ones = Eigen::VectorXd::Ones(kFactorRows);
        const Eigen::MatrixXd Gamma = randomPrecision(2, 4);
        const GaussianMessage message{Gamma, gaussianRows(kFactorRows, 2, 5)};
        const auto estimator = makePriorEstimator(BernoulliGaussianPrior{}, 2, Estimation::Mmse, 1);
        const Estimate alike = estimator->estimateAbove(message);
        const Estimate found =
            estimator->estimate({&message, nullptr, nullptr, nullptr, &ones}, Side::Above);
        QVERIFY(found.mean == alike.mean);
        QVERIFY((found.covariance - alike.covariance).norm() < 1e-15);
        QCOMPARE(found.work, alike.work);
    }

    void aSparseRowAgreesWithBruteForceIntegration() {
        // z = 0 with probability 0.7, else N(0, 0.9 s); the integral over z on a fine grid.
        constexpr double kDensity = 0.3;
        const Eigen::VectorXd s = (Eigen::VectorXd(3) << 0.05, 1.0, 20.0).finished();
        const Eigen::MatrixXd gamma = Eigen::MatrixXd::Constant(1, 1, 1.7);
        const Eigen::MatrixXd r = (Eigen::MatrixXd(3, 1) << 0.4, -1.2, 2.0).finished();
        const GaussianMessage message{gamma, r * gamma};
        const auto estimator =
            makePriorEstimator(BernoulliGaussianPrior{kDensity, 0.9, {}}, 1, Estimation::Mmse, 1);
        const LayerMessages heard{&message, nullptr, nullptr, nullptr, &s};
        const Estimate found = estimator->estimate(heard, Side::Above);
        const Eigen::MatrixXd claimed = estimator->deviations(heard, Side::Above);
        for (Eigen::Index n = 0; n < 3; ++n) {
            const double width = std::sqrt(0.9 * s(n));
            const auto likelihood = [&](double z) {
                return std::exp(-0.5 * gamma(0, 0) * (z - r(n, 0)) * (z - r(n, 0)));
            };
            double mass = (1.0 - kDensity) * likelihood(0.0);
            double first = 0.0;
            double second = 0.0;
            constexpr int kSteps = 200000;
            const double step = 24.0 * width / kSteps;
            for (int i = 0; i < kSteps; ++i) {
                const double z = -12.0 * width + (i + 0.5) * step;
                const double p = kDensity * normalDensity(z / width) / width * likelihood(z) * step;
                mass += p;
                first += p * z;
                second += p * z * z;
            }
            const double mean = first / mass;
            QVERIFY(std::abs(found.mean(n, 0) - mean) < 1e-9);
            QVERIFY(std::abs(claimed(n, 0) - std::sqrt(second / mass - mean * mean)) < 1e-9);
        }
    }

    void noiseThatDiffersIsThatOfEachRow() {
        const Eigen::VectorXd s = someFactors();
        const int d = 2;
        const Eigen::MatrixXd Gamma = randomPrecision(d, 4);
        const Eigen::MatrixXd V = 0.3 * Eigen::MatrixXd::Identity(d, d);
        const GaussianMessage message{Gamma, gaussianRows(kFactorRows, d, 5) * Gamma};
        const Eigen::MatrixXd Y = gaussianRows(kFactorRows, d, 6);
        const Eigen::MatrixXd B = gaussianRows(kFactorRows, d, 7);
        CommitteeLaw law = entrywiseLaw(Activation::Identity, d);
        law.noiseCovariance = V;
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            const RowNoiseEstimator estimator(law, estimation, 1);
            const LayerMessages heard{nullptr, &message, &B, &Y, &s};
            const Estimate found = estimator.estimate(heard, Side::Below);
            // (Gamma + V^-1 / s)^-1 (R Gamma + (y - b) V^-1 / s)
            const Estimate expected = rowByRow(
                [&](Eigen::Index n) {
                    const Eigen::MatrixXd N = spdInverse(s(n) * V);
                    const Eigen::MatrixXd C = spdInverse(Gamma + N);
                    Estimate one;
                    one.covariance = C;
                    one.mean = (message.naturalMean.row(n) + (Y.row(n) - B.row(n)) * N) * C;
                    return one;
                },
                d);
            verifySame(found, expected, 1e-12);
            QVERIFY(std::abs(estimator.deviations(heard, Side::Below)(3, 1)
                             - std::sqrt(spdInverse(Gamma + spdInverse(s(3) * V))(1, 1)))
                    < 1e-12);
        }
    }

    void noiseOfRectifiedRowsIsThatOfEachRow() {
        const Eigen::VectorXd s = someFactors();
        const Eigen::MatrixXd gamma = Eigen::MatrixXd::Constant(1, 1, 0.8);
        const GaussianMessage message{gamma, gaussianRows(kFactorRows, 1, 5)};
        const Eigen::MatrixXd Y = gaussianRows(kFactorRows, 1, 6);
        CommitteeLaw law = entrywiseLaw(Activation::Relu, 1);
        law.noiseCovariance = Eigen::MatrixXd::Constant(1, 1, 0.2);
        const Estimate found = RowNoiseEstimator(law, Estimation::Mmse, 1)
                                   .estimate({nullptr, &message, nullptr, &Y, &s}, Side::Below);
        // exp(-(y - max(z, 0))^2 / (2 s v) - gamma z^2 / 2 + h z) on a fine grid.
        for (const Eigen::Index n : {0, 4, 8}) {
            double mass = 0.0;
            double first = 0.0;
            constexpr int kSteps = 400000;
            for (int i = 0; i < kSteps; ++i) {
                const double z = -20.0 + (i + 0.5) * 1e-4;
                const double rest = Y(n, 0) - std::max(z, 0.0);
                const double p = std::exp(-0.5 * rest * rest / (0.2 * s(n)) - 0.4 * z * z
                                          + message.naturalMean(n, 0) * z);
                mass += p;
                first += p * z;
            }
            QVERIFY(std::abs(found.mean(n, 0) - first / mass) < 1e-7);
        }
    }
};

ONSAGER_TEST(RowFactorEstimatorTest)
#include "row_factor_estimator_test.moc"
