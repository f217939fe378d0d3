// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear/linear_estimator.h"

#include "engine/estimators/priors/gaussian_prior.h"
#include "engine/estimators/rowwise/identity_layer.h"
#include "engine/numerics/random.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <rapidcheck.h>

using namespace onsager;
using test::checkSeparate;
using test::checkSound;
using test::kTableRows;
using test::nearlyDiagonal;
using test::tablePrecisions;

namespace {

Eigen::MatrixXd precisionMatrix(int d, int trial) {
    const Eigen::MatrixXd G = RandomField(41, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return G.transpose() * G / d + 0.1 * Eigen::MatrixXd::Identity(d, d);
}

/// The posterior of vec(Z_{l-1}) and vec(Z_l) from one dense precision matrix, no structure used.
struct DensePosterior {
    Eigen::MatrixXd below, above, covarianceBelow, covarianceAbove;
    Eigen::MatrixXd deviationsBelow, deviationsAbove;  ///< of single entries
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
            (isBelow ? below.naturalMean.row(i) : above.naturalMean.row(i - n)).transpose();
    }
    const Eigen::MatrixXd covariance = P.inverse();
    const Eigen::VectorXd mean = covariance * h;
    DensePosterior dense{Eigen::MatrixXd(n, d),       Eigen::MatrixXd(m, d),
                         Eigen::MatrixXd::Zero(d, d), Eigen::MatrixXd::Zero(d, d),
                         Eigen::MatrixXd(n, d),       Eigen::MatrixXd(m, d)};
    const Eigen::VectorXd deviations = covariance.diagonal().cwiseSqrt();
    for (Eigen::Index i = 0; i < n; ++i) {
        dense.deviationsBelow.row(i) = deviations.segment(i * d, d).transpose();
        dense.below.row(i) = mean.segment(i * d, d).transpose();
        dense.covarianceBelow += covariance.block(i * d, i * d, d, d) / static_cast<double>(n);
    }
    for (Eigen::Index i = 0; i < m; ++i) {
        dense.deviationsAbove.row(i) = deviations.segment((n + i) * d, d).transpose();
        dense.above.row(i) = mean.segment((n + i) * d, d).transpose();
        dense.covarianceAbove +=
            covariance.block((n + i) * d, (n + i) * d, d, d) / static_cast<double>(m);
    }
    return dense;
}

/// The estimates of both sides of Z_l = W Z_{l-1} + noise.
struct BothSides {
    Estimate below, above;

    BothSides(const Eigen::MatrixXd& W,
              const GaussianMessage& messageBelow,
              const GaussianMessage& messageAbove,
              const Eigen::MatrixXd& noiseCovariance) {
        const LinearEstimator linear(std::make_shared<DenseMatrix>(W), noiseCovariance, 1);
        const LayerMessages messages{&messageAbove, &messageBelow};
        below = linear.estimate(messages, Side::Below);
        above = linear.estimate(messages, Side::Above);
    }
};

/// Mean and variance of z and of s z + N(0, v) given both messages, in long double.
struct TwoNumbers {
    double mean[2];
    double variance[2];

    TwoNumbers(long double s,
               long double v,
               long double gamma,
               long double r,
               long double gammaAbove,
               long double rAbove) {
        const long double pull = gammaAbove / (1.0L + v * gammaAbove);
        const long double Q = gamma + s * s * pull;
        const long double z = (gamma * r + s * pull * rAbove) / Q;
        const long double share = 1.0L / (1.0L + v * gammaAbove);  // of s z in z_l
        mean[0] = static_cast<double>(z);
        variance[0] = static_cast<double>(1.0L / Q);
        mean[1] = static_cast<double>(share * s * z + (1.0L - share) * rAbove);
        variance[1] = static_cast<double>(share * v + share * share * s * s / Q);
    }
};

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
        const GaussianMessage below{precisionMatrix(d, 1),
                                    RandomField(42, 2, 0, Draw::Signal).gaussian(columns, d)};
        const GaussianMessage above{precisionMatrix(d, 2),
                                    RandomField(42, 3, 0, Draw::Signal).gaussian(rows, d)};
        const Eigen::MatrixXd covariance = noise * precisionMatrix(d, 3);
        // A noiseless layer is the limit of a very precise one.
        const Eigen::MatrixXd N = noise > 0.0
                                      ? Eigen::MatrixXd(covariance.inverse())
                                      : Eigen::MatrixXd(1e9 * Eigen::MatrixXd::Identity(d, d));
        const double tolerance = noise > 0.0 ? 1e-9 : 1e-6;
        const DensePosterior dense = densePosterior(W, below, above, N);

