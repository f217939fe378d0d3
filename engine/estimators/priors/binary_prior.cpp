// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/binary_prior.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <cmath>
#include <fmt/format.h>
#include <stdexcept>

namespace onsager {

namespace {

Eigen::MatrixXd signPatterns(int columns) {
    // Bit j of k is the sign of z_j in pattern k.
    Eigen::MatrixXd patterns(Eigen::Index{1} << columns, columns);
    for (Eigen::Index k = 0; k < patterns.rows(); ++k) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            patterns(k, j) = (k >> j) % 2 == 0 ? -1.0 : 1.0;
        }
    }
    return patterns;
}

}  // namespace

BinaryPriorEstimator::BinaryPriorEstimator(double probability, int columns, int threads)
    // log(p / (1 - p)) / 2: p(z) is proportional to exp(z log(p / (1 - p)) / 2) on z = +-1.
    : m_halfLogit(0.5 * (std::log(probability) - std::log1p(-probability))), m_threads(threads) {
    if (columns > kMaxColumns) {
        throw std::invalid_argument(
            fmt::format("a binary prior sums over all signs of a row and takes at most {} columns, "
                        "not {}",
                        kMaxColumns, columns));
    }
    m_patterns = signPatterns(columns);
}

Estimate BinaryPriorEstimator::estimateAbove(const GaussianMessage& above) const {
    return isDiagonal(above.precision) ? separate(above.naturalMean) : overPatterns(above);
}

Estimate BinaryPriorEstimator::separate(const Eigen::MatrixXd& H) const {
    // z_j^2 = 1, so that a diagonal Gamma is a constant: zhat = tanh(h + logit / 2) entry by entry, and
    //     1 - zhat^2 = 4 e^(-2 |x|) / (1 + e^(-2 |x|))^2,   x = h + logit / 2,
    // which keeps its digits where zhat rounds to 1.
    Estimate estimate;
    estimate.mean = (H.array() + m_halfLogit).tanh();
    const Eigen::ArrayXXd decay = (-2.0 * (H.array() + m_halfLogit).abs()).exp();
    const Eigen::MatrixXd variance = 4.0 * decay / (1.0 + decay).square();
    estimate.covariance = variance.colwise().mean().asDiagonal();
    return estimate;
}

Estimate BinaryPriorEstimator::overPatterns(const GaussianMessage& above) const {
    const Eigen::MatrixXd& H = above.naturalMean;
    const Eigen::Index d = H.cols();
    // log w of pattern z: h z^T + (logit / 2) sum_j z_j - z Gamma z^T / 2; all but h z^T is shared by the rows.
    const Eigen::VectorXd logWeights =
        m_halfLogit * m_patterns.rowwise().sum()
        - 0.5 * (m_patterns * above.precision).cwiseProduct(m_patterns).rowwise().sum();
    Estimate estimate;
    estimate.mean.resize(H.rows(), d);
    averageOverRows(
        H.rows(), d, m_threads, estimate,
        [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Eigen::VectorXd w(m_patterns.rows());
            Eigen::MatrixXd centred(m_patterns.rows(), d);
            for (Eigen::Index n = first; n < last; ++n) {
                countWork(static_cast<double>(w.size()) * productWork(static_cast<double>(d)));
                w = logWeights;
                w.noalias() += m_patterns * H.row(n).transpose();
                w = (w.array() - w.maxCoeff()).exp();
                w /= w.sum();
                estimate.mean.row(n).noalias() = w.transpose() * m_patterns;
                centred = m_patterns.rowwise() - estimate.mean.row(n);
                sums.covariance.noalias() += centred.transpose() * w.asDiagonal() * centred;
            }
        });
    estimate.covariance = symmetrized(estimate.covariance);
    return estimate;
}

}  // namespace onsager
