// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"

namespace onsager {

/// MAP of rows of density exp(-lambda |z|_2): the minimum of |z - r|^2_Gamma / 2 + lambda |z|_2.
///
/// A row with |h|_2 <= lambda is 0 and contributes nothing to C; otherwise, nu = |z|_2 being the root
///
///     z = h (Gamma + lambda / nu I)^-1,   C_n = (Gamma + lambda (I / nu - z^T z / nu^3))^-1.
///
/// In the eigenbasis of Gamma, g = h E, the root of sum_i g_i^2 / (gamma_i nu + lambda)^2 = 1.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (5).
class GroupLassoMapEstimator final : public PriorEstimator {
public:
    GroupLassoMapEstimator(double weight, int threads) : m_weight(weight), m_threads(threads) {}
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    double m_weight;  // lambda
    int m_threads;
};

}  // namespace onsager
