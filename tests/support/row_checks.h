// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/model/observation.h"
#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

namespace onsager::test {

/// A d x d covariance or precision with eigenvalues of the order of 1.
inline Eigen::MatrixXd randomSpd(int d, int trial) {
    const Eigen::MatrixXd G = RandomField(62, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return G.transpose() * G / d + 0.2 * Eigen::MatrixXd::Identity(d, d);
}

/// Rows of the estimator's own model: z ~ N(r, Gamma^-1) around messages r ~ N(0, I), y from z.
struct OutputModel {
    Eigen::MatrixXd truth, Y;
    GaussianMessage message;
};

inline OutputModel drawOutputModel(const OutputLaw& law,
                                   const Eigen::MatrixXd& Gamma,
                                   int n,
                                   int trial) {
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

/// The covariance an estimate claims is its mean squared error, within 5 standard errors and a share
/// `quadrature` for estimates that are sampled.
inline void checkOwnError(const Estimate& estimate,
                          const Eigen::MatrixXd& truth,
                          double quadrature) {
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

/// Share of an entry's size that the quadrature of a row may miss.
inline double quadratureError(const Estimate& estimate) {
    return std::isinf(estimate.smallestSampleSize) ? 0.0 : 0.005;
}

/// Finite, symmetric, positive semi-definite.
inline void checkSound(const Estimate& estimate, const QString& what) {
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

/// C of one row is the derivative of its estimate by H, by central differences of width h.
inline void checkDerivative(const OutputEstimator& estimator,
                            const Eigen::MatrixXd& y,
                            const GaussianMessage& message,
                            double h,
                            double tolerance) {
    const Eigen::MatrixXd C = estimator.estimateBelow(y, message).covariance;
    for (Eigen::Index k = 0; k < C.cols(); ++k) {
        GaussianMessage up = message;
        GaussianMessage down = message;
        up.weightedMean(0, k) += h;
        down.weightedMean(0, k) -= h;
        const Eigen::RowVectorXd slope =
            (estimator.estimateBelow(y, up).mean - estimator.estimateBelow(y, down).mean)
            / (2.0 * h);
        QVERIFY2((slope - C.row(k)).norm() < tolerance,
                 qPrintable(QString::number((slope - C.row(k)).norm())));
    }
}

}  // namespace onsager::test
