// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/laplace_prior.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/model/prior_law.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <limits>
#include <numbers>
#include <rapidcheck.h>
#include <stdexcept>

using namespace onsager;

namespace {

/// A member of each family in d = 1, 2 or 4 columns.
std::vector<Prior> priorsOf(int d) {
    if (d == 1) {
        return {GaussianPrior{0.7, {}},
                BernoulliGaussianPrior{0.2, 1.5, {}},
                BinaryPrior{0.3},
                DiscretePrior{{{-1.0}, {0.0}, {2.0}}, {1.0, 2.0, 1.0}},
                GaussianMixturePrior{{0.4, 0.6}, {{-1.0}, {2.0}}, {{{0.1}}, {{0.0}}}},
                LaplacePrior{0.8}};
    }
    MatrixRows points;
    MatrixRows means;
    std::vector<MatrixRows> covariances;
    MatrixRows spd(static_cast<std::size_t>(d), std::vector<double>(static_cast<std::size_t>(d)));
    for (int k = 0; k < 3; ++k) {
        const Eigen::RowVectorXd point = gaussianRows(2, d, 40 + k).row(0);
        points.emplace_back(point.begin(), point.end());
        const Eigen::MatrixXd S = randomPrecision(d, 50 + k, 0.3);
        for (int i = 0; i < d; ++i) {
            for (int j = 0; j < d; ++j) {
                // The last component lies on a line.
                spd[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] =
                    k == 2 ? point(i) * point(j) : S(i, j);
            }
        }
        covariances.push_back(spd);
    }
    means = points;
    return {BernoulliGaussianPrior{0.3, 1.0, covariances[0]},
            BernoulliGaussianPrior{0.3, 1.0, covariances[2]},
            BinaryPrior{0.4},
            DiscretePrior{points, {1.0, 2.0, 3.0}},
            GaussianMixturePrior{{0.2, 0.5, 0.3}, means, covariances},
            LaplacePrior{0.8}};
}

Estimate estimateOf(const Prior& prior, const GaussianMessage& message) {
    const int d = static_cast<int>(message.precision.rows());
    return makePriorEstimator(prior, d, Estimation::Mmse, 1)->estimateAbove(message);
}

Estimate rowEstimate(const Prior& prior,
                     const Eigen::MatrixXd& Gamma,
                     const Eigen::RowVectorXd& h) {
    return estimateOf(prior, {Gamma, h});
}

/// Each component of a mixture by a product rule in its own principal axes, points directly.
RowMoments mixtureByIntegration(const RowMixture& mixture,
                                const Eigen::MatrixXd& Gamma,
                                const Eigen::RowVectorXd& h) {
    const Eigen::Index d = h.size();
    std::vector<RowMoments> parts;
    Eigen::VectorXd logWeights(mixture.weights.size());
    for (Eigen::Index k = 0; k < mixture.weights.size(); ++k) {
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(
            mixture.covariances[static_cast<std::size_t>(k)]);
        const double cut = 1e-14 * eigen.eigenvalues().maxCoeff();
        const Eigen::VectorXd s = eigen.eigenvalues().unaryExpr(
            [cut](double value) { return value > cut ? std::sqrt(value) : 0.0; });
        // z = m + (s x) E^T, x standard normal.
        const Eigen::MatrixXd map = s.asDiagonal() * eigen.eigenvectors().transpose();
        const Eigen::RowVectorXd m = mixture.means.row(k);
        const int count = 10 + static_cast<int>(8.0 * std::sqrt(Gamma.trace() / 2.0));
        const std::vector<Quadrature> axes(
            static_cast<std::size_t>(d),
            d == 1 ? panels({-60.0, 60.0}, 300) : panels({-12.0, 12.0}, count));
        RowMoments part = integrated(
            [&](const Eigen::RowVectorXd& x) {
                return logMessage(Gamma, h, m + x * map) - 0.5 * x.squaredNorm();
            },
            axes);
        part.mean = m + part.mean * map;
        part.covariance = map.transpose() * part.covariance * map;
        logWeights(k) = std::log(mixture.weights(k)) + part.logTotal;
        parts.push_back(part);
    }
    const Eigen::VectorXd w = (logWeights.array() - logWeights.maxCoeff()).exp();
    RowMoments all{logWeights.maxCoeff() + std::log(w.sum())
                       - 0.5 * static_cast<double>(d) * std::log(2.0 * std::numbers::pi),
                   Eigen::RowVectorXd::Zero(d), Eigen::MatrixXd::Zero(d, d)};
    for (std::size_t k = 0; k < parts.size(); ++k) {
        all.mean += w(static_cast<Eigen::Index>(k)) / w.sum() * parts[k].mean;
    }
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const Eigen::RowVectorXd t = parts[k].mean - all.mean;
        all.covariance +=
            w(static_cast<Eigen::Index>(k)) / w.sum() * (parts[k].covariance + t.transpose() * t);
    }
    return all;
}

