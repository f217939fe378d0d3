// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/identity_layer.h"

#include "engine/estimators/linear/linear_posterior.h"

namespace onsager {

namespace {

Eigen::MatrixXd rowsBelow(const LinearPosterior& posterior,
                          const GaussianMessage& above,
                          const GaussianMessage& below) {
    return posterior.estimateRows(Eigen::VectorXd::Ones(below.naturalMean.rows()),
                                  below.naturalMean, above.naturalMean);
}

}  // namespace

IdentityLayerEstimator::IdentityLayerEstimator(Eigen::MatrixXd noiseCovariance)
    : m_noiseCovariance(std::move(noiseCovariance)) {}

Estimate IdentityLayerEstimator::estimateBelow(const GaussianMessage& above,
                                               const GaussianMessage& below) const {
    // z_l = z_{l-1} + N(0, S): the linear layer of W = I, all of whose singular values are 1, without a product.
    const LinearPosterior posterior(below.precision, above.precision, m_noiseCovariance);
    Estimate estimate;
    estimate.mean = rowsBelow(posterior, above, below);
    estimate.covariance = posterior.covariance(1.0);
    return estimate;
}

Estimate IdentityLayerEstimator::estimateAbove(const GaussianMessage& above,
                                               const GaussianMessage& below) const {
    const LinearPosterior posterior(below.precision, above.precision, m_noiseCovariance);
    Estimate estimate;
    estimate.mean = rowsBelow(posterior, above, below) * posterior.signalGain().transpose()
                    + above.naturalMean * posterior.noiseGain();
    estimate.covariance = posterior.covarianceAbove(flatSpectrum(1.0, 1.0, 1.0));
    return estimate;
}

}  // namespace onsager
