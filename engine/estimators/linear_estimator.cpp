// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear_estimator.h"

namespace onsager {

LinearEstimator::LinearEstimator(const ThinSvd& svd, Eigen::MatrixXd noiseCovariance, int threads)
    : m_left(svd.left),
      m_right(svd.right),
      m_spectrum(instanceSpectrum(static_cast<double>(svd.left.rows()),
                                  static_cast<double>(svd.right.rows()),
                                  svd.singularValues)),
      m_noiseCovariance(std::move(noiseCovariance)),
      m_threads(threads) {}

Eigen::MatrixXd LinearEstimator::projectBelow(const Eigen::MatrixXd& Hplus) const {
    return skinnyTransposeProduct(m_right, Hplus, m_threads);
}

Eigen::MatrixXd LinearEstimator::projectAbove(const Eigen::MatrixXd& Hminus) const {
    return skinnyTransposeProduct(m_left, Hminus, m_threads);
}

Estimate LinearEstimator::estimateBelow(const LinearPosterior& posterior,
                                        const GaussianMessage& below,
                                        const Eigen::MatrixXd& projectedBelow,
                                        const Eigen::MatrixXd& projectedAbove) const {
    Estimate estimate;
    estimate.covariance = posterior.covarianceBelow(m_spectrum);
    Eigen::MatrixXd v =
        posterior.estimateRows(m_spectrum.singularValues, projectedBelow, projectedAbove);
    const bool nullSpace = m_right.rows() > m_right.cols();
    if (nullSpace) {
        v -= projectedBelow * posterior.covarianceOfNullSpace();
    }
    estimate.mean = skinnyProduct(m_right, v, m_threads);
    if (nullSpace) {
        estimate.mean += below.weightedMean * posterior.covarianceOfNullSpace();
    }
    return estimate;
}

Estimate LinearEstimator::estimateAbove(const LinearPosterior& posterior,
                                        const GaussianMessage& above,
                                        const Eigen::MatrixXd& projectedBelow,
                                        const Eigen::MatrixXd& projectedAbove) const {
    Estimate estimate;
    estimate.covariance = posterior.covarianceAbove(m_spectrum);
    const Eigen::MatrixXd v =
        posterior.estimateRows(m_spectrum.singularValues, projectedBelow, projectedAbove);
    const Eigen::MatrixXd sv = m_spectrum.singularValues.asDiagonal() * v;
    const bool noiseless = m_noiseCovariance.isZero(0.0);
    if (noiseless) {
        estimate.mean = skinnyProduct(m_left, sv, m_threads);
    } else {
        estimate.mean = skinnyProduct(m_left, sv * posterior.signalGain().transpose(), m_threads)
                        + above.weightedMean * posterior.noiseGain();
    }
    return estimate;
}

}  // namespace onsager
