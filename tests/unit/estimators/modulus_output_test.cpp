// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/modulus_output.h"

#include "engine/laws/output_law.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <boost/math/special_functions/bessel.hpp>
#include <cmath>

using namespace onsager;

namespace {

ModulusLaw modulusLaw(double v) {
    return {Eigen::MatrixXd::Constant(1, 1, v)};
}

Estimate modulusEstimate(double v,
                         double y,
                         const Eigen::MatrixXd& Gamma,
                         const Eigen::RowVectorXd& h) {
    return ModulusOutputEstimator(modulusLaw(v), 1)
        .estimateBelow(Eigen::MatrixXd::Constant(1, 1, y), {Gamma, h});
}

}  // namespace

class ModulusOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// von Mises' law on the circle of radius y: mean y I_1 / I_0 along h, E cos^2 = (1 + I_2 / I_0) / 2.
    void withoutNoiseTheMeanIsARatioOfBesselFunctions() {
        for (const double y : {0.02, 0.7, 3.0}) {
            for (const double size : {1e-3, 0.5, 4.0, 60.0, 200.0}) {
                Eigen::RowVectorXd direction(2);
                direction << std::cos(0.8), std::sin(0.8);
                const Eigen::MatrixXd Gamma = 1.7 * Eigen::MatrixXd::Identity(2, 2);
                const Estimate estimate = modulusEstimate(0.0, y, Gamma, size * direction);
                const double kappa = y * size;
                const double i0 = boost::math::cyl_bessel_i(0, kappa);
                const double first = boost::math::cyl_bessel_i(1, kappa) / i0;
                const double second = boost::math::cyl_bessel_i(2, kappa) / i0;
                QVERIFY((estimate.mean.row(0) - y * first * direction).norm() < 1e-12 * y);
                const double along = y * y * (0.5 * (1.0 + second) - first * first);
                const double across = 0.5 * y * y * (1.0 - second);
                Eigen::RowVectorXd normal(2);
                normal << -direction(1), direction(0);
                const Eigen::MatrixXd expected = along * direction.transpose() * direction
                                                 + across * normal.transpose() * normal;
                QVERIFY((estimate.covariance - expected).norm() < 1e-11 * y * y);
            }
        }
    }

    void noisyMomentsMatchBruteForceIntegration() {
        for (const double v : {0.02, 0.5}) {
            for (const double skew : {0.0, 0.6}) {
                Eigen::Matrix2d Gamma = 1.3 * Eigen::Matrix2d::Identity();
                Gamma(0, 0) += skew;
                Gamma(0, 1) = Gamma(1, 0) = 0.4 * skew;
                for (const double y : {-0.3, 0.4, 2.0}) {
                    const Eigen::RowVectorXd h = Eigen::RowVector2d(1.1, -0.7);
                    const Estimate estimate = modulusEstimate(v, y, Gamma, h);
                    const Quadrature axis = panels({-7.0, 0.0, 7.0}, 60);
                    const RowMoments exact = integrated(
                        [&](const Eigen::RowVectorXd& z) {
                            const double e = y - z.norm();
                            return logMessage(Gamma, h, z) - 0.5 * e * e / v;
                        },
                        {axis, axis});
                    QVERIFY((estimate.mean.row(0) - exact.mean).norm() < 1e-6);
                    QVERIFY((estimate.covariance - exact.covariance).norm() < 1e-6);
                }
            }
        }
    }

    /// A message that turns about with the truth: 3.3 standard errors of 20000 rows, which deviations() counts.
    void theCovarianceIsTheErrorOnDataOfTheOwnModel() {
        for (const double v : {0.0, 0.1}) {
            const test::OutputModel model = test::drawOutputModel(
                modulusLaw(v), 0.8 * Eigen::MatrixXd::Identity(2, 2), 20000, 5);
            const Estimate estimate =
                ModulusOutputEstimator(modulusLaw(v), 2).estimateBelow(model.Y, model.message);
            QVERIFY(deviations(model.truth, estimate) < 4.0);
        }
    }

    void extremeMessagesAndNumbersHaveFiniteBeliefs() {
        for (const double v : {0.0, 1e-12, 1e6}) {
            for (const double y : {0.0, 1e-9, 1.0, 1e4}) {
                for (const double gamma : {1e-9, 1.0, 1e10}) {
                    for (const double size : {0.0, 1e-12, 1.0, 1e12}) {
                        const Eigen::RowVectorXd h = Eigen::RowVector2d(0.6 * size, 0.8 * size);
                        const Estimate estimate =
                            modulusEstimate(v, y, gamma * Eigen::MatrixXd::Identity(2, 2), h);
                        QVERIFY(estimate.mean.allFinite());
                        QVERIFY(isCovariance(estimate.covariance));
                    }
                }
            }
        }
    }

    void theNoiselessEstimateIsTheLimitOfSmallNoise() {
        const Eigen::RowVectorXd h = Eigen::RowVector2d(0.5, 1.5);
        const Eigen::MatrixXd Gamma = 2.0 * Eigen::MatrixXd::Identity(2, 2);
        const Estimate limit = modulusEstimate(0.0, 1.2, Gamma, h);
        const Estimate near = modulusEstimate(1e-9, 1.2, Gamma, h);
        QVERIFY((limit.mean - near.mean).norm() < 1e-7);
        QVERIFY((limit.covariance - near.covariance).norm() < 1e-7);
    }
};

ONSAGER_TEST(ModulusOutputTest)
#include "modulus_output_test.moc"
