// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/qam_prior.h"

#include "engine/estimators/priors/mixture_prior.h"
#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

namespace {

/// Of amplitudes a, weighted by exp(h a - gamma a^2 / 2).
EntryMoments momentsOf(const Eigen::ArrayXd& a, double h, double gamma) {
    // The message N(h / gamma, 1 / gamma) in logs, on a few amplitudes:
    // weights exp(h a - gamma a^2 / 2), equal priors.
    Eigen::ArrayXd weights = h * a - 0.5 * gamma * a.square();
    weights = (weights - weights.maxCoeff()).exp();
    weights /= weights.sum();
    EntryMoments moments;
    moments.mean = (weights * a).sum();
    moments.variance = (weights * (a - moments.mean).square()).sum();
    return moments;
}

}  // namespace

Estimate QamPriorEstimator::estimateAbove(const GaussianMessage& above) const {
    const Eigen::MatrixXd& Gamma = above.precision;
    if (!isDiagonal(Gamma)) {
        return MixturePriorEstimator(mixture(m_law, m_columns), m_threads).estimateAbove(above);
    }
    const Eigen::ArrayXd a = amplitudes(m_law);
    const Eigen::MatrixXd& H = above.naturalMean;
    return estimateEntries(H.rows(), H.cols(), m_threads, [&](Eigen::Index row, Eigen::Index j) {
        return momentsOf(a, H(row, j), Gamma(j, j));
    });
}

}  // namespace onsager
