// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear_estimator.h"

#include "engine/estimators/gaussian_prior.h"
#include "engine/estimators/identity_layer.h"
#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <QTest>

using namespace onsager;

namespace {

Eigen::MatrixXd randomSpd(int d, int trial) {
    const Eigen::MatrixXd G = RandomField(41, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return G.transpose() * G / d + 0.1 * Eigen::MatrixXd::Identity(d, d);
}

/// The posterior of vec(Z_{l-1}) and vec(Z_l) from one dense precision matrix, no structure used.
struct DensePosterior {
    Eigen::MatrixXd below, above, covarianceBelow, covarianceAbove;
};

DensePosterior densePosterior(const Eigen::MatrixXd& W,
                              const GaussianMessage& below,
                              const GaussianMessage& above,
                              const Eigen::MatrixXd& N) {
    const Eigen::Index n = W.cols();
    const Eigen::Index m = W.rows();
    const Eigen::Index d = N.rows();
    // Row-major vectorisation: entry (i, a) of Z is element i d + a.
    Eigen::MatrixXd P = Eigen::MatrixXd::Zero((n + m) * d, (n + m) * d);
    Eigen::VectorXd h((n + m) * d);
    Eigen::MatrixXd difference(m, n + m);
    difference << -W, Eigen::MatrixXd::Identity(m, m);
    const Eigen::MatrixXd outer = difference.transpose() * difference;
    for (Eigen::Index i = 0; i < n + m; ++i) {
        for (Eigen::Index j = 0; j < n + m; ++j) {
            P.block(i * d, j * d, d, d) = outer(i, j) * N;
        }
        const bool isBelow = i < n;
        P.block(i * d, i * d, d, d) += isBelow ? below.precision : above.precision;
        h.segment(i * d, d) =
            (isBelow ? below.weightedMean.row(i) : above.weightedMean.row(i - n)).transpose();
    }
    const Eigen::MatrixXd covariance = P.inverse();
    const Eigen::VectorXd mean = covariance * h;
    DensePosterior dense{Eigen::MatrixXd(n, d), Eigen::MatrixXd(m, d), Eigen::MatrixXd::Zero(d, d),
                         Eigen::MatrixXd::Zero(d, d)};
    for (Eigen::Index i = 0; i < n; ++i) {
        dense.below.row(i) = mean.segment(i * d, d).transpose();
        dense.covarianceBelow += covariance.block(i * d, i * d, d, d) / static_cast<double>(n);
    }
    for (Eigen::Index i = 0; i < m; ++i) {
        dense.above.row(i) = mean.segment((n + i) * d, d).transpose();
        dense.covarianceAbove +=
            covariance.block((n + i) * d, (n + i) * d, d, d) / static_cast<double>(m);
    }
    return dense;
}

}  // namespace

class LinearEstimatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itEqualsTheDenseGaussianPosterior_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("noise");
        QTest::newRow("tall, noisy") << 9 << 4 << 0.5;
        QTest::newRow("wide, noisy") << 4 << 9 << 0.5;
        QTest::newRow("square, noisy") << 6 << 6 << 2.0;
        QTest::newRow("tall, noiseless") << 9 << 4 << 0.0;
        QTest::newRow("wide, noiseless") << 4 << 9 << 0.0;
    }

    void itEqualsTheDenseGaussianPosterior() {
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(double, noise);
        const int d = 3;
        const Eigen::MatrixXd W = RandomField(42, 0, 1, Draw::Matrix).gaussian(rows, columns);
        const GaussianMessage below{randomSpd(d, 1),
                                    RandomField(42, 2, 0, Draw::Signal).gaussian(columns, d)};
        const GaussianMessage above{randomSpd(d, 2),
                                    RandomField(42, 3, 0, Draw::Signal).gaussian(rows, d)};
        const Eigen::MatrixXd covariance = noise * randomSpd(d, 3);
        // A noiseless layer is the limit of a very precise one.
        const Eigen::MatrixXd N = noise > 0.0
                                      ? Eigen::MatrixXd(covariance.inverse())
                                      : Eigen::MatrixXd(1e9 * Eigen::MatrixXd::Identity(d, d));
        const double tolerance = noise > 0.0 ? 1e-9 : 1e-6;
        const DensePosterior dense = densePosterior(W, below, above, N);

        const LinearEstimator estimator(thinSvd(W), covariance, 2);
        const LinearPosterior posterior(below.precision, above.precision, covariance);
        const Eigen::MatrixXd a = estimator.projectBelow(below.weightedMean);
        const Eigen::MatrixXd c = estimator.projectAbove(above.weightedMean);
        const Estimate input = estimator.estimateBelow(posterior, below, a, c);
        const Estimate output = estimator.estimateAbove(posterior, above, a, c);
        QVERIFY((input.mean - dense.below).norm() < tolerance * (1.0 + dense.below.norm()));
        QVERIFY((output.mean - dense.above).norm() < tolerance * (1.0 + dense.above.norm()));
        QVERIFY((input.covariance - dense.covarianceBelow).norm() < tolerance);
        QVERIFY((output.covariance - dense.covarianceAbove).norm() < tolerance);
    }

    void aMessageThatKnowsNothingAboveIsLegal() {
        const Eigen::MatrixXd W = RandomField(43, 0, 1, Draw::Matrix).gaussian(8, 5);
        const GaussianMessage below{randomSpd(2, 1),
                                    RandomField(43, 1, 0, Draw::Signal).gaussian(5, 2)};
        const Eigen::MatrixXd zero = Eigen::MatrixXd::Zero(2, 2);
        const LinearEstimator estimator(thinSvd(W), zero, 1);
        const LinearPosterior posterior(below.precision, zero, zero);
        const Estimate input =
            estimator.estimateBelow(posterior, below, estimator.projectBelow(below.weightedMean),
                                    Eigen::MatrixXd::Zero(5, 2));
        QVERIFY((input.mean - below.mean()).norm() < 1e-10);
    }

    void theIdentityLayerIsALinearLayerWithUnitSingularValues() {
        const int n = 7;
        for (const double noise : {0.0, 0.4}) {
            const Eigen::MatrixXd covariance = noise * randomSpd(2, 5);
            const GaussianMessage below{randomSpd(2, 1),
                                        RandomField(44, 1, 0, Draw::Signal).gaussian(n, 2)};
            const GaussianMessage above{randomSpd(2, 2),
                                        RandomField(44, 2, 0, Draw::Signal).gaussian(n, 2)};
            const LinearEstimator linear(thinSvd(Eigen::MatrixXd::Identity(n, n)), covariance, 1);
            const LinearPosterior posterior(below.precision, above.precision, covariance);
            const Eigen::MatrixXd a = linear.projectBelow(below.weightedMean);
            const Eigen::MatrixXd c = linear.projectAbove(above.weightedMean);
            const IdentityLayerEstimator identity(covariance);
            const Estimate input = linear.estimateBelow(posterior, below, a, c);
            const Estimate output = linear.estimateAbove(posterior, above, a, c);
            QVERIFY((identity.estimateBelow(above, below).mean - input.mean).norm() < 1e-10);
            QVERIFY((identity.estimateAbove(above, below).mean - output.mean).norm() < 1e-10);
            QVERIFY((identity.estimateBelow(above, below).covariance - input.covariance).norm()
                    < 1e-10);
            QVERIFY((identity.estimateAbove(above, below).covariance - output.covariance).norm()
                    < 1e-10);
        }
    }

    void theGaussianPriorMakesItsOwnErrorInMeanSquare() {
        const Eigen::MatrixXd S = randomSpd(3, 8);
        const Eigen::MatrixXd Gamma = randomSpd(3, 9);
        const int n = 200000;
        const Eigen::MatrixXd root = S.llt().matrixU();
        const Eigen::MatrixXd noiseRoot = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
        const Eigen::MatrixXd Z = RandomField(45, 0, 0, Draw::Signal).gaussian(n, 3) * root;
        const Eigen::MatrixXd R = Z + RandomField(45, 1, 0, Draw::Noise).gaussian(n, 3) * noiseRoot;
        const Estimate estimate = GaussianPriorEstimator(S).estimateAbove({Gamma, R * Gamma});
        const Eigen::MatrixXd error = estimate.mean - Z;
        const Eigen::MatrixXd empirical = error.transpose() * error / n;
        QVERIFY((empirical - estimate.covariance).cwiseAbs().maxCoeff()
                < 4.5 * estimate.covariance.diagonal().maxCoeff() * std::sqrt(2.0 / n));
    }
};

QTEST_APPLESS_MAIN(LinearEstimatorTest)
#include "linear_estimator_test.moc"
