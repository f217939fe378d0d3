// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear/linear_posterior.h"

namespace onsager {

LinearPosterior::LinearPosterior(const Eigen::MatrixXd& GammaBelow,
                                 const Eigen::MatrixXd& GammaAbove,
                                 const Eigen::MatrixXd& noiseCovariance) {
    const Eigen::Index d = GammaBelow.rows();
    if (noiseCovariance.isZero(0.0)) {
        m_K = Eigen::MatrixXd::Zero(d, d);
        m_G = Eigen::MatrixXd::Identity(d, d);
    } else {
        const Eigen::MatrixXd N = spdInverse(noiseCovariance);
        m_K = spdInverse(N + GammaAbove);
        m_G = m_K * N;
    }
    m_M = symmetrized(GammaAbove * m_G);
    m_joint = jointEigen(GammaBelow, m_M);
}

Eigen::MatrixXd LinearPosterior::estimateRows(const Eigen::VectorXd& singularValues,
                                              const Eigen::MatrixXd& projectedBelow,
                                              const Eigen::MatrixXd& projectedAbove) const {
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
    const Eigen::VectorXd scale =
        (1.0 + singularValue * singularValue * m_joint.values.array()).inverse();
    return m_joint.basis * scale.asDiagonal() * m_joint.basis.transpose();
}

Eigen::MatrixXd LinearPosterior::covarianceOfNullSpace() const {
    return m_joint.basis * m_joint.basis.transpose();
}

Eigen::MatrixXd LinearPosterior::covarianceBelow(const Spectrum& spectrum) const {
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
    const Eigen::ArrayXd squares = spectrum.singularValues.array().square();
    Eigen::VectorXd sum(m_joint.values.size());
    for (Eigen::Index j = 0; j < sum.size(); ++j) {
        sum(j) = (spectrum.counts.array() * squares / (1.0 + squares * m_joint.values(j))).sum();
    }
    const Eigen::MatrixXd GX = m_G * m_joint.basis;
    return symmetrized(m_K + GX * (sum / spectrum.outputRows).asDiagonal() * GX.transpose());
}

}  // namespace onsager
