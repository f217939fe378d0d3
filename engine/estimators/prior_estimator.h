// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/model/scenario.h"

#include <memory>

namespace onsager {

/// Estimates Z_0 from the message from above: the belief p(z_0) exp(-|z_0 - r^-|^2_{Gamma^-} / 2).
class PriorEstimator : public LayerEstimator {
public:
    /// `above`: precision d x d, natural mean n x d.
    [[nodiscard]] virtual Estimate estimateAbove(const GaussianMessage& above) const = 0;

    /// Of rows z_n = sqrt(s_n) x_n with the factors s_n of the messages, x of the prior:
    ///
    ///     zhat_n(Gamma, h_n) = sqrt(s_n) xhat(s_n Gamma, sqrt(s_n) h_n),   C_n = s_n C_x,
    ///
    /// so that mode or mean, divergence and covariance of any prior are those of rows that differ. Rows of equal
    /// factors are estimated together.
    [[nodiscard]] Estimate estimate(const LayerMessages& messages, Side side) const final;
};

/// Throws std::invalid_argument for a prior without an estimator of that kind, which problemsOf()
/// refuses in a scenario.
std::unique_ptr<PriorEstimator> makePriorEstimator(const Prior& prior,
                                                   int columns,
                                                   Estimation estimation,
                                                   int threads);

/// Of the prior that the network believes, or asks its denoiser.
std::unique_ptr<PriorEstimator> makePriorEstimator(const Network& network,
                                                   Estimation estimation,
                                                   int threads);

}  // namespace onsager
