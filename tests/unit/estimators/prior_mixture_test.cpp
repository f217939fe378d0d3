// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/priors/line_prior.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/prior.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/prior_families.h"

#include <QTest>

#include <limits>
#include <numbers>
#include <rapidcheck.h>
#include <stdexcept>

using namespace onsager;
using namespace onsager::test;

namespace {

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

/// The integral of exp(-rate z - ridge z^2 / 2) over 0 < z < bound.
double halfTotal(const LineLaw& law) {
    const double rate = law.factor.rate;
    if (law.factor.isBounded()) {
        return law.factor.bound;  // of a density without a rate and a ridge
    }
    return law.ridge > 0.0 ? std::sqrt(0.5 * std::numbers::pi / law.ridge)
                                 * std::exp(0.5 * rate * rate / law.ridge)
                                 * std::erfc(rate / std::sqrt(2.0 * law.ridge))
                           : 1.0 / rate;
}

RowMoments lineByIntegration(const LineLaw& law,
                             const Eigen::MatrixXd& Gamma,
                             const Eigen::RowVectorXd& h) {
    const Eigen::Index d = h.size();
    const Eigen::MatrixXd S = (Gamma + law.ridge * Eigen::MatrixXd::Identity(d, d)).inverse();
    const Eigen::RowVectorXd r = h * S;
    const Eigen::VectorXd sd = S.diagonal().cwiseSqrt();
    const double rate = law.factor.rate;
    const double scale = law.factor.isBounded() ? law.factor.bound
                         : rate > 0.0           ? 1.0 / rate
                                                : 1.0 / std::sqrt(law.ridge);
    std::vector<Quadrature> axes;
    for (Eigen::Index j = 0; j < d; ++j) {
        const double most = std::min(60.0 * scale * (1.0 + std::abs(r(j))), law.factor.bound);
        const double reach = std::min(10.0 * sd(j), 45.0 * scale);
        const double low = std::max(-most, std::min(-reach, std::min(r(j), 0.0) - 10.0 * sd(j)));
        const double high = std::min(most, std::max(reach, std::max(r(j), 0.0) + 10.0 * sd(j)));
        std::vector<double> borders = {0.0, high};
        if (law.factor.negative) {
            borders.insert(borders.begin(), low);
        }
        axes.push_back(panels(borders, d == 1 ? 200 : 30));
    }
    RowMoments moments = integrated(
        [&](const Eigen::RowVectorXd& z) {
            return logMessage(Gamma, h, z) - rate * z.cwiseAbs().sum()
                   - 0.5 * law.ridge * z.squaredNorm();
        },
        axes);
    moments.logTotal -=
        static_cast<double>(d) * std::log((law.factor.negative ? 2.0 : 1.0) * halfTotal(law));
    return moments;
}

/// (1 + |z|^2 / (nu s^2))^(-(nu + d) / 2) over the body of the law and where the message puts it.
RowMoments studentByIntegration(const StudentTPrior& law,
                                const Eigen::MatrixXd& Gamma,
                                const Eigen::RowVectorXd& h) {
    const Eigen::Index d = h.size();
    const Eigen::MatrixXd S = Gamma.inverse();
    const Eigen::RowVectorXd r = h * S;
    const double nu = law.degreesOfFreedom;
    const double width = nu * law.scale * law.scale;
    std::vector<Quadrature> axes;
    for (Eigen::Index j = 0; j < d; ++j) {
        const double reach = 10.0 * std::sqrt(S(j, j));
        const double near = 6.0 * std::sqrt(width);
        axes.push_back(panels({std::min(-2.0 * near, r(j) - reach), -near, -0.3 * near, 0.3 * near,
                               near, std::max(2.0 * near, r(j) + reach)},
                              d == 1 ? 60 : 6));
    }
    RowMoments moments = integrated(
        [&](const Eigen::RowVectorXd& z) {
            return logMessage(Gamma, h, z)
                   - 0.5 * (nu + static_cast<double>(d)) * std::log1p(z.squaredNorm() / width);
        },
        axes);
    moments.logTotal += std::lgamma(0.5 * (nu + static_cast<double>(d))) - std::lgamma(0.5 * nu)
                        - 0.5 * static_cast<double>(d) * std::log(width * std::numbers::pi);
    return moments;
}

/// The mixture that stands for a Student law is good to this; all others are exact.
double accuracyOf(const Prior& prior) {
    return std::holds_alternative<StudentTPrior>(prior) ? 1e-6 : 1e-8;
}

RowMoments byIntegration(const Prior& prior,
                         const Eigen::MatrixXd& Gamma,
                         const Eigen::RowVectorXd& h) {
    const int d = static_cast<int>(h.size());
    if (const std::optional<LineLaw> law = lineLawOf(prior)) {
        return lineByIntegration(*law, Gamma, h);
    }
    if (const auto* student = std::get_if<StudentTPrior>(&prior)) {
        return studentByIntegration(*student, Gamma, h);
    }
    if (const auto* binary = std::get_if<BinaryPrior>(&prior)) {
        return mixtureByIntegration(signMixture(binary->probability, d), Gamma, h);
    }
    return mixtureByIntegration(mixtureOf(prior, d), Gamma, h);
}

MatrixRows turnedRows(MatrixRows rows) {
    for (auto& row : rows) {
        std::reverse(row.begin(), row.end());
    }
    return rows;
}

/// The law of the rows with their columns in reverse order.
Prior turnedPrior(Prior prior) {
    const auto both = [](MatrixRows& matrix) {
        matrix = turnedRows(std::move(matrix));
        std::reverse(matrix.begin(), matrix.end());
    };
    if (auto* gaussian = std::get_if<GaussianPrior>(&prior)) {
        both(gaussian->covariance.value());
    } else if (auto* sparse = std::get_if<BernoulliGaussianPrior>(&prior)) {
        both(sparse->covariance.value());
    } else if (auto* discrete = std::get_if<DiscretePrior>(&prior)) {
        discrete->points = turnedRows(std::move(discrete->points));
    } else if (auto* mixture = std::get_if<GaussianMixturePrior>(&prior)) {
        mixture->means = turnedRows(std::move(mixture->means));
        std::for_each(mixture->covariances.begin(), mixture->covariances.end(), both);
    }
    return prior;
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
                        QVERIFY2(error < accuracyOf(prior),
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
                                     < accuracyOf(prior) * (1.0 + std::abs(logDensity)),
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
                    const bool sampled = lineLawOf(prior).has_value() && d > 1;
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
                const bool sampled = lineLawOf(prior).has_value() && d > 2;
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
                LineMmseEstimator(LineLaw{{.rate = 1.0 / scale}, 0.0}, d, 1, 8192)
                    .estimateAbove({Gamma, h});
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

    void fourColumnsMatchLongImportanceSampling() {
        // A million rows of the law, weighed by the message: 5 standard errors of that average.
        const int d = 4;
        for (const Prior& prior : priorsOf(d)) {
            if (lineLawOf(prior).has_value()) {
                continue;  // by draws from the message, below
            }
            const Eigen::MatrixXd Z = drawnRows(prior, d, 400000, 81);
            for (const double scale : {0.3, 3.0}) {
                const Eigen::MatrixXd Gamma = randomPrecision(d, 19, scale);
                const Eigen::RowVectorXd h = std::sqrt(scale) * gaussianRows(1, d, 82);
                const Estimate estimate = rowEstimate(prior, Gamma, h);
                Eigen::ArrayXd w = Z * h.transpose();
                w -= 0.5 * (Z * Gamma).cwiseProduct(Z).rowwise().sum().array();
                w = (w - w.maxCoeff()).exp();
                w /= w.sum();
                const Eigen::RowVectorXd mean = w.matrix().transpose() * Z;
                const Eigen::MatrixXd t = Z.rowwise() - mean;
                for (int i = 0; i < d; ++i) {
                    const double error = std::sqrt((w * t.col(i).array()).square().sum());
                    QVERIFY2(std::abs(mean(i) - estimate.mean(0, i)) <= 5.0 * error,
                             qPrintable(QString("prior %1: %2 against %3 +- %4")
                                            .arg(prior.index())
                                            .arg(estimate.mean(0, i))
                                            .arg(mean(i))
                                            .arg(error)));
                    for (int j = 0; j <= i; ++j) {
                        const Eigen::ArrayXd product = t.col(i).array() * t.col(j).array();
                        const double C = (w * product).sum();
                        const double spread = std::sqrt((w * (product - C)).square().sum());
                        QVERIFY2(std::abs(C - estimate.covariance(i, j)) <= 5.0 * spread,
                                 qPrintable(QString("prior %1: %2 against %3 +- %4")
                                                .arg(prior.index())
                                                .arg(estimate.covariance(i, j))
                                                .arg(C)
                                                .arg(spread)));
                    }
                }
            }
        }
    }

    void blocksWithoutCouplingAreIndependentProblems() {
        // Four columns of which two and two are coupled; only these laws are products over columns.
        for (const Prior& prior :
             {Prior(BinaryPrior{0.3}), Prior(LaplacePrior{0.5}), Prior(GaussianPrior{2.0, {}})}) {
            Eigen::MatrixXd Gamma = Eigen::MatrixXd::Zero(4, 4);
            Gamma.topLeftCorner(2, 2) = randomPrecision(2, 1);
            Gamma.bottomRightCorner(2, 2) = randomPrecision(2, 2, 5.0);
            const Eigen::MatrixXd H = 2.0 * gaussianRows(200, 4, 84);
            const Estimate all = estimateOf(prior, {Gamma, H});
            // Four columns of Laplace are sampled.
            const double tolerance = std::isinf(all.smallestSampleSize) ? 1e-9 : 0.05;
            for (const int first : {0, 2}) {
                const Estimate block = estimateOf(prior, {Gamma.block(first, first, 2, 2),
                                                          Eigen::MatrixXd(H.middleCols(first, 2))});
                checkSeparate({all.mean.middleCols(first, 2),
                               all.covariance.block(first, first, 2, 2), 0, all.smallestSampleSize},
                              block, tolerance, QString("prior %1").arg(prior.index()));
            }
            QVERIFY(all.covariance.topRightCorner(2, 2).norm()
                    <= 0.3 * tolerance * all.covariance.norm());
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

    void reversedColumnsOfALawReverseTheResult() {
        QVERIFY(rc::check("laws with their columns reversed", [] {
            const int d = *rc::gen::element(2, 4);
            const int trial = *rc::gen::inRange(100, 100000);
            const double scale = std::pow(10.0, *rc::gen::inRange(-3, 4));
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial, scale);
            const Eigen::MatrixXd H = 2.0 * std::sqrt(scale) * gaussianRows(40, d, trial + 1);
            const auto turned = [](const Eigen::MatrixXd& M) {
                return Eigen::MatrixXd(M.reverse());
            };
            for (const Prior& prior : priorsOf(d)) {
                if (lineLawOf(prior).has_value()) {
                    continue;  // above
                }
                const Estimate plain = estimateOf(prior, {Gamma, H});
                const Estimate other = estimateOf(turnedPrior(prior), {turned(Gamma), turned(H)});
                RC_ASSERT((turned(other.mean) - plain.mean).cwiseAbs().maxCoeff()
                          <= 1e-9 * (1.0 + plain.mean.cwiseAbs().maxCoeff()));
                RC_ASSERT((turned(other.covariance) - plain.covariance).norm()
                          <= 1e-9 * (1e-3 + plain.covariance.norm()));
            }
        }));
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

ONSAGER_TEST(PriorMixtureTest)
#include "prior_mixture_test.moc"
