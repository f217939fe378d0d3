// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/additive_noise_output.h"

#include "engine/estimators/priors/line_prior.h"

namespace onsager {

AdditiveNoiseEstimator::AdditiveNoiseEstimator(const LineLaw& noise,
                                               Estimation estimation,
                                               int threads)
    : m_noise(noise), m_estimation(estimation), m_threads(threads) {}

Estimate AdditiveNoiseEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                               const GaussianMessage& below) const {
    // e = y - z is a draw of the noise's law behind the message N(y - r, Gamma^-1), natural mean y Gamma - h:
    // the prior's estimator of e, zhat = y - ehat, and C is the same.
    const GaussianMessage ofNoise{below.precision, Y * below.precision - below.naturalMean};
    Estimate estimate = m_estimation == Estimation::Map
                            ? LineMapEstimator(m_noise, m_threads).estimateAbove(ofNoise)
                            : LineMmseEstimator(m_noise, static_cast<int>(Y.cols()), m_threads)
                                  .estimateAbove(ofNoise);
    estimate.mean = Y - estimate.mean;
    return estimate;
}

}  // namespace onsager
