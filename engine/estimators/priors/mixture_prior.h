// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/laws/prior.h"

#include <vector>

namespace onsager {

/// MMSE of rows z ~ sum_k w_k N(m_k, S_k), S_k positive semi-definite: Bernoulli-Gaussian, finite
/// sets of points, Gaussian mixtures.
///
/// With S_k = F F^T, h the natural row and g = h - m_k Gamma,
///
///     c_k = (S_k^-1 + Gamma)^-1 = F (I + F^T Gamma F)^-1 F^T,   mu_k = m_k + g c_k
///     log pi_k = log w_k - log det(I + S_k Gamma) / 2 + h m_k^T - m_k Gamma m_k^T / 2 + g c_k g^T / 2
///
/// up to a constant, and Zhat = sum_k pi_k mu_k, C_n = sum_k pi_k (c_k + (mu_k - Zhat)^T (mu_k - Zhat)).
/// Nothing is inverted that may be singular: any S_k and any message, rank deficient or zero.
class MixturePriorEstimator final : public PriorEstimator {
public:
    MixturePriorEstimator(RowMixture mixture, int threads);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    RowMixture m_mixture;
    std::vector<Eigen::MatrixXd> m_factors;  // F, d x rank
    int m_threads;
};

}  // namespace onsager
