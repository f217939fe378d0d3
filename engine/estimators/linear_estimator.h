// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/estimators/linear_posterior.h"
#include "engine/messages/gaussian_message.h"
#include "engine/numerics/factorization.h"
#include "engine/numerics/skinny_product.h"

namespace onsager {

/// Exact estimator of a linear layer Z_l = W Z_{l-1} + Xi, MAP and MMSE alike.
///
/// Works in the singular basis W = U diag(s) V^T: each message is projected once when it arrives
/// (projectBelow, projectAbove), each estimate takes one product with U or V. The factors are read
/// four times per iteration in all, which bounds the speed of a large layer.
class LinearEstimator {
public:
    LinearEstimator(const ThinSvd& svd, Eigen::MatrixXd noiseCovariance, int threads);

    /// V^T H^+, r x d.
    [[nodiscard]] Eigen::MatrixXd projectBelow(const Eigen::MatrixXd& Hplus) const;
    /// U^T H^-, r x d.
    [[nodiscard]] Eigen::MatrixXd projectAbove(const Eigen::MatrixXd& Hminus) const;

    /// Estimate of Z_{l-1}; `posterior` belongs to the precisions of the two messages.
    ///
    ///     Zhat_{l-1} = V v + (H^+ - V V^T H^+) (Gamma^+)^-1
    [[nodiscard]] Estimate estimateBelow(const LinearPosterior& posterior,
                                         const GaussianMessage& below,
                                         const Eigen::MatrixXd& projectedBelow,
                                         const Eigen::MatrixXd& projectedAbove) const;

    /// Estimate of Z_l.
    ///
    ///     Zhat_l = U (s v) G^T + H^- K
    [[nodiscard]] Estimate estimateAbove(const LinearPosterior& posterior,
                                         const GaussianMessage& above,
                                         const Eigen::MatrixXd& projectedBelow,
                                         const Eigen::MatrixXd& projectedAbove) const;

    [[nodiscard]] const Spectrum& spectrum() const { return m_spectrum; }
    [[nodiscard]] const Eigen::MatrixXd& noiseCovariance() const { return m_noiseCovariance; }

private:
    RowMajorMatrix m_left;
    RowMajorMatrix m_right;
    Spectrum m_spectrum;
    Eigen::MatrixXd m_noiseCovariance;
    int m_threads;
};

}  // namespace onsager
