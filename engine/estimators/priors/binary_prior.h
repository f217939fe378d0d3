// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"

namespace onsager {

/// MMSE of rows of independent +-1, P(+1) = probability.
///
/// With Gamma diagonal every entry is tanh(h + logit / 2), logit = log(p / (1 - p)), of variance
/// 1 / cosh^2; otherwise the sum over the 2^d patterns of signs is taken.
class BinaryPriorEstimator final : public PriorEstimator {
public:
    static constexpr int kMaxColumns = BinaryPrior::kTraits.mostColumns;

    /// Throws std::invalid_argument above kMaxColumns columns.
    BinaryPriorEstimator(double probability, int columns, int threads);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    [[nodiscard]] Estimate separate(const Eigen::MatrixXd& H) const;
    [[nodiscard]] Estimate overPatterns(const GaussianMessage& above) const;

    double m_halfLogit;
    Eigen::MatrixXd m_patterns;  // 2^d x d
    int m_threads;
};

}  // namespace onsager
