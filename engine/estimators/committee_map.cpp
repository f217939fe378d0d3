// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/committee_map.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>

namespace onsager {

namespace {

/// Displacement of the message in a finite difference, in its own standard deviations.
constexpr double kDisplacement = 0.3;

}  // namespace

/// C_ik = < d zhat_i / d H_k >, each row moved by H -> H +- h e_k. Averaged over rows a jump of the
/// mode counts with the density of rows at the jump, which no Hessian knows.
Eigen::MatrixXd CommitteeMapEstimator::differenceQuotient(const Eigen::MatrixXd& B,
                                                          const GaussianMessage& below) const {
    const Eigen::Index d = below.precision.rows();
    const Eigen::MatrixXd covariance = spdInverse(below.precision);
    const Eigen::MatrixXd R = below.weightedMean * covariance;
    Eigen::MatrixXd C(d, d);
    for (Eigen::Index k = 0; k < d; ++k) {
        const double h = kDisplacement / std::sqrt(covariance(k, k));
        Estimate difference;
        averageOverRows(R.rows(), d, m_threads, difference,
                        [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
                            Lane r[kMaxColumns];
                            Lane b[kMaxColumns];
                            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                                const Eigen::Index count = std::min(kLaneCount, last - row);
                                loadLanes(B, row, b);
                                for (const double sign : {1.0, -1.0}) {
                                    loadLanes(R, row, r);
                                    for (int i = 0; i < d; ++i) {
                                        r[i] += sign * h * covariance(i, k);
                                    }
                                    const CommitteeModes modes =
                                        committeeModes(m_likelihood, below.precision, r, b);
                                    for (int i = 0; i < d; ++i) {
                                        sums.covariance(i, k) +=
                                            sign * modes.z[i].head(count).sum();
                                    }
                                }
                            }
                        });
        C.col(k) = difference.covariance.col(k) / (2.0 * h);
    }
    return symmetrized(C);
}

Estimate CommitteeMapEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                              const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = below.precision.rows();
    const Eigen::MatrixXd R = below.mean();
    const Eigen::MatrixXd B = m_likelihood.evidence(Y);
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Lane r[kMaxColumns];
            Lane b[kMaxColumns];
            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                const Eigen::Index count = std::min(kLaneCount, last - row);
                loadLanes(R, row, r);
                loadLanes(B, row, b);
                const CommitteeModes modes = committeeModes(m_likelihood, below.precision, r, b);
                for (int i = 0; i < d; ++i) {
                    estimate.mean.col(i).segment(row, count) = modes.z[i].head(count).matrix();
                    for (int j = 0; j <= i; ++j) {
                        sums.covariance(i, j) +=
                            modes.inverseHessian[triangle(i, j)].head(count).sum();
                    }
                }
                sums.fallbackRows += modes.fallback.head(count).count();
            }
            sums.covariance.triangularView<Eigen::StrictlyUpper>() = sums.covariance.transpose();
        });
    if (hasExactDivergence()) {
        estimate.covariance = differenceQuotient(B, below);
    }
    return estimate;
}

bool CommitteeMapEstimator::hasExactDivergence() const {
    return m_likelihood.activation.kind == Activation::Relu
           || m_likelihood.activation.kind == Activation::Tanh;
}

}  // namespace onsager
