// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear/linear_estimator.h"

#include <utility>

namespace onsager {

LinearEstimator::LinearEstimator(std::shared_ptr<const LinearMap> map,
                                 Eigen::MatrixXd noiseCovariance,
                                 int threads)
    : m_map(std::move(map)), m_noiseCovariance(std::move(noiseCovariance)), m_threads(threads) {}

Eigen::MatrixXd LinearEstimator::projected(const GaussianMessage& message, Side side) const {
    // V^T H^+ or U^T H^-, r x d: one product with a factor, all that a message costs.
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
    // diag(C_i) of row i = sum_k F_ik^2 diag(D_k) + diag(rest), F the singular vectors of the side asked for:
    //     below  F = V, D_k = Q_k^-1 - (Gamma^+)^-1,  rest = (Gamma^+)^-1
    //     above  F = U, D_k = s_k^2 G Q_k^-1 G^T,     rest = K
    // Squares of a factor's rows need not sum to 1 (r < n): what the vectors miss is the rest alone.
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
    // D_k below is a difference: rounding may leave a variance of about -eps.
    return variances.cwiseMax(0.0).cwiseSqrt();
}

Estimate LinearEstimator::below(const LinearPosterior& posterior,
                                const GaussianMessage& message,
                                const Eigen::MatrixXd& projectedBelow,
                                const Eigen::MatrixXd& projectedAbove) const {
    const Spectrum& spectrum = m_map->spectrum();
    Estimate estimate;
    estimate.covariance = posterior.covarianceBelow(spectrum);
    // Zhat = V v + (I - V V^T) H^+ (Gamma^+)^-1 as V (v - a) + H^+ (Gamma^+)^-1 with a = V^T H^+ (Gamma^+)^-1, r x d:
    // one product with V, where a projector would take two. Without a null space V V^T = I: nothing is taken off.
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
    // Zhat = U (s v) G^T + H^- K. What H^- has outside the span of U is noise alone and is shrunk by the same K,
    // so the second term is that of all n rows. Noiseless: K = 0, G = I, and nothing is outside the span.
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
