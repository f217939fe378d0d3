// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear/linear_posterior.h"

namespace onsager {

LinearPosterior::LinearPosterior(const Eigen::MatrixXd& GammaBelow,
                                 const Eigen::MatrixXd& GammaAbove,
                                 const Eigen::MatrixXd& noiseCovariance) {
    // K = (N + Gamma^-)^-1 and G = K N need no inverse of Gamma^-, which is 0 at the start of a run.
    const Eigen::Index d = GammaBelow.rows();
    if (noiseCovariance.isZero(0.0)) {
        m_K = Eigen::MatrixXd::Zero(d, d);
        m_G = Eigen::MatrixXd::Identity(d, d);
    } else {
        const Eigen::MatrixXd N = spdInverse(noiseCovariance);
        m_K = spdInverse(N + GammaAbove);
        m_G = m_K * N;
    }
    // M = Gamma^- K N = (N^-1 + (Gamma^-)^-1)^-1, symmetric but for rounding.
    // X^T Gamma^+ X = I and X^T M X = D together, so that Q_s^-1 = X (I + s^2 D)^-1 X^T for every s.
    m_M = symmetrized(GammaAbove * m_G);
    m_joint = jointEigen(GammaBelow, m_M);
}

Eigen::MatrixXd LinearPosterior::estimateRows(const Eigen::VectorXd& singularValues,
                                              const Eigen::MatrixXd& projectedBelow,
                                              const Eigen::MatrixXd& projectedAbove) const {
    // (h^+ + s h^- G) X, then column j over 1 + s^2 D_j, then X^T: v = (h^+ + s h^- G) Q_s^-1.
    // The denominators are at least 1, however small or large the precisions are.
    const Eigen::MatrixXd& X = m_joint.basis;
    Eigen::MatrixXd rows =
        projectedBelow * X + singularValues.asDiagonal() * (projectedAbove * (m_G * X));
    const Eigen::VectorXd squares = singularValues.cwiseAbs2();
    for (Eigen::Index j = 0; j < rows.cols(); ++j) {
        rows.col(j).array() /= 1.0 + squares.array() * m_joint.values(j);
    }
    return rows * X.transpose();
}

Eigen::MatrixXd LinearPosterior::covariance(double singularValue) const {
    // Q_s^-1 = X (I + s^2 D)^-1 X^T.
    const Eigen::VectorXd scale =
        (1.0 + singularValue * singularValue * m_joint.values.array()).inverse();
    return m_joint.basis * scale.asDiagonal() * m_joint.basis.transpose();
}

Eigen::MatrixXd LinearPosterior::covarianceOfNullSpace() const {
    // s = 0: Q_0 = Gamma^+.
    return m_joint.basis * m_joint.basis.transpose();
}

Eigen::MatrixXd LinearPosterior::covarianceBelow(const Spectrum& spectrum) const {
    // Every distinct singular value counts as often as it occurs; the n_{l-1} - r zeros add 1 each, in the basis X.
    const Eigen::ArrayXd squares = spectrum.singularValues.array().square();
    Eigen::VectorXd sum(m_joint.values.size());
    for (Eigen::Index j = 0; j < sum.size(); ++j) {
        sum(j) = (spectrum.counts.array() / (1.0 + squares * m_joint.values(j))).sum()
                 + (spectrum.inputRows - spectrum.rank());
    }
    return symmetrized(m_joint.basis * (sum / spectrum.inputRows).asDiagonal()
                       * m_joint.basis.transpose());
}

Eigen::MatrixXd LinearPosterior::covarianceAbove(const Spectrum& spectrum) const {
    // s^2 Q_s^-1 = X diag(s^2 / (1 + s^2 D)) X^T; zeros of the spectrum add nothing, and K stands for all rows.
    const Eigen::ArrayXd squares = spectrum.singularValues.array().square();
    Eigen::VectorXd sum(m_joint.values.size());
    for (Eigen::Index j = 0; j < sum.size(); ++j) {
        sum(j) = (spectrum.counts.array() * squares / (1.0 + squares * m_joint.values(j))).sum();
    }
    const Eigen::MatrixXd GX = m_G * m_joint.basis;
    return symmetrized(m_K + GX * (sum / spectrum.outputRows).asDiagonal() * GX.transpose());
}

}  // namespace onsager
