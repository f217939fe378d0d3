// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/columnwise_output.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

Estimate ColumnwiseOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                                  const GaussianMessage& below) const {
    if (!isDiagonal(below.precision)) {
        return m_joint->estimateBelow(Y, below);
    }
    // A diagonal Gamma couples nothing: d problems of one number, r_j = h_j / gamma_j.
    return estimateEntries(Y.rows(), Y.cols(), m_threads, [&](Eigen::Index row, Eigen::Index j) {
        const double gamma = below.precision(j, j);
        const ScalarBelief belief =
            m_entry->belief(Y(row, j), below.naturalMean(row, j) / gamma, gamma);
        return EntryMoments{belief.mean, belief.variance};
    });
}

}  // namespace onsager
