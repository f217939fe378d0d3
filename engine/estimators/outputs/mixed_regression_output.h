// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"

namespace onsager {

/// MMSE of y = z_q + N(0, v) with q unknown: a mixture of d Gaussians. With Sigma = Gamma^-1,
///
///     k_q = Sigma_q. / (v + Sigma_qq),   mu_q = r + (y - r_q) k_q,   c_q = Sigma - Sigma_.q k_q
///     log pi_q = log p_q + log density of y under N(r_q, v + Sigma_qq)
///
/// v may be 0. Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (6).
class MixedRegressionEstimator final : public OutputEstimator {
public:
    MixedRegressionEstimator(const MixedRegressionLaw& law, int threads)
        : m_law(law), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    MixedRegressionLaw m_law;
    int m_threads;
};

}  // namespace onsager
