// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/columnwise_output.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

ColumnwiseOutputEstimator::ColumnwiseOutputEstimator(
    std::vector<std::unique_ptr<ScalarOutput>> columns,
    std::unique_ptr<OutputEstimator> joint,
    int threads)
    : m_columns(std::move(columns)), m_joint(std::move(joint)), m_threads(threads) {}

Estimate ColumnwiseOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                                  const GaussianMessage& below) const {
    if (m_joint != nullptr && !isDiagonal(below.precision)) {
        return m_joint->estimateBelow(Y, below);
    }
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = Y.cols();
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            for (Eigen::Index j = 0; j < d; ++j) {
                const std::size_t column = m_columns.size() == 1 ? 0 : static_cast<std::size_t>(j);
                const ScalarOutput& output = *m_columns[column];
                const double gamma = below.precision(j, j);
                for (Eigen::Index row = first; row < last; ++row) {
                    const double r = below.weightedMean(row, j) / gamma;
                    const ScalarBelief belief = output.belief(Y(row, j), r, gamma);
                    estimate.mean(row, j) = belief.mean;
                    sums.covariance(j, j) += belief.variance;
                }
            }
        });
    return estimate;
}

}  // namespace onsager