/// Binary rows as points.
RowMixture signMixture(double probability, int d) {
    const Eigen::Index count = Eigen::Index{1} << d;
    RowMixture mixture{Eigen::VectorXd::Ones(count), Eigen::MatrixXd(count, d), {}};
    for (Eigen::Index k = 0; k < count; ++k) {
        for (int j = 0; j < d; ++j) {
            const bool plus = (k >> j) % 2 == 1;
            mixture.means(k, j) = plus ? 1.0 : -1.0;
            mixture.weights(k) *= plus ? probability : 1.0 - probability;
        }
        mixture.covariances.emplace_back(Eigen::MatrixXd::Zero(d, d));
    }
    return mixture;
}

RowMoments laplaceByIntegration(double scale,
                                const Eigen::MatrixXd& Gamma,
                                const Eigen::RowVectorXd& h) {
    const Eigen::Index d = h.size();
    const Eigen::RowVectorXd r = h * Gamma.inverse();
    const Eigen::VectorXd sd = Gamma.inverse().diagonal().cwiseSqrt();
    std::vector<Quadrature> axes;
    for (Eigen::Index j = 0; j < d; ++j) {
        const double low =
            std::min(-std::min(10.0 * sd(j), 45.0 * scale), std::min(r(j), 0.0) - 10.0 * sd(j));
        const double high =
            std::max(std::min(10.0 * sd(j), 45.0 * scale), std::max(r(j), 0.0) + 10.0 * sd(j));
        axes.push_back(panels({std::max(low, -60.0 * scale * (1.0 + std::abs(r(j)))), 0.0,
                               std::min(high, 60.0 * scale * (1.0 + std::abs(r(j))))},
                              d == 1 ? 200 : 30));
    }
    RowMoments moments = integrated(
        [&](const Eigen::RowVectorXd& z) {
            return logMessage(Gamma, h, z) - z.cwiseAbs().sum() / scale;
        },
        axes);
    moments.logTotal -= static_cast<double>(d) * std::log(2.0 * scale);
    return moments;
}

RowMoments byIntegration(const Prior& prior,
                         const Eigen::MatrixXd& Gamma,
                         const Eigen::RowVectorXd& h) {
    const int d = static_cast<int>(h.size());
    if (const auto* laplace = std::get_if<LaplacePrior>(&prior)) {
        return laplaceByIntegration(laplace->scale, Gamma, h);
    }
    if (const auto* binary = std::get_if<BinaryPrior>(&prior)) {
        return mixtureByIntegration(signMixture(binary->probability, d), Gamma, h);
    }
    return mixtureByIntegration(mixtureOf(prior, d), Gamma, h);
}

Eigen::MatrixXd drawnRows(const Prior& prior, int d, int n, int trial) {
    return priorRows(prior, d, gaussianRows(n, priorDraws(prior, d), trial));
}

}  // namespace

class PriorMixtureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsMatchBruteForceIntegration() {
        for (const int d : {1, 2}) {
            for (const Prior& prior : priorsOf(d)) {
                for (const double scale : {0.01, 1.0, 30.0}) {
                    const Eigen::MatrixXd Gamma = randomPrecision(d, 1, scale);
                    for (int trial = 0; trial < 2; ++trial) {
                        const Eigen::RowVectorXd h =
                            std::sqrt(scale) * (0.5 + 1.5 * trial) * gaussianRows(1, d, trial);
                        const Estimate estimate = rowEstimate(prior, Gamma, h);
                        const RowMoments exact = byIntegration(prior, Gamma, h);
                        const double error = std::max(
                            (estimate.mean - exact.mean).cwiseAbs().maxCoeff(),
                            (estimate.covariance - exact.covariance).cwiseAbs().maxCoeff());
                        QVERIFY2(error < 1e-8,
                                 qPrintable(QString("prior %1, d %2, scale %3, trial %4: %5")
                                                .arg(prior.index())
                                                .arg(d)
                                                .arg(scale)
                                                .arg(trial)
                                                .arg(error)));
                    }
                }
            }
        }
    }

    void scalarFormulasAreTheVectorOnesAndTheirEvidenceIsTheDensity() {
        for (const Prior& prior : priorsOf(1)) {
            const auto scalar = makeScalarPrior(prior, Estimation::Mmse);
            for (const double gamma : {1e-8, 1e-3, 0.5, 40.0, 1e8}) {
                for (const double r : {-3.0, -0.4, 0.0, 0.9, 12.0}) {
                    const Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, gamma);
                    const Estimate estimate =
                        rowEstimate(prior, Gamma, Eigen::RowVectorXd::Constant(1, gamma * r));
                    const ScalarBelief belief = scalar->belief(r, gamma);
                    const double variance = estimate.covariance(0, 0);
                    QVERIFY(std::abs(belief.mean - estimate.mean(0, 0))
                            <= 1e-9 * (std::abs(r) + 1.0));
                    QVERIFY2(std::abs(belief.variance - variance) <= 1e-7 * (variance + 1e-14),
                             qPrintable(QString("prior %1, gamma %2, r %3: %4 %5")
                                            .arg(prior.index())
                                            .arg(gamma)
                                            .arg(r)
                                            .arg(belief.variance)
                                            .arg(variance)));
                    QVERIFY(std::isfinite(belief.logEvidence));
                    if (gamma > 1e-6 && gamma < 1e6) {
                        const RowMoments exact =
                            byIntegration(prior, Gamma, Eigen::RowVectorXd::Constant(1, gamma * r));
                        const double logDensity =
                            exact.logTotal
                            + 0.5 * (std::log(gamma / (2.0 * std::numbers::pi)) - gamma * r * r);
                        QVERIFY2(std::abs(belief.logEvidence - logDensity)
                                     < 1e-8 * (1.0 + std::abs(logDensity)),
                                 qPrintable(QString("prior %1, gamma %2, r %3: %4 %5")
                                                .arg(prior.index())
                                                .arg(gamma)
                                                .arg(r)
                                                .arg(belief.logEvidence)
                                                .arg(logDensity)));
                    }
                }
            }
        }
    }

    void diagonalMessagesOfIndependentEntriesAreIndependentProblems() {
        for (const Prior& prior :
             {Prior(BinaryPrior{0.3}), Prior(LaplacePrior{0.5}), Prior(GaussianPrior{2.0, {}})}) {
            const int d = 4;
            const Eigen::VectorXd gamma = Eigen::Vector4d(0.1, 1.0, 7.0, 1e4);
            const Eigen::MatrixXd H = gaussianRows(50, d, 3) * 4.0 * gamma.cwiseSqrt().asDiagonal();
            const Estimate all = estimateOf(prior, {gamma.asDiagonal(), H});
            QCOMPARE(all.smallestSampleSize, std::numeric_limits<double>::infinity());
            for (int j = 0; j < d; ++j) {
                const Estimate one = estimateOf(
                    prior, {Eigen::MatrixXd::Constant(1, 1, gamma(j)), Eigen::MatrixXd(H.col(j))});
                QVERIFY((one.mean - all.mean.col(j)).norm() <= 1e-13 * (1.0 + one.mean.norm()));
                QVERIFY(std::abs(one.covariance(0, 0) - all.covariance(j, j))
                        <= 1e-13 * one.covariance(0, 0));
            }
            QVERIFY((all.covariance - Eigen::MatrixXd(all.covariance.diagonal().asDiagonal()))
                        .isZero(0.0));
        }
    }

    void nearlyDiagonalMessagesGiveNearlyTheDiagonalResult() {
        // The general path against the separate one.
        for (const Prior& prior : {Prior(BinaryPrior{0.3}), Prior(LaplacePrior{0.5})}) {
            for (const int d : {2, 4}) {
                Eigen::MatrixXd Gamma = Eigen::VectorXd::LinSpaced(d, 0.5, 3.0).asDiagonal();
                const Eigen::MatrixXd H = gaussianRows(40, d, 4) * 2.0;
                const Estimate exact = estimateOf(prior, {Gamma, H});
                Gamma.array() += 1e-10;
                const Estimate general = estimateOf(prior, {Gamma, H});
                // Three columns and more are sampled, 256 points: errors of some 2 % of a deviation.
                const double tolerance = general.smallestSampleSize < 1e9 ? 0.05 : 1e-8;
                QVERIFY2(
                    (general.mean - exact.mean).cwiseAbs().maxCoeff() < tolerance,
                    qPrintable(QString::number((general.mean - exact.mean).cwiseAbs().maxCoeff())));
                QVERIFY((general.covariance - exact.covariance).cwiseAbs().maxCoeff() < tolerance);
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const int d : {1, 2, 4}) {
            for (const Prior& prior : priorsOf(d)) {
                for (const double scale : {0.3, 5.0}) {
                    const bool sampled = std::holds_alternative<LaplacePrior>(prior) && d > 1;
                    const Eigen::MatrixXd truth = drawnRows(prior, d, sampled ? 4000 : 20000, 5);
                    const Estimate estimate =
                        estimateOf(prior, messageAbout(truth, randomPrecision(d, 2, scale), 6));
                    QVERIFY2(deviations(truth, estimate) < 5.0,
                             qPrintable(QString("prior %1, d %2: %3")
                                            .arg(prior.index())
                                            .arg(d)
                                            .arg(deviations(truth, estimate))));
                }
            }
        }
    }

    void covarianceIsTheDerivativeOfTheMean() {
        for (const int d : {1, 2, 4}) {
            for (const Prior& prior : priorsOf(d)) {
                const bool sampled = std::holds_alternative<LaplacePrior>(prior) && d > 2;
                if (sampled) {
                    continue;  // every row has points of its own: no derivative
                }
                for (const double scale : {0.3, 5.0}) {
                    const Eigen::MatrixXd Gamma = randomPrecision(d, 3, scale);
                    const Eigen::RowVectorXd h = std::sqrt(scale) * gaussianRows(1, d, 7);
                    const Eigen::MatrixXd J = derivative(
                        [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                            return rowEstimate(prior, Gamma, at).mean;
                        },
                        h, 1e-4);
                    QVERIFY((J - rowEstimate(prior, Gamma, h).covariance).norm() < 1e-6);
                }
            }
        }
    }

    void laplaceInFourColumnsMatchesLongImportanceSampling() {
        const int d = 4;
        const double scale = 0.7;
        const Eigen::MatrixXd Gamma = randomPrecision(d, 8, 2.0);
        const Eigen::MatrixXd S = Gamma.inverse();
        const Eigen::MatrixXd root = S.llt().matrixL();
        for (int trial = 0; trial < 3; ++trial) {
            const Eigen::RowVectorXd h = 3.0 * gaussianRows(1, d, 60 + trial);
            const Estimate estimate =
                LaplaceMmseEstimator(scale, d, 1, 8192).estimateAbove({Gamma, h});
            QVERIFY2(estimate.smallestSampleSize > 4096.0,
                     qPrintable(QString::number(estimate.smallestSampleSize)));
            Eigen::MatrixXd z = gaussianRows(2000000, d, 70 + trial) * root.transpose();
            z.rowwise() += h * S;
            Eigen::VectorXd w = (-z.cwiseAbs().rowwise().sum() / scale).array().exp();
            w /= w.sum();
            const Eigen::RowVectorXd mean = w.transpose() * z;
            z.rowwise() -= mean;
            const Eigen::MatrixXd covariance = z.transpose() * w.asDiagonal() * z;
            const double sd = std::sqrt(covariance.diagonal().maxCoeff());
            QVERIFY2((mean - estimate.mean).cwiseAbs().maxCoeff() < 0.01 * sd,
                     qPrintable(QString::number((mean - estimate.mean).norm())));
            QVERIFY((covariance - estimate.covariance).cwiseAbs().maxCoeff() < 0.02 * sd * sd);
        }
    }

    void extremeArgumentsGiveFiniteCovariances() {
        for (const int d : {1, 2, 4}) {
            for (const Prior& prior : priorsOf(d)) {
                for (const double scale : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                    Eigen::MatrixXd Gamma = randomPrecision(d, 9, scale);
                    Gamma(0, 0) += 100.0 * scale;
                    for (const double pull : {0.0, 1.0, 40.0}) {
                        const Eigen::MatrixXd H = pull * std::sqrt(scale) * gaussianRows(8, d, 10);
                        const Estimate estimate = estimateOf(prior, {Gamma, H});
                        QVERIFY2(estimate.mean.allFinite() && isCovariance(estimate.covariance),
                                 qPrintable(QString("prior %1, d %2, scale %3, pull %4")
                                                .arg(prior.index())
                                                .arg(d)
                                                .arg(scale)
                                                .arg(pull)));
                        const Eigen::MatrixXd far = 40.0 * gaussianRows(8, d, 11) * Gamma;
                        const Estimate away = estimateOf(prior, {Gamma, far});
                        QVERIFY(away.mean.allFinite() && isCovariance(away.covariance));
                    }
                }
            }
        }
    }

    void messagesOfDeficientRankAreLegal() {
        for (const int d : {2, 4}) {
            const Eigen::RowVectorXd v = gaussianRows(1, d, 12);
            for (const double scale : {0.0, 1.0, 1e8}) {
                const Eigen::MatrixXd Gamma = scale * v.transpose() * v;
                const Eigen::MatrixXd H = scale * gaussianRows(8, 1, 13) * v;
                for (const Prior& prior : priorsOf(d)) {
                    const Estimate estimate = estimateOf(prior, {Gamma, H});
                    QVERIFY2(estimate.mean.allFinite() && isCovariance(estimate.covariance),
                             qPrintable(QString("prior %1, d %2, scale %3")
                                            .arg(prior.index())
                                            .arg(d)
                                            .arg(scale)));
                    if (scale == 0.0) {
                        const Eigen::MatrixXd truth = drawnRows(prior, d, 4, 1);
                        const Eigen::MatrixXd second =
                            estimate.covariance
                            + estimate.mean.row(0).transpose() * estimate.mean.row(0);
                        QVERIFY((second - priorMoment(prior, d)).norm() < 1e-9);
                    }
                }
            }
        }
    }

    void permutedRowsAndColumnsPermuteTheResult() {
        QVERIFY(rc::check("permutation equivariance", [] {
            const int d = *rc::gen::inRange(1, 5);
            const int trial = *rc::gen::inRange(100, 100000);
            const double scale = std::pow(10.0, *rc::gen::inRange(-3, 4));
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial, scale);
            const Eigen::MatrixXd H = 2.0 * std::sqrt(scale) * gaussianRows(70, d, trial + 1);
            Eigen::PermutationMatrix<Eigen::Dynamic> columns(d);
            columns.setIdentity();
            std::rotate(columns.indices().begin(), columns.indices().begin() + trial % d,
                        columns.indices().end());
            Eigen::PermutationMatrix<Eigen::Dynamic> rows(70);
            rows.setIdentity();
            std::reverse(rows.indices().begin(), rows.indices().end());
            for (const Prior& prior : {Prior(BernoulliGaussianPrior{0.3, 1.0, {}}),
                                       Prior(BinaryPrior{0.4}), Prior(LaplacePrior{0.8})}) {
                const Estimate direct = estimateOf(prior, {Gamma, H});
                const Estimate moved =
                    estimateOf(prior, {columns.transpose() * Gamma * columns, rows * H * columns});
                const Estimate turned = estimateOf(prior, {Gamma, rows * H});
                RC_ASSERT(turned.mean == rows * direct.mean);
                // Sampled rows get other points when their columns change places.
                const double tolerance = direct.smallestSampleSize < 1e9 ? 0.1 : 1e-9;
                const double size = std::sqrt(direct.covariance.diagonal().maxCoeff());
                RC_ASSERT((moved.mean - rows * direct.mean * columns).cwiseAbs().maxCoeff()
                          <= tolerance * size + 1e-12);
                RC_ASSERT((moved.covariance - columns.transpose() * direct.covariance * columns)
                              .cwiseAbs()
                              .maxCoeff()
                          <= tolerance * size * size + 1e-12);
            }
        }));
    }

    void threadsChangeNothing() {
        for (const Prior& prior : priorsOf(4)) {
            const GaussianMessage message{randomPrecision(4, 14, 1.0), gaussianRows(700, 4, 15)};
            const Estimate one =
                makePriorEstimator(prior, 4, Estimation::Mmse, 1)->estimateAbove(message);
            const Estimate two =
                makePriorEstimator(prior, 4, Estimation::Mmse, 2)->estimateAbove(message);
            QVERIFY(one.mean == two.mean);
            QVERIFY(one.covariance == two.covariance);
        }
    }

    void priorsWithoutAnEstimatorAreRefused() {
        QVERIFY_EXCEPTION_THROWN(makePriorEstimator(BinaryPrior{}, 11, Estimation::Mmse, 1),
                                 std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(makePriorEstimator(GroupLassoPrior{}, 2, Estimation::Mmse, 1),
                                 std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(makePriorEstimator(BinaryPrior{}, 2, Estimation::Map, 1),
                                 std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(PriorMixtureTest)
#include "prior_mixture_test.moc"
