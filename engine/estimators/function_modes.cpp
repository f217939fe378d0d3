// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/function_modes.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>

namespace onsager {

/// Sum over rows of the variable with the message moved by +shift, minus that by -shift, over n.
/// The message moved is R for the argument and B for the image.
Eigen::RowVectorXd FunctionModes::meanDifference(const ModeSearch& search,
                                                 const FunctionRows& rows,
                                                 RowVariable variable,
                                                 const Eigen::VectorXd& shift) const {
    const bool argument = variable == RowVariable::Argument;
    const Eigen::Index d = rows.R.cols();
    Estimate difference;
    averageOverRows(
        rows.R.rows(), d, m_threads, difference,
        [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Lane r[kMaxColumns];
            Lane b[kMaxColumns];
            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                const Eigen::Index count = std::min(kLaneCount, last - row);
                for (const double sign : {1.0, -1.0}) {
                    loadLanes(rows.R, row, r);
                    loadLanes(rows.B, row, b);
                    for (int i = 0; i < d; ++i) {
                        (argument ? r[i] : b[i]) += sign * shift(i);
                    }
                    const CommitteeModes modes = search.modes(r, b);
                    for (int i = 0; i < d; ++i) {
                        sums.covariance(i, 0) +=
                            sign * (argument ? modes.z[i] : modes.value[i]).head(count).sum();
                    }
                }
            }
        });
    return difference.covariance.col(0).transpose();
}

/// C_ik = < d zhat_i / d H_k >, each row moved by H -> H +- h e_k (for the image: < d phi_i / d b_k >,
/// b -> b +- h e_k). Averaged over rows a jump of the mode counts with the density of rows at the
/// jump, which no Hessian knows. With few rows the average can be slightly indefinite: positive part.
Eigen::MatrixXd FunctionModes::differenceQuotient(const ModeSearch& search,
                                                  const FunctionRows& rows,
                                                  RowVariable variable) const {
    const Eigen::Index d = rows.R.cols();
    const bool argument = variable == RowVariable::Argument;
    const Eigen::MatrixXd covariance = spdInverse(rows.Gamma);
    Eigen::MatrixXd C(d, d);
    for (Eigen::Index k = 0; k < d; ++k) {
        const double h = kMessageDisplacement
                         * (argument ? 1.0 / std::sqrt(covariance(k, k))
                                     : std::sqrt(std::max(rows.P(k, k), 1e-16 * rows.Gamma(k, k))));
        const Eigen::VectorXd shift =
            h * (argument ? Eigen::VectorXd(covariance.col(k)) : Eigen::VectorXd::Unit(d, k));
        C.col(k) = meanDifference(search, rows, variable, shift).transpose() / (2.0 * h);
    }
    return positivePart(symmetrized(C));
}

Estimate FunctionModes::estimate(const FunctionRows& rows, RowVariable variable) const {
    const Eigen::Index n = rows.R.rows();
    const Eigen::Index d = rows.R.cols();
    const bool argument = variable == RowVariable::Argument;
    const ModeSearch search(m_function, rows.Gamma, rows.P, m_search);
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Lane r[kMaxColumns];
            Lane b[kMaxColumns];
            Lane slope[kMaxColumns];
            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                const Eigen::Index count = std::min(kLaneCount, last - row);
                loadLanes(rows.R, row, r);
                loadLanes(rows.B, row, b);
                const CommitteeModes modes = search.modes(r, b);
                for (int i = 0; i < d; ++i) {
                    estimate.mean.col(i).segment(row, count) =
                        (argument ? modes.z[i] : modes.value[i]).head(count).matrix();
                    slope[i] = Lane::Ones();
                    if (!argument) {
                        slope[i] = modes.z[i].unaryExpr(
                            [this](double z) { return functionJet(m_function, z).slope; });
                    }
                    for (int j = 0; j <= i; ++j) {
                        sums.covariance(i, j) +=
                            (modes.inverseHessian[triangle(i, j)] * slope[i] * slope[j])
                                .head(count)
                                .sum();
                    }
                }
                sums.fallbackRows += modes.fallback.head(count).count();
            }
            sums.covariance.triangularView<Eigen::StrictlyUpper>() = sums.covariance.transpose();
        });
    if (jumps()) {
        estimate.covariance = differenceQuotient(search, rows, variable);
    }
    return estimate;
}

}  // namespace onsager
