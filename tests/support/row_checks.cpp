// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/row_checks.h"

#include "engine/laws/activation.h"
#include "engine/numerics/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace onsager::test {

Eigen::MatrixXd randomSpd(int d, int trial) {
    const Eigen::MatrixXd G = RandomField(62, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return G.transpose() * G / d + 0.2 * Eigen::MatrixXd::Identity(d, d);
}

OutputModel drawOutputModel(const OutputLaw& law, const Eigen::MatrixXd& Gamma, int n, int trial) {
    const Eigen::Index d = Gamma.rows();
    const Eigen::MatrixXd R = RandomField(73, trial, 0, Draw::Signal).gaussian(n, d);
    const Eigen::MatrixXd root = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
    OutputModel model;
    model.truth = R + RandomField(73, trial, 1, Draw::Noise).gaussian(n, d) * root;
    model.Y = observed(law, model.truth,
                       RandomField(73, trial, 2, Draw::Noise)
                           .gaussian(n, observationDraws(law, static_cast<int>(d))));
    model.message = {Gamma, R * Gamma};
    return model;
}

RowwiseModel drawRowwiseModel(const RowwiseLaw& law,
                              const Eigen::MatrixXd& GammaBelow,
                              const Eigen::MatrixXd& GammaAbove,
                              int n,
                              int trial) {
    const Eigen::Index d = GammaBelow.rows();
    const auto noise = [&](int layer, const Eigen::MatrixXd& covariance) {
        const Eigen::MatrixXd root =
            covariance.isZero(0.0) ? covariance : Eigen::MatrixXd(covariance.llt().matrixU());
        return Eigen::MatrixXd(RandomField(63, trial, layer, Draw::Noise).gaussian(n, d) * root);
    };
    const Eigen::MatrixXd R = RandomField(63, trial, 0, Draw::Signal).gaussian(n, d);
    RowwiseModel model;
    model.below = R + noise(1, GammaBelow.inverse());
    model.aboveTruth = activated(law.function, model.below) + noise(2, law.noiseCovariance);
    model.messageBelow = {GammaBelow, R * GammaBelow};
    model.messageAbove = {GammaAbove,
                          (model.aboveTruth + noise(3, GammaAbove.inverse())) * GammaAbove};
    return model;
}

void checkOwnError(const Estimate& estimate, const Eigen::MatrixXd& truth, double quadrature) {
    const Eigen::MatrixXd error = estimate.mean - truth;
    const auto n = static_cast<double>(truth.rows());
    for (Eigen::Index i = 0; i < truth.cols(); ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            const Eigen::ArrayXd product = error.col(i).array() * error.col(j).array();
            const double deviation = std::sqrt((product - product.mean()).square().mean() / n);
            const double size = std::sqrt(estimate.covariance(i, i) * estimate.covariance(j, j));
            QVERIFY2(std::abs(product.mean() - estimate.covariance(i, j))
                         <= 5.0 * deviation + quadrature * size + 1e-12,
                     qPrintable(QString("entry %1 %2: %3 against %4 +- %5")
                                    .arg(i)
                                    .arg(j)
                                    .arg(estimate.covariance(i, j))
                                    .arg(product.mean())
                                    .arg(deviation)));
        }
    }
}

void checkClaimedError(const Estimate& estimate,
                       const Eigen::MatrixXd& truth,
                       double quadrature,
                       const QString& what,
                       double leastRange) {
    const Eigen::MatrixXd error = estimate.mean - truth;
    const auto n = static_cast<double>(truth.rows());
    const auto rangeOf = [&](Eigen::Index i) {
        return std::max(leastRange, truth.col(i).maxCoeff() - truth.col(i).minCoeff());
    };
    for (Eigen::Index i = 0; i < truth.cols(); ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            const Eigen::ArrayXd product = error.col(i).array() * error.col(j).array();
            const double deviation = std::sqrt((product - product.mean()).square().mean() / n);
            const double C = estimate.covariance(i, j);
            const double size = std::sqrt(estimate.covariance(i, i) * estimate.covariance(j, j));
            const double range = rangeOf(i) * rangeOf(j);
            const double limit = 5.0 * deviation + (quadrature + 7.0 / n) * size
                                 + 1e-15 * truth.col(i).norm() * truth.col(j).norm();
            const double excess = product.mean() - C;
            const bool covered = i == j ? excess <= limit : excess <= limit + 7.0 / n * range;
            QVERIFY2(covered && excess >= -limit - 7.0 / n * range,
                     qPrintable(QString("%1, entry %2 %3: %4 against %5 +- %6")
                                    .arg(what)
                                    .arg(i)
                                    .arg(j)
                                    .arg(C)
                                    .arg(product.mean())
                                    .arg(deviation)));
        }
    }
}

