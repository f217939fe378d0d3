// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/sampling/tilted_gaussian.h"

namespace onsager {

/// Rows with missing entries (NaN in Y), AWGN columns y = z + N(0, v) and probit columns
/// y = sign(z + N(0, v)).
///
/// Everything that the precision of a row needs depends on which of its entries are seen, and is
/// computed once for each such pattern. AWGN entries A are Gaussian evidence, m and S given them in
/// closed form. MMSE of the probit entries B: u = z_B + noise ~ N(m_B, S_BB + v I) restricted to the
/// quadrant of signs (TiltedGaussian), then with G = (S_BB + v I)^-1 S_B.
///
///     Zhat = m + (E u - m_B) G,   C_n = (covariance of z given A and u) + G^T Cov(u) G.
///
/// MAP: -sum_B log Phi(y z / sqrt v) is convex; Newton, C the average inverse Hessian. v may be 0
/// (seen entries are known exactly) but not for the MAP of probit columns.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.
class MaskedOutputEstimator final : public OutputEstimator {
public:
    /// Throws std::invalid_argument for the MAP of probit columns without noise.
    MaskedOutputEstimator(const MaskedLaw& law,
                          Estimation estimation,
                          int threads,
                          int points = TiltedGaussian::kDefaultPoints);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    MaskedLaw m_law;
    Estimation m_estimation;
    Eigen::MatrixXd m_points;
    int m_threads;
};

}  // namespace onsager
