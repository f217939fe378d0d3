// SPDX-License-Identifier: GPL-3.0-or-later
//
// Row-wise layers of four coupled columns, where no grid reaches: the posterior against long importance
// sampling with its standard error, and the divergence of the modes against Stein's lemma.
#include "engine/estimators/rowwise_estimator.h"
#include "engine/laws/activation.h"
#include "engine/numerics/random.h"
#include "tests/support/every_activation.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace onsager;
using namespace onsager::test;

namespace {

constexpr int kColumns = 4;
const std::vector<Activation> kNonlinear = everyNonlinearity();

/// One row of both messages.
struct RowMessages {
    GaussianMessage above, below;
};

/// r^+ ~ N(0, I), z around it, z_l = phi(z) + noise, r^- around z_l.
RowMessages drawMessages(const RowwiseLaw& law,
                         const Eigen::MatrixXd& GammaAbove,
                         const Eigen::MatrixXd& GammaBelow,
                         int rows,
                         int trial) {
    const auto normal = [&](int layer, const Eigen::MatrixXd& covariance) {
        const Eigen::MatrixXd root = Eigen::MatrixXd(covariance).llt().matrixU();
        return Eigen::MatrixXd(
            RandomField(81, trial, layer, Draw::Noise).gaussian(rows, covariance.rows()) * root);
    };
    const Eigen::MatrixXd R = RandomField(81, trial, 0, Draw::Signal).gaussian(rows, kColumns);
    const Eigen::MatrixXd Z = R + normal(1, GammaBelow.inverse());
    Eigen::MatrixXd Zl = activated(law.function, Z);
    if (!law.noiseCovariance.isZero(0.0)) {
        Zl += normal(2, law.noiseCovariance);
    }
    const Eigen::MatrixXd RAbove = Zl + normal(3, GammaAbove.inverse());
    return {{GammaAbove, RAbove * GammaAbove}, {GammaBelow, R * GammaBelow}};
}

/// Posterior moments of z and phi(z) of one row by points from N(r^+, Gamma^+^-1), weighed with what
/// the message from above says; `error`: the standard error of the means, for unit variance.
struct LongSampling {
    Eigen::RowVectorXd mean[2];
    Eigen::MatrixXd covariance[2];
    double error = 0.0;

    LongSampling(const RowwiseLaw& law, const RowMessages& messages) {
        constexpr int kBlocks = 64;
        constexpr int kPoints = 8192;
        const Eigen::MatrixXd S =
            law.noiseCovariance + Eigen::MatrixXd(messages.above.precision.inverse());
        const Eigen::MatrixXd P = S.inverse();
        const Eigen::MatrixXd root =
            Eigen::MatrixXd(messages.below.precision.inverse()).llt().matrixU();
        const Eigen::RowVectorXd r = messages.below.mean().row(0);
        const Eigen::RowVectorXd u = messages.above.mean().row(0);
        double mass = 0.0;
        double squaredMass = 0.0;
        Eigen::RowVectorXd sums[2];
        Eigen::MatrixXd squares[2];
        for (int side = 0; side < 2; ++side) {
            sums[side] = Eigen::RowVectorXd::Zero(kColumns);
            squares[side] = Eigen::MatrixXd::Zero(kColumns, kColumns);
        }
        for (int block = 0; block < kBlocks; ++block) {
            const Eigen::MatrixXd Z =
                (RandomField(82, block, 0, Draw::Noise).gaussian(kPoints, kColumns) * root)
                    .rowwise()
                + r;
            const Eigen::MatrixXd X = activated(law.function, Z);
            const Eigen::MatrixXd E = (-X).rowwise() + u;
            const Eigen::VectorXd w =
                (-0.5 * (E * P).cwiseProduct(E).rowwise().sum().array()).exp().matrix();
            mass += w.sum();
            squaredMass += w.squaredNorm();
            const Eigen::MatrixXd* variables[2] = {&Z, &X};
            for (int side = 0; side < 2; ++side) {
                sums[side] += w.transpose() * *variables[side];
                squares[side] += variables[side]->transpose() * w.asDiagonal() * *variables[side];
            }
        }
        for (int side = 0; side < 2; ++side) {
            mean[side] = sums[side] / mass;
            covariance[side] = squares[side] / mass - mean[side].transpose() * mean[side];
        }
        // z_l given phi(z) is Gaussian: the combination of the layer's noise and the message.
        const Eigen::MatrixXd G = P * messages.above.precision.inverse();
        mean[1] = mean[1] * G + u * P * law.noiseCovariance;
        const Eigen::MatrixXd rest = law.noiseCovariance * G;
        covariance[1] = G.transpose() * covariance[1] * G + rest;
        error = std::sqrt(squaredMass) / mass;
    }
};

}  // namespace

class RowwiseImportanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourColumnsMatchLongImportanceSampling_data() {
        QTest::addColumn<int>("function");
        for (const Activation phi : kNonlinear) {
            QTest::addRow("function %d", static_cast<int>(phi)) << static_cast<int>(phi);
        }
    }
    void fourColumnsMatchLongImportanceSampling() {
        QFETCH(const int, function);
        const auto phi = static_cast<Activation>(function);
        double worst = 0.0;
        for (const double noise : {0.0, 0.2}) {
            for (int trial = 0; trial < 4; ++trial) {
                const RowwiseLaw law{phi, noise * randomSpd(kColumns, 99)};
                const RowMessages messages =
                    drawMessages(law, 2.0 * randomSpd(kColumns, trial),
                                 randomSpd(kColumns, 50 + trial), 1, trial);
                const auto layer = makeRowwiseEstimator(law, Estimation::Mmse, 1);
                const Estimate estimates[2] = {
                    layer->estimateBelow(messages.above, messages.below),
                    layer->estimateAbove(messages.above, messages.below)};
                const LongSampling expected(law, messages);
                for (int side = 0; side < 2; ++side) {
                    const Estimate& found = estimates[side];
                    const double scale = std::sqrt(expected.covariance[side].trace());
                    // One row of a sampled estimator is as good as its effective sample size.
                    const double own = std::isinf(found.smallestSampleSize)
                                           ? 0.0
                                           : 1.0 / std::sqrt(found.smallestSampleSize);
                    const double tolerance = 5.0 * (expected.error + 0.3 * own);
                    const double shift = (found.mean.row(0) - expected.mean[side]).norm() / scale;
                    const double spread =
                        (found.covariance - expected.covariance[side]).norm() / (scale * scale);
                    worst = std::max({worst, shift / tolerance, spread / tolerance});
                    QVERIFY2(shift < tolerance && spread < 2.0 * tolerance,
                             qPrintable(QString("noise %1, row %2, side %3: %4 and %5 against %6")
                                            .arg(noise)
                                            .arg(trial)
                                            .arg(side)
                                            .arg(shift)
                                            .arg(spread)
                                            .arg(tolerance)));
                }
            }
        }
        qInfo("largest share of the tolerance %.2f", worst);
    }

    void divergenceOfModesObeysSteinsLemma_data() {
        QTest::addColumn<int>("function");
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("noise");
        for (const Activation phi : kNonlinear) {
            for (const int d : {2, 3}) {
                for (const double noise : {0.0, 0.1}) {
                    if (d == 3 && noise == 0.0) {
                        continue;
                    }
                    QTest::addRow("function %d d %d noise %g", static_cast<int>(phi), d, noise)
                        << static_cast<int>(phi) << d << noise;
                }
            }
        }
    }

    /// With R = x + N(0, Gamma^-1), any estimate has E[(R - x)^T zhat] = C: what an extrinsic message
    /// takes off is exactly the part of the estimate that follows the noise of the incoming one.
    void divergenceOfModesObeysSteinsLemma() {
        QFETCH(const int, function);
        QFETCH(const int, columns);
        QFETCH(const double, noise);
        const RowwiseLaw law{static_cast<Activation>(function), noise * randomSpd(columns, 98)};
        const int n = 40000;
        const Eigen::MatrixXd Gamma = randomSpd(columns, 20);
        const Eigen::MatrixXd GammaAbove = 2.0 * randomSpd(columns, 21);
        const auto normal = [&](int layer, const Eigen::MatrixXd& covariance) {
            const Eigen::MatrixXd root =
                covariance.isZero(0.0) ? covariance : Eigen::MatrixXd(covariance.llt().matrixU());
            return Eigen::MatrixXd(RandomField(83, columns, layer, Draw::Noise).gaussian(n, columns)
                                   * root);
        };
        // Messages independent given the truth, as in the algorithm.
        const Eigen::MatrixXd Z = RandomField(83, columns, 0, Draw::Signal).gaussian(n, columns);
        const Eigen::MatrixXd noiseBelow = normal(1, Gamma.inverse());
        const Eigen::MatrixXd noiseAbove = normal(2, GammaAbove.inverse());
        const Eigen::MatrixXd Zl = activated(law.function, Z) + normal(3, law.noiseCovariance);
        const GaussianMessage below{Gamma, (Z + noiseBelow) * Gamma};
        const GaussianMessage above{GammaAbove, (Zl + noiseAbove) * GammaAbove};
        const auto layer = makeRowwiseEstimator(law, Estimation::Map, 2);
        verifyStein(layer->estimateBelow(above, below), noiseBelow, "below");
        verifyStein(layer->estimateAbove(above, below), noiseAbove, "above");
    }

private:
    static void verifyStein(const Estimate& estimate,
                            const Eigen::MatrixXd& noise,
                            const char* side) {
        const auto n = static_cast<double>(noise.rows());
        const double size = estimate.covariance.trace() / static_cast<double>(noise.cols());
        for (Eigen::Index i = 0; i < noise.cols(); ++i) {
            for (Eigen::Index j = 0; j < noise.cols(); ++j) {
                const Eigen::ArrayXd product = noise.col(i).array() * estimate.mean.col(j).array();
                const double mean = product.mean();
                const double error = std::sqrt((product - mean).square().mean() / n);
                // The difference over 0.3 standard deviations smooths by about 1 %.
                QVERIFY2(std::abs(mean - estimate.covariance(i, j)) < 5.0 * error + 0.015 * size,
                         qPrintable(QString("%1, entry %2 %3: %4 +- %5 against %6")
                                        .arg(side)
                                        .arg(i)
                                        .arg(j)
                                        .arg(mean)
                                        .arg(error)
                                        .arg(estimate.covariance(i, j))));
            }
        }
    }
};

ONSAGER_TEST(RowwiseImportanceTest)
#include "rowwise_importance_test.moc"
