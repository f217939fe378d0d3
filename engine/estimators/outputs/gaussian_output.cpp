// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/gaussian_output.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

Estimate GaussianOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                                const GaussianMessage& below) const {
    Estimate estimate;
    // y = z F2 + N(0, V), N = V^-1: C = (Gamma + F2 N F2^T)^-1, Zhat = (H + Y N F2^T) C.
    estimate.covariance = spdInverse(below.precision + m_likelihood.coupling);
    estimate.mean = (below.naturalMean + m_likelihood.evidence(Y)) * estimate.covariance;
    return estimate;
}

}  // namespace onsager
