// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/output_estimator.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

constexpr double kScale = 0.4;

Estimate estimateOf(const Eigen::MatrixXd& Y, const GaussianMessage& below, Estimation estimation) {
    return makeOutputEstimator(LaplaceNoiseLaw{kScale}, estimation, 1)->estimateBelow(Y, below);
}

}  // namespace

class AdditiveNoiseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMeanAndTheVarianceAreThoseOfTheIntegral() {
        for (const double gamma : {0.3, 4.0, 100.0}) {
            for (const double y : {-3.0, 0.2, 1.5}) {
                const double r = 0.7;
                double mass = 0.0;
                double mean = 0.0;
                double square = 0.0;
                constexpr int kSteps = 400000;
                const double reach = 12.0 / std::sqrt(gamma) + std::abs(y - r) + 20.0 * kScale;
                for (int i = 0; i <= kSteps; ++i) {
                    const double z = r - reach + 2.0 * reach * i / kSteps;
                    const double weight =
                        std::exp(-std::abs(y - z) / kScale - 0.5 * gamma * (z - r) * (z - r));
                    mass += weight;
                    mean += weight * z;
                    square += weight * z * z;
                }
                mean /= mass;
                const Estimate estimate = estimateOf(Eigen::MatrixXd::Constant(1, 1, y),
                                                     {Eigen::MatrixXd::Constant(1, 1, gamma),
                                                      Eigen::MatrixXd::Constant(1, 1, gamma * r)},
                                                     Estimation::Mmse);
                QVERIFY(std::abs(estimate.mean(0, 0) - mean) < 1e-6);
                QVERIFY(std::abs(estimate.covariance(0, 0) - (square / mass - mean * mean)) < 1e-6);
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const int d : {1, 2, 3}) {
            const Eigen::MatrixXd Gamma = randomPrecision(d, 5, 2.0);
            // z ~ N(r, Gamma^-1): the message is what is known of z before.
            const Eigen::MatrixXd R = gaussianRows(4000, d, 11);
            const Eigen::MatrixXd Z =
                R + gaussianRows(4000, d, 12) * symmetricSquareRoot(spdInverse(Gamma));
            const Eigen::MatrixXd Y =
                observed(LaplaceNoiseLaw{kScale}, Z, gaussianRows(4000, d, 13));
            const Estimate estimate = estimateOf(Y, {Gamma, R * Gamma}, Estimation::Mmse);
            QVERIFY2(deviations(Z, estimate) < 5.0,
                     qPrintable(QString("d %1: %2").arg(d).arg(deviations(Z, estimate))));
        }
    }

    void theModeIsTheMedianOfItsPulls() {
        // The minimum of |y - z| / scale + gamma (z - r)^2 / 2: y within the pull, else r moved by it.
        const double gamma = 2.0;
        const double pull = 1.0 / (kScale * gamma);
        for (const double y : {-4.0, 0.5, 1.9, 6.0}) {
            const double r = 0.7;
            const Estimate estimate = estimateOf(Eigen::MatrixXd::Constant(1, 1, y),
                                                 {Eigen::MatrixXd::Constant(1, 1, gamma),
                                                  Eigen::MatrixXd::Constant(1, 1, gamma * r)},
                                                 Estimation::Map);
            const bool isReached = std::abs(y - r) <= pull;
            const double expected = isReached ? y : r + std::copysign(pull, y - r);
            QVERIFY(std::abs(estimate.mean(0, 0) - expected) < 1e-12);
            QCOMPARE(estimate.covariance(0, 0), isReached ? 0.0 : 1.0 / gamma);
        }
    }

    void theDivergenceIsTheDerivativeOfTheMode() {
        const Eigen::MatrixXd Gamma = randomPrecision(3, 6, 3.0);
        const Eigen::RowVectorXd y = 2.0 * gaussianRows(1, 3, 21).row(0);
        const Eigen::RowVectorXd h = gaussianRows(1, 3, 22).row(0);
        const Eigen::MatrixXd J = derivative(
            [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                return estimateOf(y, {Gamma, at}, Estimation::Map).mean;
            },
            h, 1e-5);
        QVERIFY((J - estimateOf(y, {Gamma, h}, Estimation::Map).covariance).norm() < 1e-6);
    }
};

ONSAGER_TEST(AdditiveNoiseTest)
#include "additive_noise_test.moc"
