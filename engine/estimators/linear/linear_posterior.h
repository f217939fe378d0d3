// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/spectrum.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Core>

namespace onsager {

/// The posterior of a linear layer z_l = s z_{l-1} + xi in the singular basis of its matrix, for one
/// pair of incoming precisions; shared by the estimator (rows) and the prediction (laws).
///
///     K = (N + Gamma^-)^-1,  G = K N  (noiseless: K = 0, G = I),  M = Gamma^- G
///     Q_s = Gamma^+ + s^2 M = X^-T diag(1 + s^2 D) X^-1
///     v_s = (h^+_s + s h^-_s G) Q_s^-1                 estimate of z_{l-1}, covariance Q_s^-1
///     u_s = s v_s G^T + h^-_s K                        estimate of z_l
///
/// with h^+_s, h^-_s the rows of V^T H^+ and U^T H^- and N the noise precision. Gamma^+ and M are
/// diagonalised together once (X, D), after which a row costs O(d^2) without an inverse.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 3.2; natural form, singular Gamma^- allowed.
class LinearPosterior {
public:
    /// GammaBelow must be positive definite (std::domain_error otherwise); GammaAbove positive
    /// semi-definite; noiseCovariance zero or positive definite. All d x d.
    LinearPosterior(const Eigen::MatrixXd& GammaBelow,
                    const Eigen::MatrixXd& GammaAbove,
                    const Eigen::MatrixXd& noiseCovariance);

    /// Rows v_s for natural rows projected on the singular vectors, r x d each.
    [[nodiscard]] Eigen::MatrixXd estimateRows(const Eigen::VectorXd& singularValues,
                                               const Eigen::MatrixXd& projectedBelow,
                                               const Eigen::MatrixXd& projectedAbove) const;

    /// Q_s^-1.
    [[nodiscard]] Eigen::MatrixXd covariance(double singularValue) const;

    /// C_{l-1} = ( sum_s Q_s^-1 + (n_{l-1} - r) (Gamma^+)^-1 ) / n_{l-1}.
    [[nodiscard]] Eigen::MatrixXd covarianceBelow(const Spectrum& spectrum) const;

    /// C_l = K + G^T ( sum_s s^2 Q_s^-1 ) G / n_l.
    [[nodiscard]] Eigen::MatrixXd covarianceAbove(const Spectrum& spectrum) const;

    [[nodiscard]] const Eigen::MatrixXd& noiseGain() const { return m_K; }   ///< K
    [[nodiscard]] const Eigen::MatrixXd& signalGain() const { return m_G; }  ///< G = K N
    [[nodiscard]] const Eigen::MatrixXd& combined() const { return m_M; }    ///< M = Gamma^- G
    [[nodiscard]] Eigen::MatrixXd covarianceOfNullSpace() const;             ///< (Gamma^+)^-1

private:
    Eigen::MatrixXd m_K;
    Eigen::MatrixXd m_G;
    Eigen::MatrixXd m_M;
    JointEigen m_joint;
};

}  // namespace onsager
