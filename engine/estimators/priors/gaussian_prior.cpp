// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/gaussian_prior.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

GaussianPriorEstimator::GaussianPriorEstimator(const Eigen::MatrixXd& S)
    : m_priorPrecision(spdInverse(S)) {}

Estimate GaussianPriorEstimator::estimateAbove(const GaussianMessage& above) const {
    Estimate estimate;
    // C = (S^-1 + Gamma)^-1, Zhat = H C: d x d and n x d, the same for MMSE and MAP.
    estimate.covariance = spdInverse(m_priorPrecision + above.precision);
    estimate.mean = above.naturalMean * estimate.covariance;
    return estimate;
}

}  // namespace onsager
