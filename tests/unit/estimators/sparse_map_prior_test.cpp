// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/group_lasso_prior.h"
#include "engine/estimators/priors/line_prior.h"
#include "engine/estimators/scalar_belief.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/prior_families.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>

using namespace onsager;

namespace {

const std::vector<Prior> kSparse = {LaplacePrior{0.8}, GroupLassoPrior{1.25},
                                    ElasticNetPrior{0.8, 2.0}, ExponentialPrior{0.8},
                                    HalfNormalPrior{1.5}};

Estimate sparseMode(const Prior& prior, const GaussianMessage& message) {
    const int d = static_cast<int>(message.precision.rows());
    return makePriorEstimator(prior, d, Estimation::Map, 1)->estimateAbove(message);
}

/// Distance of h - z Gamma from the subdifferential of the penalty at z.
double optimalityGap(const Prior& prior,
                     const Eigen::MatrixXd& Gamma,
                     const Eigen::RowVectorXd& h,
                     const Eigen::RowVectorXd& z) {
    const Eigen::RowVectorXd pull = h - z * Gamma;
    if (const auto* group = std::get_if<GroupLassoPrior>(&prior)) {
        const double length = z.norm();
        return length > 0.0 ? (pull - group->weight * z / length).norm()
                            : std::max(pull.norm() - group->weight, 0.0);
    }
    const LineLaw law = *test::lineLawOf(prior);
    const double rate = law.factor.rate;
    double gap = 0.0;
    for (Eigen::Index j = 0; j < z.size(); ++j) {
        const double atZero = law.factor.negative ? std::abs(pull(j)) : pull(j);
        gap = std::max(gap, z(j) != 0.0
                                ? std::abs(pull(j) - law.ridge * z(j) - std::copysign(rate, z(j)))
                                : atZero - rate);
        if (z(j) < 0.0 && !law.factor.negative) {
            return std::numeric_limits<double>::infinity();
        }
    }
    return gap;
}

bool isInactive(const Eigen::RowVectorXd& z) {
    return z.isZero(0.0);
}

}  // namespace

class SparseMapPriorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModeMeetsTheOptimalityConditions() {
        for (const Prior& prior : kSparse) {
            for (const int d : {1, 2, 4, 8}) {
                for (const double scale : {1e-8, 1e-3, 1.0, 1e4, 1e8}) {
                    const Eigen::MatrixXd Gamma = randomPrecision(d, 21, scale);
                    // Half of the rows 40 deviations of the message away.
                    Eigen::MatrixXd H = 2.0 * gaussianRows(60, d, 22);
                    H.topRows(30) *= 20.0 * std::sqrt(scale);
                    const Estimate estimate = sparseMode(prior, {Gamma, H});
                    QCOMPARE(estimate.unconvergedRows, 0L);
                    QVERIFY(isCovariance(estimate.covariance));
                    for (Eigen::Index n = 0; n < H.rows(); ++n) {
                        QVERIFY2(optimalityGap(prior, Gamma, H.row(n), estimate.mean.row(n))
                                     < 1e-9 * (1.0 + H.row(n).norm()),
                                 qPrintable(QString("prior %1, d %2, scale %3: %4")
                                                .arg(prior.index())
                                                .arg(d)
                                                .arg(scale)
                                                .arg(optimalityGap(prior, Gamma, H.row(n),
                                                                   estimate.mean.row(n)))));
                    }
                }
            }
        }
    }

    void messagesFarOutAndUnevenGiveFiniteModes() {
        for (const Prior& prior : kSparse) {
            for (const int d : {2, 4}) {
                Eigen::MatrixXd Gamma = randomPrecision(d, 23, 1e-8);
                Gamma(0, 0) += 1e8;
                Eigen::MatrixXd R = 40.0 * gaussianRows(30, d, 24);
                for (const double pull : {1.0, 1e-8}) {
                    const Estimate estimate = sparseMode(prior, {Gamma, pull * R * Gamma});
                    QVERIFY(estimate.mean.allFinite());
                    QVERIFY(isCovariance(estimate.covariance));
                }
                const Eigen::RowVectorXd v = gaussianRows(1, d, 25);
                const Estimate singular =
                    sparseMode(prior, {v.transpose() * v, gaussianRows(30, 1, 26) * 5.0 * v});
                QVERIFY(singular.mean.allFinite());
                QVERIFY(isCovariance(singular.covariance));
            }
        }
    }

    void covarianceIsTheDerivativeOfTheMode() {
        int checked = 0;
        for (const Prior& prior : kSparse) {
            for (const int d : {1, 2, 4}) {
                for (const double scale : {0.3, 1.0, 20.0}) {
                    const Eigen::MatrixXd Gamma = randomPrecision(d, 27, scale);
                    const Eigen::MatrixXd H = 3.0 * gaussianRows(20, d, 28);
                    for (Eigen::Index n = 0; n < H.rows(); ++n) {
                        const auto meanOf = [&](const Eigen::RowVectorXd& h) -> Eigen::RowVectorXd {
                            return sparseMode(prior, {Gamma, h}).mean;
                        };
                        // Rows whose pattern changes within the step stand at a kink.
                        const Eigen::RowVectorXd h = H.row(n);
                        const Eigen::MatrixXd coarse = derivative(meanOf, h, 2e-5);
                        const Eigen::MatrixXd fine = derivative(meanOf, h, 1e-5);
                        if ((coarse - fine).norm() > 1e-6) {
                            continue;
                        }
                        ++checked;
                        const Estimate here = sparseMode(prior, {Gamma, h});
                        QVERIFY2((fine - here.covariance).norm() < 1e-6,
                                 qPrintable(QString::number((fine - here.covariance).norm())));
                    }
                }
            }
        }
        QVERIFY(checked > 300);
    }

    void blocksWithoutCouplingAreIndependentProblemsOfLaplace() {
        Eigen::MatrixXd Gamma = Eigen::MatrixXd::Zero(4, 4);
        Gamma.topLeftCorner(2, 2) = randomPrecision(2, 1);
        Gamma.bottomRightCorner(2, 2) = randomPrecision(2, 2, 5.0);
        const Eigen::MatrixXd H = 3.0 * gaussianRows(200, 4, 32);
        const Estimate all = sparseMode(LaplacePrior{0.8}, {Gamma, H});
        for (const int first : {0, 2}) {
            const Estimate block = sparseMode(
                LaplacePrior{0.8},
                {Gamma.block(first, first, 2, 2), Eigen::MatrixXd(H.middleCols(first, 2))});
            QVERIFY((all.mean.middleCols(first, 2) - block.mean).norm() < 1e-12);
            QVERIFY((all.covariance.block(first, first, 2, 2) - block.covariance).norm() < 1e-12);
        }
        QVERIFY(all.covariance.topRightCorner(2, 2).norm() < 1e-12);
    }

    void theAverageIsThatOfTheRows() {
        for (const Prior& prior : kSparse) {
            const Eigen::MatrixXd Gamma = randomPrecision(3, 29, 1.0);
            const Eigen::MatrixXd H = 1.5 * gaussianRows(700, 3, 30);
            const Estimate all = sparseMode(prior, {Gamma, H});
            Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(3, 3);
            int inactive = 0;
            for (Eigen::Index n = 0; n < H.rows(); ++n) {
                const Estimate one = sparseMode(prior, {Gamma, Eigen::MatrixXd(H.row(n))});
                QVERIFY((one.mean - all.mean.row(n)).norm() < 1e-13);
                sum += one.covariance;
                if (isInactive(one.mean)) {
                    ++inactive;
                    QVERIFY(one.covariance.isZero(0.0));
                }
            }
            QVERIFY(inactive > 10);
            QVERIFY((sum / 700.0 - all.covariance).norm() < 1e-13);
            const Estimate two =
                makePriorEstimator(prior, 3, Estimation::Map, 2)->estimateAbove({Gamma, H});
            QVERIFY(two.mean == all.mean);
            QVERIFY(two.covariance == all.covariance);
        }
    }

    void aWeakMessageLeavesEveryRowAtZero() {
        for (const Prior& prior : kSparse) {
            const Estimate estimate = sparseMode(
                prior, {1e-6 * Eigen::MatrixXd::Identity(3, 3), Eigen::MatrixXd::Zero(50, 3)});
            QVERIFY(estimate.mean.isZero(0.0));
            QVERIFY(estimate.covariance.isZero(0.0));
        }
    }

    void oneColumnIsTheSoftThreshold() {
        for (const Prior& prior : kSparse) {
            const auto scalar = makeScalarPrior(prior, Estimation::Map);
            for (const double gamma : {1e-8, 0.3, 2.0, 1e8}) {
                for (const double h : {-4.0, -1.2501, -1.2, 0.0, 0.7, 1.26, 40.0}) {
                    const Estimate estimate =
                        sparseMode(prior, {Eigen::MatrixXd::Constant(1, 1, gamma),
                                           Eigen::MatrixXd::Constant(1, 1, h)});
                    const ScalarBelief belief = scalar->belief(h / gamma, gamma);
                    const LineLaw law =
                        test::lineLawOf(prior).value_or(LineLaw{{.rate = 1.25}, 0.0});
                    const double pull = law.factor.negative ? std::abs(h) : h;
                    const double expected = std::copysign(
                        std::max(pull - law.factor.rate, 0.0) / (gamma + law.ridge), h);
                    QVERIFY(std::abs(estimate.mean(0, 0) - expected)
                            <= 1e-14 * std::abs(h) / gamma);
                    QVERIFY(std::abs(belief.mean - expected) <= 1e-14 * std::abs(h) / gamma);
                    QVERIFY(std::abs(belief.variance - estimate.covariance(0, 0))
                            <= 1e-12 * belief.variance);
                    QCOMPARE(belief.logEvidence, 0.0);
                }
            }
        }
    }

    void theGeneralSearchAgreesWithTheSoftThreshold() {
        Eigen::MatrixXd Gamma = Eigen::Vector4d(0.1, 1.0, 7.0, 1e4).asDiagonal();
        const Eigen::MatrixXd H = 3.0 * gaussianRows(200, 4, 31);
        const Estimate separate = sparseMode(LaplacePrior{0.8}, {Gamma, H});
        Gamma(0, 1) = Gamma(1, 0) = 1e-13;
        const Estimate general = sparseMode(LaplacePrior{0.8}, {Gamma, H});
        QVERIFY((separate.mean - general.mean).norm() < 1e-10 * separate.mean.norm());
        QVERIFY((separate.covariance - general.covariance).norm()
                < 1e-11 * separate.covariance.norm());
    }

    void permutedRowsAndColumnsPermuteTheResult() {
        QVERIFY(rc::check("permutation equivariance", [] {
            const int d = *rc::gen::inRange(1, 6);
            const int trial = *rc::gen::inRange(100, 100000);
            const double scale = std::pow(10.0, *rc::gen::inRange(-4, 5));
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial, scale);
            const Eigen::MatrixXd H = 2.0 * gaussianRows(70, d, trial + 1);
            Eigen::PermutationMatrix<Eigen::Dynamic> columns(d);
            columns.setIdentity();
            std::rotate(columns.indices().begin(), columns.indices().begin() + trial % d,
                        columns.indices().end());
            Eigen::PermutationMatrix<Eigen::Dynamic> rows(70);
            rows.setIdentity();
            std::reverse(rows.indices().begin(), rows.indices().end());
            for (const Prior& prior : kSparse) {
                const Estimate direct = sparseMode(prior, {Gamma, H});
                const Estimate moved =
                    sparseMode(prior, {columns.transpose() * Gamma * columns, rows * H * columns});
                const double size = direct.mean.cwiseAbs().maxCoeff() + 1e-300;
                RC_ASSERT((moved.mean - rows * direct.mean * columns).cwiseAbs().maxCoeff()
                          <= 1e-9 * size);
                RC_ASSERT(
                    (moved.covariance - columns.transpose() * direct.covariance * columns).norm()
                    <= 1e-9 * direct.covariance.norm());
            }
        }));
    }
};

ONSAGER_TEST(SparseMapPriorTest)
#include "sparse_map_prior_test.moc"