Eigen::MatrixXd nearlyDiagonal(const Eigen::VectorXd& gamma) {
    const Eigen::VectorXd root = gamma.cwiseSqrt();
    Eigen::MatrixXd Gamma = 1e-10 * root * root.transpose();
    Gamma.diagonal() = gamma;
    return Gamma;
}

Eigen::VectorXd tablePrecisions(int d, int k) {
    constexpr double kPrecisions[] = {1e-8, 1e-4, 1.0, 1e4, 1e8};
    Eigen::VectorXd gamma(d);
    for (int j = 0; j < d; ++j) {
        gamma(j) = (1.0 + 0.3 * j) * kPrecisions[k < 5 ? k : (k + j * (k % 3 + 1)) % 5];
    }
    return gamma;
}

void checkSeparate(const Estimate& coupled,
                   const Estimate& separate,
                   double tolerance,
                   const QString& what) {
    const auto n = static_cast<double>(separate.mean.rows());
    const Eigen::VectorXd deviation = separate.covariance.diagonal().cwiseSqrt();
    const bool exact = std::isinf(coupled.smallestSampleSize);
    for (Eigen::Index j = 0; j < deviation.size(); ++j) {
        const double shift = (coupled.mean.col(j) - separate.mean.col(j)).norm() / std::sqrt(n);
        const double rounding = 1e-11 * (1e-5 + separate.mean.col(j).cwiseAbs().maxCoeff());
        QVERIFY2(shift <= tolerance * deviation(j) + rounding,
                 qPrintable(QString("%1, mean of column %2 off by %3 of %4")
                                .arg(what)
                                .arg(j)
                                .arg(shift)
                                .arg(deviation(j))));
        for (Eigen::Index i = 0; i <= j; ++i) {
            const double size = deviation(i) * deviation(j);
            const double leftOut = exact ? rounding * rounding : 1e-7 * (1.0 + size);
            QVERIFY2(std::abs(coupled.covariance(i, j) - separate.covariance(i, j))
                         <= (exact ? 1.0 : 3.0) * tolerance * size + leftOut,
                     qPrintable(QString("%1, entry %2 %3: %4 against %5")
                                    .arg(what)
                                    .arg(i)
                                    .arg(j)
                                    .arg(coupled.covariance(i, j))
                                    .arg(separate.covariance(i, j))));
        }
    }
}

double quadratureError(const Estimate& estimate) {
    return std::isinf(estimate.smallestSampleSize) ? 0.0 : 0.005;
}

void checkSound(const Estimate& estimate, const QString& what) {
    QVERIFY2(estimate.mean.allFinite(), qPrintable(what));
    QVERIFY2(estimate.covariance.allFinite(), qPrintable(what));
    QVERIFY2((estimate.covariance - estimate.covariance.transpose()).norm()
                 <= 1e-10 * estimate.covariance.norm(),
             qPrintable(what));
    const Eigen::VectorXd values =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(estimate.covariance).eigenvalues();
    QVERIFY2(values.minCoeff() >= -1e-9 * values.cwiseAbs().maxCoeff(),
             qPrintable(
                 QString("%1: %2 of %3").arg(what).arg(values.minCoeff()).arg(values.maxCoeff())));
}

