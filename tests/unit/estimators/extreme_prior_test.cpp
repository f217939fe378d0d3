// SPDX-License-Identifier: GPL-3.0-or-later
//
// MMSE of priors behind messages of precision 1e-8 to 1e8, and 40 of their deviations away.
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/prior_families.h"

#include <QTest>

#include <cmath>

using namespace onsager;
using namespace onsager::test;

namespace {

/// Moments of a mixture given r = z + N(0, T), in long double and by covariances instead of precisions:
/// z given its component is m + (r - m) (S + T)^-1 S.
RowMoments mixtureInLongDouble(const RowMixture& mixture,
                               const Eigen::MatrixXd& Gamma,
                               const Eigen::RowVectorXd& r) {
    using Matrix = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
    using Row = Eigen::Matrix<long double, 1, Eigen::Dynamic>;
    const Eigen::Index d = r.size();
    const Matrix T = Matrix(Gamma.cast<long double>()).inverse();
    const Eigen::Index count = mixture.weights.size();
    std::vector<Row> means;
    std::vector<Matrix> covariances;
    Eigen::Matrix<long double, Eigen::Dynamic, 1> logWeights(count);
    for (Eigen::Index k = 0; k < count; ++k) {
        const Matrix S = mixture.covariances[static_cast<std::size_t>(k)].cast<long double>();
        const Matrix total = S + T;
        const Matrix inverse = total.inverse();
        const Row t = r.cast<long double>() - mixture.means.row(k).cast<long double>();
        means.emplace_back(mixture.means.row(k).cast<long double>() + t * inverse * S);
        const Matrix gain = inverse * S;
        const Matrix rest = Matrix::Identity(d, d) - gain;
        covariances.emplace_back(rest.transpose() * S * rest + gain.transpose() * T * gain);
        logWeights(k) = std::log(static_cast<long double>(mixture.weights(k)))
                        - 0.5L * std::log(total.determinant()) - 0.5L * t.dot(t * inverse);
    }
    Eigen::Matrix<long double, Eigen::Dynamic, 1> w =
        (logWeights.array() - logWeights.maxCoeff()).exp();
    w /= w.sum();
    Row mean = Row::Zero(d);
    for (Eigen::Index k = 0; k < count; ++k) {
        mean += w(k) * means[static_cast<std::size_t>(k)];
    }
    Matrix covariance = Matrix::Zero(d, d);
    for (Eigen::Index k = 0; k < count; ++k) {
        const Row t = means[static_cast<std::size_t>(k)] - mean;
        covariance += w(k) * (covariances[static_cast<std::size_t>(k)] + t.transpose() * t);
    }
    return {0.0, mean.cast<double>(), covariance.cast<double>()};
}

/// All priors but Laplace as a mixture.
RowMixture anyMixture(const Prior& prior, int d) {
    const auto* binary = std::get_if<BinaryPrior>(&prior);
    return binary != nullptr ? signMixture(binary->probability, d) : mixtureOf(prior, d);
}

}  // namespace

class ExtremePriorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mixturesMatchLongDoubleAtEveryPrecision() {
        for (const int d : {1, 2, 4}) {
            for (const Prior& prior : priorsOf(d)) {
                if (lineLawOf(prior)) {
                    continue;
                }
                for (const double scale : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                    const Eigen::MatrixXd Gamma = randomPrecision(d, 17, scale);
                    // Messages up to 40 of their deviations away from rows of the law.
                    for (const double pull : {0.0, 1.0, 40.0}) {
                        const Eigen::RowVectorXd r =
                            drawnRows(prior, d, 1, 18)
                            + pull / std::sqrt(scale) * gaussianRows(1, d, 18);
                        const Estimate estimate = rowEstimate(prior, Gamma, r * Gamma);
                        const RowMoments exact =
                            mixtureInLongDouble(anyMixture(prior, d), Gamma, r);
                        const double size = std::sqrt(exact.covariance.diagonal().maxCoeff());
                        // Rounding of the distance, and of the line on which a component lies, which
                        // the message's precision magnifies.
                        const double rounding = 1e-14 * (r.norm() + exact.mean.norm() + 1.0)
                                                + 4e-16 * pull * std::sqrt(scale);
                        const QString what =
                            QString("prior %1, d %2, scale %3, pull %4: %5 %6 of %7")
                                .arg(prior.index())
                                .arg(d)
                                .arg(scale)
                                .arg(pull)
                                .arg((estimate.mean - exact.mean).norm())
                                .arg((estimate.covariance - exact.covariance).norm())
                                .arg(size);
                        QVERIFY2((estimate.mean - exact.mean).norm() <= 1e-8 * size + rounding,
                                 qPrintable(what));
                        QVERIFY2((estimate.covariance - exact.covariance).norm()
                                     <= 1e-7 * size * size + rounding * (size + rounding),
                                 qPrintable(what));
                    }
                }
            }
        }
    }

    void nearlyIndependentColumnsAreSeparateAtEveryPrecision() {
        for (const int d : {2, 3, 4, 6}) {
            for (const Prior& prior : {Prior(BinaryPrior{0.3}), Prior(LaplacePrior{0.8})}) {
                for (int k = 0; k < kTableRows; ++k) {
                    const Eigen::VectorXd gamma = tablePrecisions(d, k);
                    Eigen::MatrixXd R = drawnRows(prior, d, 12, 83 + k);
                    R.topRows(6).rowwise() += 40.0 * gamma.cwiseSqrt().cwiseInverse().transpose();
                    const Eigen::MatrixXd Gamma = nearlyDiagonal(gamma);
                    const Estimate coupled = estimateOf(prior, {Gamma, R * Gamma});
                    checkSeparate(
                        coupled, estimateOf(prior, {gamma.asDiagonal(), R * gamma.asDiagonal()}),
                        std::isinf(coupled.smallestSampleSize) ? 1e-6 : 0.1,
                        QString("prior %1, d %2, precisions %3").arg(prior.index()).arg(d).arg(k));
                }
            }
        }
    }

    void mmseClaimsItsErrorAtEveryPrecision() {
        for (const int d : {1, 2, 4}) {
            for (const Prior& prior : priorsOf(d)) {
                for (const double scale : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                    const Eigen::MatrixXd truth = drawnRows(prior, d, 1000, 85);
                    const Estimate estimate =
                        estimateOf(prior, messageAbout(truth, randomPrecision(d, 2, scale), 86));
                    checkClaimedError(
                        estimate, truth, quadratureError(estimate),
                        QString("prior %1, d %2, scale %3").arg(prior.index()).arg(d).arg(scale));
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
                        // A Student law is a mixture that is good to 1e-7.
                        const bool isStudent = std::holds_alternative<StudentTPrior>(prior);
                        QVERIFY((second - priorMoment(prior, d)).norm()
                                < (isStudent ? 3e-7 : 1e-9));
                    }
                }
            }
        }
    }
};

ONSAGER_TEST(ExtremePriorTest)
#include "extreme_prior_test.moc"
