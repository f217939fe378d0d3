// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise_estimator.h"

namespace onsager {

/// z_l = z_{l-1} + N(0, S): a linear layer whose singular values are all 1, without a basis change.
class IdentityLayerEstimator final : public RowwiseEstimator {
public:
    /// S: d x d, zero or positive definite.
    explicit IdentityLayerEstimator(Eigen::MatrixXd noiseCovariance);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above,
                                         const GaussianMessage& below) const override;
    [[nodiscard]] Estimate estimateBelow(const GaussianMessage& above,
                                         const GaussianMessage& below) const override;

private:
    Eigen::MatrixXd m_noiseCovariance;
};

}  // namespace onsager