GaussianMessage copiesOf(const GaussianMessage& message, int copies) {
    constexpr double kRounding = 1e-13;
    const Eigen::Index n = message.naturalMean.rows();
    GaussianMessage all{message.precision, message.naturalMean.replicate(copies, 1)};
    for (int copy = 1; copy < copies; ++copy) {
        all.naturalMean.middleRows(copy * n, n) *= 1.0 + kRounding * copy;
    }
    return all;
}

void checkLongSampling(const RowEstimate& estimator,
                       const Eigen::MatrixXd& y,
                       const GaussianMessage& message,
                       const std::function<Eigen::ArrayXd(const Eigen::MatrixXd&)>& logLikelihood,
                       const QString& what) {
    constexpr int kCopies = 64;
    Estimate estimate = estimator(y.replicate(kCopies, 1), copiesOf(message, kCopies));
    estimate.mean = estimate.mean.colwise().mean().eval();
    const Eigen::Index d = message.precision.rows();
    const int draws = 200000;
    const Eigen::MatrixXd Z =
        (RandomField(74, 0, 0, Draw::Noise).gaussian(draws, d)
         * Eigen::MatrixXd(message.precision.inverse()).llt().matrixU().toDenseMatrix())
            .rowwise()
        + Eigen::RowVectorXd(message.mean().row(0));
    Eigen::ArrayXd w = logLikelihood(Z);
    w = (w - w.maxCoeff()).exp();
    w /= w.sum();
    const double own = std::isinf(estimate.smallestSampleSize)
                           ? 0.0
                           : 1.0 / std::sqrt(kCopies * estimate.smallestSampleSize);
    const Eigen::RowVectorXd mean = w.matrix().transpose() * Z;
    const Eigen::MatrixXd t = Z.rowwise() - mean;
    const Eigen::MatrixXd C = t.transpose() * w.matrix().asDiagonal() * t;
    for (Eigen::Index i = 0; i < d; ++i) {
        const double error = std::sqrt((w * t.col(i).array()).square().sum());
        const double shift = std::abs(mean(i) - estimate.mean(0, i));
        QVERIFY2(shift <= 5.0 * std::hypot(error, 0.8 * own * std::sqrt(C(i, i))),
                 qPrintable(QString("%1, column %2: %3 against %4 +- %5")
                                .arg(what)
                                .arg(i)
                                .arg(estimate.mean(0, i))
                                .arg(mean(i))
                                .arg(error)));
        for (Eigen::Index j = 0; j <= i; ++j) {
            const Eigen::ArrayXd rest = t.col(i).array() * t.col(j).array() - C(i, j);
            const double spread = std::sqrt((w * rest).square().sum());
            const double size = std::sqrt(C(i, i) * C(j, j));
            QVERIFY2(std::abs(C(i, j) - estimate.covariance(i, j))
                         <= 5.0 * std::hypot(spread, 3.0 * own * size),
                     qPrintable(QString("%1, entry %2 %3: %4 against %5 +- %6")
                                    .arg(what)
                                    .arg(i)
                                    .arg(j)
                                    .arg(estimate.covariance(i, j))
                                    .arg(C(i, j))
                                    .arg(spread)));
        }
    }
}

Estimate columnsOf(const Estimate& all, Eigen::Index first, Eigen::Index count) {
    return {all.mean.middleCols(first, count), all.covariance.block(first, first, count, count),
            all.unconvergedRows, all.smallestSampleSize};
}

void checkDerivative(const OutputEstimator& estimator,
                     const Eigen::MatrixXd& y,
                     const GaussianMessage& message,
                     double h,
                     double tolerance) {
    const Eigen::MatrixXd C = estimator.estimateBelow(y, message).covariance;
    for (Eigen::Index k = 0; k < C.cols(); ++k) {
        GaussianMessage up = message;
        GaussianMessage down = message;
        up.naturalMean(0, k) += h;
        down.naturalMean(0, k) -= h;
        const Eigen::RowVectorXd slope =
            (estimator.estimateBelow(y, up).mean - estimator.estimateBelow(y, down).mean)
            / (2.0 * h);
        QVERIFY2((slope - C.row(k)).norm() < tolerance,
                 qPrintable(QString::number((slope - C.row(k)).norm())));
    }
}

}  // namespace onsager::test
