// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear/linear_estimator.h"

#include <utility>

namespace onsager {

LinearEstimator::LinearEstimator(std::shared_ptr<const LinearMap> map,
                                 Eigen::MatrixXd noiseCovariance,
                                 int threads)
    : m_map(std::move(map)), m_noiseCovariance(std::move(noiseCovariance)), m_threads(threads) {}

Eigen::MatrixXd LinearEstimator::projected(const GaussianMessage& message, Side side) const {
    return side == Side::Below ? m_map->rightTransposedTimes(message.naturalMean, m_threads)
                               : m_map->leftTransposedTimes(message.naturalMean, m_threads);
}

Estimate LinearEstimator::estimate(const LayerMessages& messages, Side side) const {
    const auto projection = [this](const GaussianMessage& message, Side from) {
        return message.projected.size() > 0 ? message.projected : projected(message, from);
    };
    const LinearPosterior posterior(messages.below->precision, messages.above->precision,
                                    m_noiseCovariance);
    const Eigen::MatrixXd fromBelow = projection(*messages.below, Side::Below);
    const Eigen::MatrixXd fromAbove = projection(*messages.above, Side::Above);
    return side == Side::Below ? below(posterior, *messages.below, fromBelow, fromAbove)
                               : above(posterior, *messages.above, fromBelow, fromAbove);
}

Eigen::MatrixXd LinearEstimator::deviations(const LayerMessages& messages, Side side) const {
    const LinearPosterior posterior(messages.below->precision, messages.above->precision,
                                    m_noiseCovariance);
    const Eigen::VectorXd& s = m_map->spectrum().singularValues;
    const Eigen::Index r = s.size();
    const bool isBelow = side == Side::Below;
    const Eigen::MatrixXd squares =
        isBelow ? m_map->rightSquares(m_threads) : m_map->leftSquares(m_threads);
    const Eigen::MatrixXd rest =
        isBelow ? posterior.covarianceOfNullSpace() : posterior.noiseGain();
    const Eigen::MatrixXd& G = posterior.signalGain();
    Eigen::MatrixXd gained(r, rest.cols());  // what each singular vector adds to the diagonal
    for (Eigen::Index k = 0; k < r; ++k) {
        const Eigen::MatrixXd Q = posterior.covariance(s(k));
        const Eigen::MatrixXd added = isBelow
                                          ? Eigen::MatrixXd(Q - rest)
                                          : Eigen::MatrixXd(s(k) * s(k) * (G * Q * G.transpose()));
        gained.row(k) = added.diagonal().transpose();
    }
    Eigen::MatrixXd variances = squares * gained;
    variances.rowwise() += rest.diagonal().transpose();
    return variances.cwiseMax(0.0).cwiseSqrt();
}

Estimate LinearEstimator::below(const LinearPosterior& posterior,
                                const GaussianMessage& message,
                                const Eigen::MatrixXd& projectedBelow,
                                const Eigen::MatrixXd& projectedAbove) const {
    const Spectrum& spectrum = m_map->spectrum();
    Estimate estimate;
    estimate.covariance = posterior.covarianceBelow(spectrum);
    Eigen::MatrixXd v =
        posterior.estimateRows(spectrum.singularValues, projectedBelow, projectedAbove);
    const bool nullSpace = spectrum.inputRows > spectrum.rank();
    if (nullSpace) {
        v -= projectedBelow * posterior.covarianceOfNullSpace();
    }
    estimate.mean = m_map->rightTimes(v, m_threads);
    if (nullSpace) {
        estimate.mean += message.naturalMean * posterior.covarianceOfNullSpace();
    }
    return estimate;
}

Estimate LinearEstimator::above(const LinearPosterior& posterior,
                                const GaussianMessage& message,
                                const Eigen::MatrixXd& projectedBelow,
                                const Eigen::MatrixXd& projectedAbove) const {
    const Spectrum& spectrum = m_map->spectrum();
    Estimate estimate;
    estimate.covariance = posterior.covarianceAbove(spectrum);
    const Eigen::MatrixXd v =
        posterior.estimateRows(spectrum.singularValues, projectedBelow, projectedAbove);
    const Eigen::MatrixXd sv = spectrum.singularValues.asDiagonal() * v;
    const bool noiseless = m_noiseCovariance.isZero(0.0);
    if (noiseless) {
        estimate.mean = m_map->leftTimes(sv, m_threads);
    } else {
        estimate.mean = m_map->leftTimes(sv * posterior.signalGain().transpose(), m_threads)
                        + message.naturalMean * posterior.noiseGain();
    }
    return estimate;
}

}  // namespace onsager