        const LinearEstimator estimator(std::make_shared<DenseMatrix>(W), covariance, 2);
        const Estimate input = estimator.estimate({&above, &below}, Side::Below);
        const Estimate output = estimator.estimate({&above, &below}, Side::Above);
        // A message that was prepared when it arrived is the same message.
        GaussianMessage prepared = below;
        prepared.projected = estimator.projected(below, Side::Below);
        QVERIFY(estimator.estimate({&above, &prepared}, Side::Below).mean == input.mean);
        QVERIFY((input.mean - dense.below).norm() < tolerance * (1.0 + dense.below.norm()));
        QVERIFY((output.mean - dense.above).norm() < tolerance * (1.0 + dense.above.norm()));
        QVERIFY((input.covariance - dense.covarianceBelow).norm() < tolerance);
        QVERIFY((output.covariance - dense.covarianceAbove).norm() < tolerance);
        const LayerMessages heard{&above, &below};
        QVERIFY((estimator.deviations(heard, Side::Below) - dense.deviationsBelow).norm()
                < tolerance);
        // Behind a noiseless layer of deficient rank the dense one has what its noise leaves.
        const double left = noise > 0.0 ? tolerance : 1e-4;
        QVERIFY((estimator.deviations(heard, Side::Above) - dense.deviationsAbove).norm() < left);
    }

    void aMessageThatKnowsNothingAboveIsLegal() {
        const Eigen::MatrixXd W = RandomField(43, 0, 1, Draw::Matrix).gaussian(8, 5);
        const GaussianMessage below{precisionMatrix(2, 1),
                                    RandomField(43, 1, 0, Draw::Signal).gaussian(5, 2)};
        const Eigen::MatrixXd zero = Eigen::MatrixXd::Zero(2, 2);
        const LinearEstimator estimator(std::make_shared<DenseMatrix>(W), zero, 1);
        const GaussianMessage above{zero, Eigen::MatrixXd::Zero(8, 2)};
        const Estimate input = estimator.estimate({&above, &below}, Side::Below);
        QVERIFY((input.mean - below.mean()).norm() < 1e-10);
    }

    void oneNumberIsTheScalarFormulaAtEveryPrecision() {
        constexpr double kPrecisions[] = {1e-8, 1e-4, 1.0, 1e4, 1e8};
        const auto number = [](double value) { return Eigen::MatrixXd::Constant(1, 1, value); };
        for (const double s : {1e-3, 1.0, 1e3}) {
            for (const double v : {0.0, 1e-4, 1.0}) {
                for (const double gamma : kPrecisions) {
                    for (const double gammaAbove : kPrecisions) {
                        // The messages are 40 deviations apart.
                        const double r = 0.7;
                        const double rAbove =
                            s * r + 40.0 * std::sqrt(v + s * s / gamma + 1.0 / gammaAbove);
                        const BothSides sides(number(s), {number(gamma), number(gamma * r)},
                                              {number(gammaAbove), number(gammaAbove * rAbove)},
                                              number(v));
                        const TwoNumbers exact(s, v, gamma, r, gammaAbove, rAbove);
                        const Estimate* found[] = {&sides.below, &sides.above};
                        const double size[] = {std::abs(r), std::abs(rAbove)};
                        for (int side = 0; side < 2; ++side) {
                            const double deviation = std::sqrt(exact.variance[side]);
                            const double shift =
                                std::abs(found[side]->mean(0, 0) - exact.mean[side]);
                            QVERIFY2(
                                shift <= 1e-9 * deviation
                                             + 1e-13 * (size[side] + std::abs(exact.mean[side])),
                                qPrintable(QString("s %1 v %2 gamma %3 above %4 side %5: %6")
                                               .arg(s)
                                               .arg(v)
                                               .arg(gamma)
                                               .arg(gammaAbove)
                                               .arg(side)
                                               .arg(shift)));
                            QVERIFY2(
                                std::abs(found[side]->covariance(0, 0) - exact.variance[side])
                                    <= 1e-10 * exact.variance[side],
                                qPrintable(QString("s %1 v %2 gamma %3 above %4 side %5: %6 %7")
                                               .arg(s)
                                               .arg(v)
                                               .arg(gamma)
                                               .arg(gammaAbove)
                                               .arg(side)
                                               .arg(found[side]->covariance(0, 0))
                                               .arg(exact.variance[side])));
                        }
                    }
                }
            }
        }
    }

    void columnsWithoutCouplingAreSeparateAtEveryPrecision() {
        for (const auto& [rows, columns] : {std::pair(9, 4), std::pair(4, 9)}) {
            const Eigen::MatrixXd W = RandomField(46, 0, 1, Draw::Matrix).gaussian(rows, columns);
            for (const double noise : {0.0, 0.3}) {
                for (int k = 0; k < kTableRows; ++k) {
                    for (int l = 0; l < kTableRows; ++l) {
                        const int d = 3;
                        const Eigen::VectorXd gamma = tablePrecisions(d, k);
                        const Eigen::VectorXd gammaAbove = tablePrecisions(d, l);
                        const Eigen::MatrixXd R =
                            RandomField(46, k, l, Draw::Signal).gaussian(columns, d);
                        // Up to 40 deviations of the message away.
                        const Eigen::MatrixXd RAbove =
                            W * R
                            + 20.0 * RandomField(46, k, l, Draw::Noise).gaussian(rows, d)
                                  * gammaAbove.cwiseSqrt().cwiseInverse().asDiagonal();
                        const auto sides = [&](bool coupled) {
                            const Eigen::MatrixXd Gamma = coupled
                                                              ? nearlyDiagonal(gamma)
                                                              : Eigen::MatrixXd(gamma.asDiagonal());
                            const Eigen::MatrixXd GammaAbove =
                                coupled ? nearlyDiagonal(gammaAbove)
                                        : Eigen::MatrixXd(gammaAbove.asDiagonal());
                            return BothSides(W, {Gamma, R * Gamma},
                                             {GammaAbove, RAbove * GammaAbove},
                                             noise * Eigen::MatrixXd::Identity(d, d));
                        };
                        const QString what = QString("%1 rows, noise %2, below %3, above %4")
                                                 .arg(rows)
                                                 .arg(noise)
                                                 .arg(k)
                                                 .arg(l);
                        const BothSides coupled = sides(true);
                        checkSound(coupled.below, what + " below");
                        checkSound(coupled.above, what + " above");
                        // Each column is a problem of its own. Both matrices are diagonalised together,
                        // which costs digits where the precisions of columns are 1e12 apart.
                        for (int j = 0; j < d; ++j) {
                            const auto number = [](double value) {
                                return Eigen::MatrixXd::Constant(1, 1, value);
                            };
                            const BothSides one(
                                W, {number(gamma(j)), Eigen::MatrixXd(R.col(j) * gamma(j))},
                                {number(gammaAbove(j)),
                                 Eigen::MatrixXd(RAbove.col(j) * gammaAbove(j))},
                                number(noise));
                            checkSeparate(column(coupled.below, j), one.below, 1e-3,
                                          what + " below");
                            checkSeparate(column(coupled.above, j), one.above, 1e-3,
                                          what + " above");
                        }
                    }
                }
            }
        }
    }

    void itMakesItsOwnErrorInMeanSquare() {
        // Rows of one draw are not independent, draws are: 5 standard errors over draws.
        const int d = 2;
        const int draws = 4000;
        for (const auto& [rows, columns] : {std::pair(6, 3), std::pair(3, 6)}) {
            for (const double noise : {0.0, 0.4}) {
                const Eigen::MatrixXd W =
                    RandomField(47, 0, 1, Draw::Matrix).gaussian(rows, columns);
                const Eigen::MatrixXd S = noise * precisionMatrix(d, 3);
                const Eigen::MatrixXd Gamma[] = {precisionMatrix(d, 1), precisionMatrix(d, 2)};
                Eigen::ArrayXXd products[2];
                Eigen::MatrixXd C[2];
                for (Eigen::ArrayXXd& product : products) {
                    product.resize(draws, 3);
                }
                for (int draw = 0; draw < draws; ++draw) {
                    const auto normal = [&](int layer, int n, const Eigen::MatrixXd& covariance) {
                        const Eigen::MatrixXd root =
                            covariance.isZero(0.0) ? covariance
                                                   : Eigen::MatrixXd(covariance.llt().matrixU());
                        return Eigen::MatrixXd(
                            RandomField(47, draw, layer, Draw::Noise).gaussian(n, d) * root);
                    };
                    const Eigen::MatrixXd R =
                        RandomField(47, draw, 0, Draw::Signal).gaussian(columns, d);
                    const Eigen::MatrixXd Z = R + normal(1, columns, Gamma[0].inverse());
                    const Eigen::MatrixXd Zl = W * Z + normal(2, rows, S);
                    const Eigen::MatrixXd RAbove = Zl + normal(3, rows, Gamma[1].inverse());
                    const BothSides sides(W, {Gamma[0], R * Gamma[0]},
                                          {Gamma[1], RAbove * Gamma[1]}, S);
                    const Eigen::MatrixXd errors[] = {sides.below.mean - Z, sides.above.mean - Zl};
                    C[0] = sides.below.covariance;
                    C[1] = sides.above.covariance;
                    for (int side = 0; side < 2; ++side) {
                        const Eigen::MatrixXd square = errors[side].transpose() * errors[side]
                                                       / static_cast<double>(errors[side].rows());
                        products[side].row(draw) << square(0, 0), square(0, 1), square(1, 1);
                    }
                }
                for (int side = 0; side < 2; ++side) {
                    const double claimed[] = {C[side](0, 0), C[side](0, 1), C[side](1, 1)};
                    for (int k = 0; k < 3; ++k) {
                        const double mean = products[side].col(k).mean();
                        const double error =
                            std::sqrt((products[side].col(k) - mean).square().mean() / draws);
                        QVERIFY2(
                            std::abs(mean - claimed[k]) < 5.0 * error,
                            qPrintable(QString("%1 rows, noise %2, side %3: %4 +- %5 against %6")
                                           .arg(rows)
                                           .arg(noise)
                                           .arg(side)
                                           .arg(mean)
                                           .arg(error)
                                           .arg(claimed[k])));
                    }
                }
            }
        }
    }

    void covariancesAreTheDerivativesOfTheMeans() {
        const int d = 2;
        for (const auto& [rows, columns] : {std::pair(5, 3), std::pair(3, 5)}) {
            for (const double noise : {0.0, 0.4}) {
                const Eigen::MatrixXd W =
                    RandomField(48, 0, 1, Draw::Matrix).gaussian(rows, columns);
                const Eigen::MatrixXd S = noise * precisionMatrix(d, 3);
                GaussianMessage messages[] = {
                    {precisionMatrix(d, 1),
                     RandomField(48, 1, 0, Draw::Signal).gaussian(columns, d)},
                    {precisionMatrix(d, 2), RandomField(48, 2, 0, Draw::Signal).gaussian(rows, d)}};
                const BothSides here(W, messages[0], messages[1], S);
                for (const int side : {0, 1}) {
                    const Eigen::Index n = messages[side].naturalMean.rows();
                    Eigen::MatrixXd J = Eigen::MatrixXd::Zero(d, d);
                    for (Eigen::Index row = 0; row < n; ++row) {
                        for (int k = 0; k < d; ++k) {
                            const auto meanOf = [&](double h) {
                                GaussianMessage moved[] = {messages[0], messages[1]};
                                moved[side].naturalMean(row, k) += h;
                                const BothSides there(W, moved[0], moved[1], S);
                                return Eigen::RowVectorXd(
                                    (side == 0 ? there.below : there.above).mean.row(row));
                            };
                            J.row(k) += (meanOf(0.5) - meanOf(-0.5)) / static_cast<double>(n);
                        }
                    }
                    QVERIFY((J - (side == 0 ? here.below : here.above).covariance).norm() < 1e-10);
                }
            }
        }
    }

    void permutedRowsAndColumnsPermuteTheResult() {
        QVERIFY(rc::check("permutation equivariance", [] {
            const int trial = *rc::gen::inRange(0, 100000);
            const int d = *rc::gen::inRange(1, 5);
            const int rows = *rc::gen::inRange(1, 9);
            const int columns = *rc::gen::inRange(1, 9);
            const double noise = *rc::gen::element(0.0, 0.3);
            const auto turned = [](const Eigen::MatrixXd& M) {
                return Eigen::MatrixXd(M.reverse());
            };
            const Eigen::MatrixXd W =
                RandomField(49, trial, 1, Draw::Matrix).gaussian(rows, columns);
            const Eigen::MatrixXd S = noise * precisionMatrix(d, trial);
            const GaussianMessage below{
                precisionMatrix(d, trial + 1),
                RandomField(49, trial, 0, Draw::Signal).gaussian(columns, d)};
            const GaussianMessage above{precisionMatrix(d, trial + 2),
                                        RandomField(49, trial, 2, Draw::Signal).gaussian(rows, d)};
            const BothSides plain(W, below, above, S);
            const BothSides other(turned(W), {turned(below.precision), turned(below.naturalMean)},
                                  {turned(above.precision), turned(above.naturalMean)}, turned(S));
            const auto agree = [&](const Estimate& a, const Estimate& b) {
                const double size = 1.0 + a.mean.norm() + a.covariance.norm();
                return (turned(b.mean) - a.mean).norm() < 1e-9 * size
                       && (turned(b.covariance) - a.covariance).norm() < 1e-9 * size;
            };
            RC_ASSERT(agree(plain.below, other.below));
            RC_ASSERT(agree(plain.above, other.above));
        }));
    }

    void theIdentityLayerIsALinearLayerWithUnitSingularValues() {
        const int n = 7;
        for (const double noise : {0.0, 0.4}) {
            const Eigen::MatrixXd covariance = noise * precisionMatrix(2, 5);
            const GaussianMessage below{precisionMatrix(2, 1),
                                        RandomField(44, 1, 0, Draw::Signal).gaussian(n, 2)};
            const GaussianMessage above{precisionMatrix(2, 2),
                                        RandomField(44, 2, 0, Draw::Signal).gaussian(n, 2)};
            const LinearEstimator linear(
                std::make_shared<DenseMatrix>(Eigen::MatrixXd::Identity(n, n)), covariance, 1);
            const IdentityLayerEstimator identity(covariance);
            const Estimate input = linear.estimate({&above, &below}, Side::Below);
            const Estimate output = linear.estimate({&above, &below}, Side::Above);
            QVERIFY((identity.estimateBelow(above, below).mean - input.mean).norm() < 1e-10);
            QVERIFY((identity.estimateAbove(above, below).mean - output.mean).norm() < 1e-10);
            QVERIFY((identity.estimateBelow(above, below).covariance - input.covariance).norm()
                    < 1e-10);
            QVERIFY((identity.estimateAbove(above, below).covariance - output.covariance).norm()
                    < 1e-10);
        }
    }

    void theGaussianPriorMakesItsOwnErrorInMeanSquare() {
        const Eigen::MatrixXd S = precisionMatrix(3, 8);
        const Eigen::MatrixXd Gamma = precisionMatrix(3, 9);
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

private:
    static Estimate column(const Estimate& all, Eigen::Index j) {
        return {all.mean.col(j), all.covariance.block(j, j, 1, 1)};
    }
};

ONSAGER_TEST(LinearEstimatorTest)
#include "linear_estimator_test.moc"
