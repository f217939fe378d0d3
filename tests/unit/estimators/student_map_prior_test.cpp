// SPDX-License-Identifier: GPL-3.0-or-later
//
// The most probable row under a Student law: the least of all minima of
//
//     z Gamma z^T / 2 - h z^T + (nu + d) / 2 log(1 + |z|^2 / (nu s^2)).
#include "engine/estimators/scalar_belief.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/prior_families.h"

#include <QTest>

#include <rapidcheck.h>

using namespace onsager;
using namespace onsager::test;

namespace {

Estimate studentMode(const StudentTPrior& prior, const GaussianMessage& message, int threads = 1) {
    const int d = static_cast<int>(message.precision.rows());
    return makePriorEstimator(prior, d, Estimation::Map, threads)->estimateAbove(message);
}

double energyAt(const StudentTPrior& prior,
                const Eigen::MatrixXd& Gamma,
                const Eigen::RowVectorXd& h,
                const Eigen::RowVectorXd& z) {
    return priorEnergy(prior, z).energy + 0.5 * z.dot(z * Gamma) - h.dot(z);
}

/// Precision of one number from which on its mode is smooth.
double smoothFrom(const StudentTPrior& prior, int d) {
    return heavyTail(prior, d).leastConvexPrecision();
}

}  // namespace

class StudentMapPriorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneNumberHasTheLeastEnergyOfAGrid() {
        for (const double nu : {3.0, 4.0, 30.0}) {
            const StudentTPrior prior{0.7, nu};
            const double smooth = smoothFrom(prior, 1);
            for (const double gamma : {0.002 * smooth, 0.1 * smooth, 0.7 * smooth, 3.0 * smooth}) {
                const Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, gamma);
                for (const double r :
                     {-40.0, -7.0, -2.1, -0.3, 0.0, 0.8, 1.7, 3.0, 4.4, 6.0, 90.0}) {
                    const Eigen::RowVectorXd h = Eigen::RowVectorXd::Constant(1, gamma * r);
                    const Estimate found = studentMode(prior, {Gamma, h});
                    QCOMPARE(found.unconvergedRows, 0L);
                    const double energy = energyAt(prior, Gamma, h, found.mean);
                    for (int k = -4000; k <= 4000; ++k) {
                        const Eigen::RowVectorXd z =
                            Eigen::RowVectorXd::Constant(1, 1.2 * std::abs(r) * k / 4000.0);
                        QVERIFY(energyAt(prior, Gamma, h, z)
                                >= energy - 1e-13 * (1.0 + std::abs(energy)));
                    }
                    QVERIFY(std::abs(priorEnergy(prior, found.mean).gradient(0)
                                     + gamma * (found.mean(0) - r))
                            < 1e-12 * (1.0 + gamma * std::abs(r)));
                }
            }
        }
    }

    void rowsAreStationaryAndNoOtherPointIsDeeper() {
        for (const int d : {2, 4}) {
            for (const double scale : {0.005, 0.05, 0.3, 2.0}) {
                const StudentTPrior prior{0.7, 3.5};
                Eigen::MatrixXd Gamma = randomPrecision(d, 41, scale);
                Gamma(0, 0) += 3.0 * scale;
                const Eigen::MatrixXd H = 2.0 * drawnRows(prior, d, 60, 42) * Gamma
                                          + 3.0 * std::sqrt(scale) * gaussianRows(60, d, 43);
                const Estimate found = studentMode(prior, {Gamma, H});
                const Eigen::MatrixXd steps = gaussianRows(400, d, 44);
                for (Eigen::Index n = 0; n < H.rows(); ++n) {
                    const Eigen::RowVectorXd z = found.mean.row(n);
                    const Eigen::RowVectorXd r = H.row(n) * Gamma.inverse();
                    const double energy = energyAt(prior, Gamma, H.row(n), z);
                    QVERIFY((priorEnergy(prior, z).gradient + z * Gamma - H.row(n)).norm()
                            < 1e-11 * (1.0 + H.row(n).norm()));
                    for (Eigen::Index k = 0; k < steps.rows(); ++k) {
                        // Between the body and the message, and around both.
                        const double share = static_cast<double>(k % 21) / 20.0;
                        const Eigen::RowVectorXd other =
                            share * r + (k % 2 == 0 ? 0.05 : 1.0) * steps.row(k);
                        QVERIFY(energyAt(prior, Gamma, H.row(n), other)
                                >= energy - 1e-12 * (1.0 + std::abs(energy)));
                    }
                }
            }
        }
    }

    void whereItIsSmoothTheCovarianceIsTheDerivativeOfTheMode() {
        const StudentTPrior prior{0.7, 4.0};
        for (const int d : {1, 2, 4}) {
            const Eigen::MatrixXd Gamma =
                randomPrecision(d, 45)
                + 1.01 * smoothFrom(prior, d) * Eigen::MatrixXd::Identity(d, d);
            for (Eigen::Index n = 0; n < 20; ++n) {
                const Eigen::RowVectorXd h = 4.0 * gaussianRows(20, d, 46).row(n);
                const Eigen::MatrixXd J = derivative(
                    [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                        return studentMode(prior, {Gamma, at}).mean;
                    },
                    h, 1e-4);
                QVERIFY((J - studentMode(prior, {Gamma, h}).covariance).norm() < 1e-6);
            }
        }
    }

    /// E[t^T H_out] = 0 for the noise t of the message, jumps of the mode included: 5 standard errors.
    void messagesAreUncorrelatedWithTheirNoise() {
        const StudentTPrior prior{0.5, 3.0};
        constexpr Eigen::Index kRows = 40000;
        for (const int d : {1, 2}) {
            const Eigen::MatrixXd Gamma = randomPrecision(d, 47, 0.15 * smoothFrom(prior, d));
            const Eigen::MatrixXd truth = drawnRows(prior, d, kRows, 48);
            const GaussianMessage message = messageAbout(truth, Gamma, 49);
            const Estimate map = studentMode(prior, message, 2);
            const Eigen::MatrixXd noise = message.mean() - truth;
            const Eigen::MatrixXd Hout = map.mean * map.covariance.inverse() - message.naturalMean;
            for (int i = 0; i < d; ++i) {
                for (int j = 0; j <= i; ++j) {
                    const Eigen::ArrayXd even = 0.5
                                                * (noise.col(i).array() * Hout.col(j).array()
                                                   + noise.col(j).array() * Hout.col(i).array());
                    const double error =
                        std::sqrt((even - even.mean()).square().mean() / double(kRows));
                    QVERIFY2(
                        std::abs(even.mean()) < 5.0 * error,
                        qPrintable(
                            QString("d %1: %2 standard errors").arg(d).arg(even.mean() / error)));
                }
            }
        }
    }

    void oneColumnIsTheScalarEstimate() {
        const StudentTPrior prior{0.7, 4.0};
        const auto scalar = makeScalarPrior(prior, Estimation::Map);
        for (const double gamma : {1e-8, 1e-3, 0.1, 1.0, 1e8}) {
            for (const double r : {-400.0, -3.0, 0.0, 0.4, 2.0, 7.0, 60.0}) {
                const Estimate row =
                    studentMode(prior, {Eigen::MatrixXd::Constant(1, 1, gamma),
                                        Eigen::MatrixXd::Constant(1, 1, gamma * r)});
                const ScalarBelief belief = scalar->belief(r, gamma);
                QVERIFY(std::abs(belief.mean - row.mean(0)) <= 1e-12 * std::abs(belief.mean));
                QVERIFY2(std::abs(belief.variance - row.covariance(0, 0))
                             <= 1e-9 * (belief.variance + row.covariance(0, 0)),
                         qPrintable(QString("%1 %2: %3 %4")
                                        .arg(gamma)
                                        .arg(r)
                                        .arg(belief.variance)
                                        .arg(row.covariance(0, 0))));
            }
        }
    }

    void theModeJumpsAtTheThresholdAlone() {
        const StudentTPrior prior{0.7, 4.0};
        const auto scalar = makeScalarPrior(prior, Estimation::Map);
        QVERIFY(priorThresholds(prior, 1.001 * smoothFrom(prior, 1)).empty());
        for (const double share : {1e-3, 0.05, 0.4}) {
            const double gamma = share * smoothFrom(prior, 1);
            const std::vector<double> places = priorThresholds(prior, gamma);
            QCOMPARE(places.size(), std::size_t(6));
            QVERIFY(std::is_sorted(places.begin(), places.begin() + 3));
            const double jump = places[4];
            const auto mode = [&](double r) { return scalar->belief(r, gamma).mean; };
            const double height = mode(jump * (1.0 + 1e-9)) - mode(jump * (1.0 - 1e-9));
            // Over the concave part at least, which is around 3^1/2 (nu)^1/2 scale.
            QVERIFY(height > 0.5);
            for (const double side : {0.999, 1.001}) {
                QVERIFY(
                    std::abs(mode(jump * side * (1.0 + 1e-7)) - mode(jump * side * (1.0 - 1e-7)))
                    < 1e-3 * height);
            }
        }
    }

    /// Signals in other units, columns in another order, at any precision.
    void unitsAndOrderOfColumnsDoNotMatter() {
        QVERIFY(rc::check("z -> c z P", [] {
            const int d = *rc::gen::inRange(1, 5);
            const int trial = *rc::gen::inRange(0, 100000);
            const double scale = std::pow(10.0, *rc::gen::inRange(-3, 4));
            const double c = std::pow(10.0, *rc::gen::inRange(-6, 7));
            const StudentTPrior prior{0.7, 3.0 + trial % 5};
            const StudentTPrior other{0.7 * c, prior.degreesOfFreedom};
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial, scale);
            const Eigen::MatrixXd H = 3.0 * gaussianRows(30, d, trial + 1) * Gamma;
            const Eigen::MatrixXd turn = Eigen::MatrixXd::Identity(d, d).rowwise().reverse();
            const Estimate direct = studentMode(prior, {Gamma, H});
            const Estimate moved =
                studentMode(other, {turn * Gamma * turn / (c * c), Eigen::MatrixXd(H * turn / c)});
            RC_ASSERT((moved.mean - c * direct.mean * turn).norm()
                      <= 1e-7 * c * direct.mean.norm());
            RC_ASSERT((moved.covariance - c * c * turn * direct.covariance * turn).norm()
                      <= 1e-6 * c * c * direct.covariance.norm());
        }));
    }

    void extremeMessagesGiveFiniteModes() {
        for (const int d : {1, 2, 4}) {
            for (const double scale : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                for (const double nu : {3.0, 1000.0}) {
                    const Eigen::MatrixXd Gamma = randomPrecision(d, 50, scale);
                    for (const double pull : {0.0, 1.0, 40.0}) {
                        const Eigen::MatrixXd H = pull * std::sqrt(scale) * gaussianRows(8, d, 51);
                        const Estimate estimate = studentMode({0.8, nu}, {Gamma, H});
                        QVERIFY(estimate.mean.allFinite() && isCovariance(estimate.covariance));
                        QVERIFY(pull > 0.0 || estimate.mean.isZero(0.0));
                    }
                }
            }
            const Eigen::RowVectorXd v = gaussianRows(1, d, 52);
            const Estimate singular =
                studentMode({0.8, 4.0}, {v.transpose() * v, gaussianRows(30, 1, 53) * 5.0 * v});
            QVERIFY(singular.mean.allFinite() && isCovariance(singular.covariance));
        }
    }
};

ONSAGER_TEST(StudentMapPriorTest)
#include "student_map_prior_test.moc"
