// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/estimators/rowwise/entrywise_rows.h"
#include "engine/estimators/rowwise_estimator.h"

namespace onsager {

/// z_l = phi(z_{l-1}) + N(0, S), both sides. With
///
///     G = (I + Gamma_above S)^-1,   K = S G,   P = G Gamma_above,   b = h_above G^T
///
/// a row of z_{l-1} has the belief of FunctionRows, and z_l given z_{l-1} is N(phi G + h_above K, K):
///
///     Zhat_l = Phihat G + H_above K,   C_l = G^T C_phi G + K.
///
/// Nothing is inverted that could be singular: S = 0 and Gamma_above of any rank are legal.
class EntrywiseLayerEstimator final : public RowwiseEstimator {
public:
    EntrywiseLayerEstimator(const RowwiseLaw& law, Estimation estimation, int threads);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above,
                                         const GaussianMessage& below) const override;
    [[nodiscard]] Estimate estimateBelow(const GaussianMessage& above,
                                         const GaussianMessage& below) const override;

private:
    [[nodiscard]] FunctionRows rowsOf(const GaussianMessage& above,
                                      const GaussianMessage& below,
                                      const Eigen::MatrixXd& G) const;
    [[nodiscard]] Eigen::MatrixXd gain(const GaussianMessage& above) const;

    Eigen::MatrixXd m_noiseCovariance;
    std::unique_ptr<FunctionRowsEstimator> m_rows;
};

/// y = phi(z) F2 + N(0, V), V positive definite. MAP: Pandit et al. 2020 (ML-Mat-VAMP), section 2.3, eq. (9).
class FunctionOutputEstimator final : public OutputEstimator {
public:
    FunctionOutputEstimator(const CommitteeLaw& law, Estimation estimation, int threads);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    CommitteeLikelihood m_likelihood;
    std::unique_ptr<FunctionRowsEstimator> m_rows;
};

}  // namespace onsager
