// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"

namespace onsager {

/// Rows N(0, S), MAP and MMSE alike:  C = (S^-1 + Gamma)^-1,  Zhat = H C.
class GaussianPriorEstimator final : public PriorEstimator {
public:
    /// S: d x d, positive definite.
    explicit GaussianPriorEstimator(const Eigen::MatrixXd& S);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    Eigen::MatrixXd m_priorPrecision;
};

}  // namespace onsager
