// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/estimators/linear/linear_posterior.h"
#include "engine/numerics/linear_map.h"

#include <memory>

namespace onsager {

/// Exact estimator of a linear layer Z_l = W Z_{l-1} + Xi, MAP and MMSE alike, in the singular basis
/// W = U diag(s) V^T:
///
///     Zhat_{l-1} = V v + (H^+ - V V^T H^+) (Gamma^+)^-1
///     Zhat_l     = U (s v) G^T + H^- K
///
/// with v, G, K of LinearPosterior. Each message is projected once when it arrives, and not again while it says
/// the same; each estimate takes one product with U or V: a factor is read four times per iteration in all, three
/// times below an observation in Gaussian noise, which bounds the speed of a large layer.
class LinearEstimator final : public LayerEstimator {
public:
    LinearEstimator(std::shared_ptr<const LinearMap> map,
                    Eigen::MatrixXd noiseCovariance,
                    int threads);

    [[nodiscard]] Estimate estimate(const LayerMessages& messages, Side side) const override;

    /// V^T H^+ (below) or U^T H^- (above), r x d.
    [[nodiscard]] Eigen::MatrixXd projected(const GaussianMessage& message,
                                            Side side) const override;

    /// Row i of Z_{l-1} has the covariance sum_k V_ik^2 (Q_{s_k}^-1 - (Gamma^+)^-1) + (Gamma^+)^-1, row i of Z_l
    /// has K + G (sum_k U_ik^2 s_k^2 Q_{s_k}^-1) G^T. Forms V or U, n x r.
    [[nodiscard]] Eigen::MatrixXd deviations(const LayerMessages& messages,
                                             Side side) const override;

    [[nodiscard]] bool actsOnRows() const override { return false; }

private:
    [[nodiscard]] Estimate below(const LinearPosterior& posterior,
                                 const GaussianMessage& message,
                                 const Eigen::MatrixXd& projectedBelow,
                                 const Eigen::MatrixXd& projectedAbove) const;
    [[nodiscard]] Estimate above(const LinearPosterior& posterior,
                                 const GaussianMessage& message,
                                 const Eigen::MatrixXd& projectedBelow,
                                 const Eigen::MatrixXd& projectedAbove) const;

    std::shared_ptr<const LinearMap> m_map;
    Eigen::MatrixXd m_noiseCovariance;
    int m_threads;
};

}  // namespace onsager
