// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows in a box: posterior means against integration (with the other priors in prior_mixture_test), modes against
// the conditions of an optimum, draws against their probabilities.
#include "engine/estimators/scalar_belief.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/tilted_line.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/prior_families.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

constexpr double kBound = 1.3;
const Prior kBox = UniformPrior{kBound};

Estimate modeOf(const GaussianMessage& message) {
    const int d = static_cast<int>(message.precision.rows());
    return makePriorEstimator(kBox, d, Estimation::Map, 1)->estimateAbove(message);
}

/// What is left of h - z Gamma where it does not press against a bound.
double optimalityGap(const Eigen::MatrixXd& Gamma,
                     const Eigen::RowVectorXd& h,
                     const Eigen::RowVectorXd& z) {
    const Eigen::RowVectorXd pull = h - z * Gamma;
    double gap = 0.0;
    for (Eigen::Index j = 0; j < z.size(); ++j) {
        const bool isAtBound = std::abs(z(j)) == kBound;
        gap = std::max(gap, isAtBound ? std::max(0.0, -pull(j) * z(j)) : std::abs(pull(j)));
    }
    return gap;
}

/// exp(h u - gamma u^2 / 2) over low < u < high.
double massOf(double gamma, double h, double low, double high) {
    const Quadrature rule = gaussLegendre(200, low, high);
    const double top =
        std::clamp(gamma > 0.0 ? h / gamma : std::copysign(kBound, h), -kBound, kBound);
    double mass = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double u = rule.nodes(i);
        mass += rule.weights(i) * std::exp(h * (u - top) - 0.5 * gamma * (u * u - top * top));
    }
    return mass;
}

}  // namespace

class UniformPriorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModeMeetsTheOptimalityConditions() {
        for (const int d : {1, 2, 4, 8}) {
            for (const double scale : {1e-8, 1e-3, 1.0, 1e4, 1e8}) {
                const Eigen::MatrixXd Gamma = randomPrecision(d, 21, scale);
                // Some rows inside of the box, some at an edge, some far out at a corner.
                Eigen::MatrixXd R = kBound * gaussianRows(60, d, 22);
                R.topRows(20) *= 20.0;
                const Estimate estimate = modeOf({Gamma, R * Gamma});
                QCOMPARE(estimate.unconvergedRows, 0L);
                QVERIFY(isCovariance(estimate.covariance));
                QVERIFY(estimate.mean.cwiseAbs().maxCoeff() <= kBound);
                for (Eigen::Index n = 0; n < R.rows(); ++n) {
                    const Eigen::RowVectorXd h = R.row(n) * Gamma;
                    QVERIFY2(
                        optimalityGap(Gamma, h, estimate.mean.row(n)) < 1e-9 * (scale + h.norm()),
                        qPrintable(QString("d %1, scale %2: %3")
                                       .arg(d)
                                       .arg(scale)
                                       .arg(optimalityGap(Gamma, h, estimate.mean.row(n)))));
                }
            }
        }
    }

    void covarianceIsTheDerivativeOfTheMode() {
        int checked = 0;
        for (const int d : {1, 2, 4}) {
            for (const double scale : {0.3, 1.0, 20.0}) {
                const Eigen::MatrixXd Gamma = randomPrecision(d, 27, scale);
                const Eigen::MatrixXd H = gaussianRows(20, d, 28) * Gamma;
                for (Eigen::Index n = 0; n < H.rows(); ++n) {
                    const auto meanOf = [&](const Eigen::RowVectorXd& h) -> Eigen::RowVectorXd {
                        return modeOf({Gamma, h}).mean;
                    };
                    const Eigen::RowVectorXd h = H.row(n);
                    const Eigen::MatrixXd coarse = derivative(meanOf, h, 2e-5);
                    const Eigen::MatrixXd fine = derivative(meanOf, h, 1e-5);
                    if ((coarse - fine).norm() > 1e-6) {
                        continue;  // at a kink
                    }
                    ++checked;
                    QVERIFY((fine - modeOf({Gamma, h}).covariance).norm() < 1e-6);
                }
            }
        }
        QVERIFY2(checked > 150, qPrintable(QString::number(checked)));
    }

    void uncoupledColumnsAreCutAtTheBounds() {
        const Eigen::MatrixXd R = 2.0 * gaussianRows(500, 3, 31);
        const Eigen::VectorXd gamma = Eigen::Vector3d(0.2, 1.0, 50.0);
        const Estimate estimate = modeOf({gamma.asDiagonal(), R * gamma.asDiagonal()});
        const Eigen::MatrixXd expected = R.cwiseMin(kBound).cwiseMax(-kBound);
        QVERIFY((estimate.mean - expected).cwiseAbs().maxCoeff() < 1e-13);
        for (int j = 0; j < 3; ++j) {
            const double inside = (R.col(j).array().abs() < kBound).cast<double>().mean();
            QVERIFY(std::abs(estimate.covariance(j, j) - inside / gamma(j)) < 1e-12 / gamma(j));
        }
    }

    void oneColumnIsOneBelief() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            const auto scalar = makeScalarPrior(kBox, estimation);
            const auto rows = makePriorEstimator(kBox, 1, estimation, 1);
            for (const double gamma : {1e-9, 1e-3, 1.0, 1e3, 1e9}) {
                for (const double r : {-50.0, -1.3001, -0.4, 0.0, 1.2999, 7.0}) {
                    const Estimate row =
                        rows->estimateAbove({Eigen::MatrixXd::Constant(1, 1, gamma),
                                             Eigen::MatrixXd::Constant(1, 1, gamma * r)});
                    const ScalarBelief belief = scalar->belief(r, gamma);
                    QVERIFY(std::abs(belief.mean) <= kBound);
                    QVERIFY(std::abs(belief.mean - row.mean(0, 0)) < 1e-12);
                    QVERIFY(std::abs(belief.variance - row.covariance(0, 0))
                            <= 1e-10 * (belief.variance + 1e-300));
                }
            }
        }
    }

    /// log of the density of r: (Phi((b - r) sqrt gamma) - Phi((-b - r) sqrt gamma)) / (2 b).
    void theEvidenceIsThatOfABox() {
        const auto scalar = makeScalarPrior(kBox, Estimation::Mmse);
        for (const double gamma : {0.01, 1.0, 400.0}) {
            for (const double r : {-2.0, -0.3, 0.0, 1.3, 1.5}) {
                const double root = std::sqrt(gamma / 2.0);
                const double share = 0.5
                                     * (std::erfc((std::abs(r) - kBound) * root)
                                        - std::erfc((std::abs(r) + kBound) * root));
                const double expected = std::log(share / (2.0 * kBound));
                const double found = scalar->belief(r, gamma).logEvidence;
                QVERIFY2(std::abs(found - expected) < 1e-10 * (1.0 + std::abs(expected)),
                         qPrintable(QString("%1 against %2").arg(found).arg(expected)));
            }
        }
    }

    void quantilesHaveTheirProbability() {
        const LineFactor box{.bound = kBound};
        for (const double gamma : {0.0, 1e-6, 0.1, 3.0, 40.0}) {
            for (const double h : {-30.0, -2.0, -1e-4, 0.0, 0.5, 8.0}) {
                const double all = massOf(gamma, h, -kBound, 0.0) + massOf(gamma, h, 0.0, kBound);
                for (const double p : {1e-3, 0.2, 0.5, 0.9, 0.999}) {
                    const double u = tiltedQuantile(box, gamma, h, p);
                    QVERIFY(std::abs(u) <= kBound);
                    const double below = massOf(gamma, h, -kBound, std::min(u, 0.0))
                                         + (u > 0.0 ? massOf(gamma, h, 0.0, u) : 0.0);
                    QVERIFY2(std::abs(below / all - p) < 1e-8,
                             qPrintable(QString("gamma %1, h %2, p %3: %4")
                                            .arg(gamma)
                                            .arg(h)
                                            .arg(p)
                                            .arg(below / all)));
                }
            }
        }
    }

    void messagesFarOutAndUnevenGiveFiniteEstimates() {
        for (const int d : {2, 4}) {
            Eigen::MatrixXd Gamma = randomPrecision(d, 23, 1e-8);
            Gamma(0, 0) += 1e8;
            const Eigen::MatrixXd R = 40.0 * gaussianRows(30, d, 24);
            for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
                const auto box = makePriorEstimator(kBox, d, estimation, 1);
                const Estimate estimate = box->estimateAbove({Gamma, R * Gamma});
                QVERIFY(estimate.mean.allFinite());
                QVERIFY(estimate.mean.cwiseAbs().maxCoeff() <= kBound * (1.0 + 1e-9));
                QVERIFY(isCovariance(estimate.covariance));
            }
        }
    }
};

ONSAGER_TEST(UniformPriorTest)
#include "uniform_prior_test.moc"
