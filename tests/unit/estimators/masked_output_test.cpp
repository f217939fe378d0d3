// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/masked_output.h"

#include "engine/laws/output_law.h"
#include "engine/numerics/normal.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>
#include <stdexcept>

using namespace onsager;

namespace {

constexpr ColumnKind kAwgn = ColumnKind::Awgn;
constexpr ColumnKind kProbit = ColumnKind::Probit;
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

using Kinds = std::vector<ColumnKind>;

Estimate maskedEstimate(const MaskedLaw& law,
                        const Eigen::MatrixXd& Y,
                        const GaussianMessage& message,
                        Estimation estimation = Estimation::Mmse) {
    return makeOutputEstimator(law, estimation, 1)->estimateBelow(Y, message);
}

double logLikelihood(const MaskedLaw& law,
                     const Eigen::RowVectorXd& y,
                     const Eigen::RowVectorXd& z) {
    double sum = 0.0;
    for (Eigen::Index j = 0; j < z.size(); ++j) {
        if (std::isnan(y(j))) {
            continue;
        }
        const double scale = 1.0 / std::sqrt(law.noiseVariance);
        sum += law.kinds[static_cast<std::size_t>(j)] == kProbit
                   ? logNormalProbability(y(j) * z(j) * scale)
                   : -0.5 * (y(j) - z(j)) * (y(j) - z(j)) * scale * scale;
    }
    return sum;
}

struct MaskedModel {
    Eigen::MatrixXd truth, Y;
    GaussianMessage message;
};

MaskedModel drawMaskedModel(const MaskedLaw& law, const Eigen::MatrixXd& Gamma, int n) {
    const Eigen::Index d = Gamma.rows();
    const Eigen::MatrixXd R = gaussianRows(n, d, 301);
    const Eigen::MatrixXd root = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
    MaskedModel model;
    model.truth = R + gaussianRows(n, d, 302) * root;
    model.Y = observed(law, model.truth,
                       gaussianRows(n, observationDraws(law, static_cast<int>(d)), 303));
    model.message = {Gamma, R * Gamma};
    return model;
}

}  // namespace

class MaskedOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsMatchBruteForceIntegration() {
        for (const Kinds& kinds : {Kinds{kAwgn}, Kinds{kProbit}, Kinds{kAwgn, kAwgn},
                                   Kinds{kAwgn, kProbit}, Kinds{kProbit, kProbit}}) {
            const auto d = static_cast<int>(kinds.size());
            for (const double v : {0.05, 1.0}) {
                const MaskedLaw law{0.7, kinds, v};
                const Eigen::MatrixXd Gamma = randomPrecision(d, 310);
                const MaskedModel model = drawMaskedModel(law, Gamma, 6);
                for (Eigen::Index n = 0; n < 6; ++n) {
                    const Eigen::MatrixXd y = model.Y.row(n);
                    const Eigen::MatrixXd h = model.message.naturalMean.row(n);
                    const Estimate estimate = maskedEstimate(law, y, {Gamma, h});
                    const std::vector<Quadrature> axes(static_cast<std::size_t>(d),
                                                       panels({-16.0, 16.0}, 40));
                    const RowMoments exact = integrated(
                        [&](const Eigen::RowVectorXd& z) {
                            return logMessage(Gamma, h, z) + logLikelihood(law, y, z);
                        },
                        axes);
                    QVERIFY2((estimate.mean - exact.mean).norm() < 1e-8,
                             qPrintable(QString::number((estimate.mean - exact.mean).norm())));
                    QVERIFY((estimate.covariance - exact.covariance).norm() < 1e-8);
                }
            }
        }
    }

    void signsWithoutNoiseRestrictTheRow() {
        // Both columns probit, v = 0: the message on a quadrant.
        const MaskedLaw law{1.0, {kProbit, kProbit}, 0.0};
        const Eigen::MatrixXd Gamma = randomPrecision(2, 311);
        const Eigen::RowVectorXd h = gaussianRows(1, 2, 312);
        const Eigen::RowVectorXd y = Eigen::RowVector2d(1.0, -1.0);
        const Estimate estimate = maskedEstimate(law, y, {Gamma, h});
        const RowMoments exact =
            integrated([&](const Eigen::RowVectorXd& z) { return logMessage(Gamma, h, z); },
                       {panels({0.0, 16.0}, 40), panels({-16.0, 0.0}, 40)});
        QVERIFY((estimate.mean - exact.mean).norm() < 1e-8);
        QVERIFY((estimate.covariance - exact.covariance).norm() < 1e-8);
    }

    void seenEntriesWithoutNoiseAreKnownExactly() {
        const MaskedLaw law{1.0, {kAwgn, kProbit, kAwgn}, 0.0};
        const Eigen::MatrixXd Gamma = randomPrecision(3, 313);
        const Eigen::RowVectorXd h = gaussianRows(1, 3, 314);
        Eigen::RowVectorXd y(3);
        y << 0.8, 1.0, kMissing;
        const Estimate estimate = maskedEstimate(law, y, {Gamma, h});
        QCOMPARE(estimate.mean(0, 0), 0.8);
        QVERIFY(estimate.covariance.row(0).isZero(0.0));
        QVERIFY(isCovariance(estimate.covariance));
        QVERIFY(estimate.mean(0, 1) > 0.0);
        // The limit of small noise.
        MaskedLaw small = law;
        small.noiseVariance = 1e-10;
        const Estimate limit = maskedEstimate(small, y, {Gamma, h});
        QVERIFY((limit.mean - estimate.mean).norm() < 1e-4);
        QVERIFY((limit.covariance - estimate.covariance).norm() < 1e-4);
    }

    void nothingSeenGivesBackTheMessage() {
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            const MaskedLaw law{0.5, {kAwgn, kProbit, kAwgn}, 0.1};
            const Eigen::MatrixXd Gamma = randomPrecision(3, 315);
            const Eigen::MatrixXd R = gaussianRows(5, 3, 316);
            const Estimate estimate = maskedEstimate(law, Eigen::MatrixXd::Constant(5, 3, kMissing),
                                                     {Gamma, R * Gamma}, estimation);
            QVERIFY((estimate.mean - R).norm() < 1e-12);
            QVERIFY((estimate.covariance - Gamma.inverse()).norm() < 1e-12);
        }
    }

    void diagonalMessagesAreIndependentProblems() {
        const MaskedLaw law{0.8, {kAwgn, kProbit, kProbit, kProbit}, 0.3};
        const Eigen::VectorXd gamma = Eigen::Vector4d(0.1, 1.0, 7.0, 300.0);
        const MaskedModel model = drawMaskedModel(law, gamma.asDiagonal(), 60);
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            const Estimate all = maskedEstimate(law, model.Y, model.message, estimation);
            for (Eigen::Index j = 0; j < 4; ++j) {
                const MaskedLaw single{0.8, {law.kinds[static_cast<std::size_t>(j)]}, 0.3};
                const Estimate one =
                    maskedEstimate(single, model.Y.col(j),
                                   {Eigen::MatrixXd::Constant(1, 1, gamma(j)),
                                    Eigen::MatrixXd(model.message.naturalMean.col(j))},
                                   estimation);
                QVERIFY((one.mean - all.mean.col(j)).norm() <= 1e-11 * one.mean.norm());
                QVERIFY(std::abs(one.covariance(0, 0) - all.covariance(j, j))
                        <= 1e-11 * one.covariance(0, 0));
            }
        }
    }

    void blocksWithoutCouplingAreIndependentProblems() {
        const MaskedLaw law{0.8, {kAwgn, kProbit, kProbit, kProbit}, 0.3};
        Eigen::MatrixXd Gamma = Eigen::MatrixXd::Zero(4, 4);
        Gamma.topLeftCorner(2, 2) = randomPrecision(2, 318);
        Gamma.bottomRightCorner(2, 2) = randomPrecision(2, 319, 3.0);
        const MaskedModel model = drawMaskedModel(law, Gamma, 100);
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            const Estimate all = maskedEstimate(law, model.Y, model.message, estimation);
            for (const int first : {0, 2}) {
                const MaskedLaw part{
                    0.8, Kinds(law.kinds.begin() + first, law.kinds.begin() + first + 2), 0.3};
                const Estimate block = maskedEstimate(
                    part, model.Y.middleCols(first, 2),
                    {Gamma.block(first, first, 2, 2),
                     Eigen::MatrixXd(model.message.naturalMean.middleCols(first, 2))},
                    estimation);
                // Three signs of a row are sampled.
                test::checkSeparate(test::columnsOf(all, first, 2), block,
                                    std::isinf(all.smallestSampleSize) ? 1e-9 : 0.05,
                                    QString("from %1").arg(first));
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const Kinds& kinds : {Kinds{kProbit}, Kinds{kAwgn, kProbit}, Kinds{kProbit, kProbit},
                                   Kinds{kAwgn, kProbit, kProbit, kProbit}, Kinds(4, kProbit)}) {
            const auto d = static_cast<int>(kinds.size());
            for (const double v : {0.0, 0.2}) {
                const MaskedLaw law{0.8, kinds, v};
                const MaskedModel model = drawMaskedModel(law, randomPrecision(d, 320), 6000);
                const Estimate estimate = maskedEstimate(law, model.Y, model.message);
                QVERIFY2(deviations(model.truth, estimate) < 5.0,
                         qPrintable(QString::number(deviations(model.truth, estimate))));
                QVERIFY(estimate.smallestSampleSize > 50.0);
            }
        }
    }

    void fourSignsMatchLongRejectionSampling() {
        const MaskedLaw law{1.0, Kinds(4, kProbit), 0.1};
        const Eigen::MatrixXd Gamma = randomPrecision(4, 330);
        const MaskedModel model = drawMaskedModel(law, Gamma, 2);
        const Eigen::MatrixXd root = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
        for (Eigen::Index n = 0; n < 2; ++n) {
            const Estimate estimate =
                MaskedOutputEstimator(law, Estimation::Mmse, 1, 8192)
                    .estimateBelow(model.Y.row(n),
                                   {Gamma, Eigen::MatrixXd(model.message.naturalMean.row(n))});
            Eigen::MatrixXd z = gaussianRows(1000000, 4, 331) * root;
            z.rowwise() += model.message.mean().row(n);
            Eigen::VectorXd w(z.rows());
            for (Eigen::Index i = 0; i < z.rows(); ++i) {
                w(i) = 1.0;
                for (Eigen::Index j = 0; j < 4; ++j) {
                    w(i) *= normalProbability(model.Y(n, j) * z(i, j) / std::sqrt(0.1));
                }
            }
            w /= w.sum();
            const Eigen::RowVectorXd mean = w.transpose() * z;
            z.rowwise() -= mean;
            const Eigen::MatrixXd covariance = z.transpose() * w.asDiagonal() * z;
            const double sd = std::sqrt(covariance.diagonal().maxCoeff());
            QVERIFY((mean - estimate.mean).norm() < 0.01 * sd);
            QVERIFY((covariance - estimate.covariance).norm() < 0.02 * sd * sd);
        }
    }

    void covarianceIsTheDerivativeOfTheMean() {
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            for (const Kinds& kinds :
                 {Kinds{kProbit}, Kinds{kAwgn, kProbit}, Kinds{kProbit, kProbit},
                  Kinds{kAwgn, kProbit, kAwgn, kProbit}, Kinds(4, kProbit)}) {
                const auto d = static_cast<int>(kinds.size());
                if (estimation == Estimation::Mmse
                    && std::count(kinds.begin(), kinds.end(), kProbit) > 2) {
                    continue;  // sampled, every row by points of its own
                }
                const MaskedLaw law{0.8, kinds, 0.2};
                const Eigen::MatrixXd Gamma = randomPrecision(d, 340);
                const MaskedModel model = drawMaskedModel(law, Gamma, 10);
                for (Eigen::Index n = 0; n < 10; ++n) {
                    const Eigen::MatrixXd y = model.Y.row(n);
                    const Eigen::RowVectorXd h = model.message.naturalMean.row(n);
                    const Eigen::MatrixXd J = derivative(
                        [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                            return maskedEstimate(law, y, {Gamma, at}, estimation).mean;
                        },
                        h, 1e-4);
                    const Estimate here = maskedEstimate(law, y, {Gamma, h}, estimation);
                    QVERIFY2((J - here.covariance).norm() < 1e-6,
                             qPrintable(QString::number((J - here.covariance).norm())));
                }
            }
        }
    }

    void theModeIsStationary() {
        const MaskedLaw law{0.8, {kAwgn, kProbit, kProbit}, 0.2};
        const Eigen::MatrixXd Gamma = randomPrecision(3, 350);
        const MaskedModel model = drawMaskedModel(law, Gamma, 40);
        const Estimate estimate = maskedEstimate(law, model.Y, model.message, Estimation::Map);
        QCOMPARE(estimate.unconvergedRows, 0L);
        for (Eigen::Index n = 0; n < 40; ++n) {
            const auto objective = [&](const Eigen::RowVectorXd& z) {
                return logMessage(Gamma, model.message.naturalMean.row(n), z)
                       + logLikelihood(law, model.Y.row(n), z);
            };
            for (Eigen::Index j = 0; j < 3; ++j) {
                Eigen::RowVectorXd up = estimate.mean.row(n);
                Eigen::RowVectorXd down = up;
                up(j) += 1e-5;
                down(j) -= 1e-5;
                QVERIFY(std::abs(objective(up) - objective(down)) / 2e-5 < 1e-6);
            }
        }
    }

    void extremeArgumentsGiveFiniteCovariances() {
        for (const Kinds& kinds :
             {Kinds{kProbit}, Kinds{kProbit, kProbit}, Kinds{kAwgn, kProbit}, Kinds(4, kProbit)}) {
            const auto d = static_cast<int>(kinds.size());
            for (const double v : {0.0, 1e-8, 1.0, 1e8}) {
                for (const double scale : {1e-8, 1.0, 1e8}) {
                    for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
                        if (estimation == Estimation::Map && v == 0.0) {
                            continue;
                        }
                        const MaskedLaw law{0.8, kinds, v};
                        Eigen::MatrixXd Gamma = randomPrecision(d, 360, scale);
                        Gamma(0, 0) += 100.0 * scale;
                        // Every sign contradicts its message by 40 deviations.
                        Eigen::MatrixXd R = gaussianRows(8, d, 361).cwiseAbs();
                        R.array() += 40.0 * std::sqrt(v + 1.0 / scale);
                        const Eigen::MatrixXd Y = Eigen::MatrixXd::Constant(8, d, -1.0);
                        const Estimate estimate =
                            maskedEstimate(law, Y, {Gamma, R * Gamma}, estimation);
                        QVERIFY(estimate.mean.allFinite());
                        QVERIFY2(isCovariance(estimate.covariance),
                                 qPrintable(QString("d %1, v %2, scale %3, map %4")
                                                .arg(d)
                                                .arg(v)
                                                .arg(scale)
                                                .arg(estimation == Estimation::Map)));
                    }
                }
            }
        }
    }

    void permutedRowsAndColumnsPermuteTheResult() {
        QVERIFY(rc::check("permutation equivariance", [] {
            const int d = *rc::gen::inRange(1, 5);
            const int trial = *rc::gen::inRange(100, 100000);
            MaskedLaw law{0.7, Kinds(static_cast<std::size_t>(d), kAwgn), 0.2};
            for (int j = 0; j < d; ++j) {
                law.kinds[static_cast<std::size_t>(j)] = (trial >> j) % 2 == 0 ? kAwgn : kProbit;
            }
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial);
            const MaskedModel model = drawMaskedModel(law, Gamma, 40);
            Eigen::PermutationMatrix<Eigen::Dynamic> columns(d);
            columns.setIdentity();
            std::rotate(columns.indices().begin(), columns.indices().begin() + trial % d,
                        columns.indices().end());
            MaskedLaw movedLaw = law;
            for (int j = 0; j < d; ++j) {
                const Eigen::RowVectorXd axis = Eigen::RowVectorXd::Unit(d, j) * columns;
                Eigen::Index to = 0;
                axis.maxCoeff(&to);
                movedLaw.kinds[static_cast<std::size_t>(to)] =
                    law.kinds[static_cast<std::size_t>(j)];
            }
            for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
                const Estimate direct = maskedEstimate(law, model.Y, model.message, estimation);
                const Estimate moved =
                    maskedEstimate(movedLaw, (model.Y * columns).colwise().reverse(),
                                   {columns.transpose() * Gamma * columns,
                                    (model.message.naturalMean * columns).colwise().reverse()},
                                   estimation);
                const double tolerance = direct.smallestSampleSize < 1e9 ? 0.1 : 1e-9;
                RC_ASSERT(
                    (moved.mean.colwise().reverse() - direct.mean * columns).cwiseAbs().maxCoeff()
                    <= tolerance);
                RC_ASSERT(
                    (moved.covariance - columns.transpose() * direct.covariance * columns).norm()
                    <= tolerance);
            }
        }));
    }

    void theModeOfSignsNeedsNoise() {
        QVERIFY_EXCEPTION_THROWN(
            makeOutputEstimator(MaskedLaw{1.0, {kProbit}, 0.0}, Estimation::Map, 1),
            std::invalid_argument);
    }
};

ONSAGER_TEST(MaskedOutputTest)
#include "masked_output_test.moc"
