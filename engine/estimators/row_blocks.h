// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/laws/estimation.h"
#include "engine/numerics/lanes.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace onsager {

/// What one block of rows adds to the row averages of an estimate.
struct BlockSums {
    Eigen::MatrixXd covariance;
    long unconvergedRows = 0;
    double smallestSampleSize = std::numeric_limits<double>::infinity();
    double work = 0.0;
};

/// Splits n rows into blocks of fixed borders, runs body(firstRow, lastRow, sums) on each, in
/// parallel, and adds the sums in order: the bits of the averages do not depend on the threads.
template <typename Body>
void averageOverRows(Eigen::Index n, Eigen::Index d, int threads, Estimate& estimate, Body&& body) {
    constexpr Eigen::Index kBlockRows = 32 * kLaneCount;
    const auto blocks = static_cast<int>((n + kBlockRows - 1) / kBlockRows);
    std::vector<BlockSums> sums(static_cast<std::size_t>(blocks));
    parallelFor(blocks, threads, {}, [&](int block) {
        BlockSums& sum = sums[static_cast<std::size_t>(block)];
        sum.covariance = Eigen::MatrixXd::Zero(d, d);
        const Eigen::Index first = block * kBlockRows;
        const double before = workTally();
        body(first, std::min(first + kBlockRows, n), sum);
        sum.work = workTally() - before;
    });
    estimate.covariance = Eigen::MatrixXd::Zero(d, d);
    for (const BlockSums& sum : sums) {
        estimate.covariance += sum.covariance;
        estimate.unconvergedRows += sum.unconvergedRows;
        estimate.smallestSampleSize = std::min(estimate.smallestSampleSize, sum.smallestSampleSize);
        estimate.work += sum.work;
    }
    estimate.covariance /= static_cast<double>(n);
}

/// What an estimator says of one row.
struct RowBelief {
    Eigen::VectorXd mean;        ///< MAP: the mode
    Eigen::MatrixXd covariance;  ///< MAP: its derivative by H, symmetric
    double sampleSize = std::numeric_limits<double>::infinity();
    bool converged = true;
};

/// n rows of d numbers, one at a time: body(row, moments) sets the mean and the covariance of a row, what
/// else there is to say is preset. Every block calls a copy of the body, whose captures are its scratch.
template <typename Body>
Estimate estimateRows(Eigen::Index n, Eigen::Index d, int threads, const Body& body) {
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Body own = body;
            RowBelief moments{Eigen::VectorXd(d), Eigen::MatrixXd::Zero(d, d)};
            for (Eigen::Index row = first; row < last; ++row) {
                moments.sampleSize = std::numeric_limits<double>::infinity();
                moments.converged = true;
                own(row, moments);
                estimate.mean.row(row) = moments.mean.transpose();
                sums.covariance += moments.covariance;
                sums.unconvergedRows += moments.converged ? 0 : 1;
                sums.smallestSampleSize = std::min(sums.smallestSampleSize, moments.sampleSize);
            }
        });
    return estimate;
}

/// Rows whose numbers nothing couples: entry(row, column) gives the moments of one.
template <typename Entry>
Estimate estimateEntries(Eigen::Index n, Eigen::Index d, int threads, const Entry& entry) {
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(n, d, threads, estimate,
                    [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
                        for (Eigen::Index j = 0; j < d; ++j) {
                            for (Eigen::Index row = first; row < last; ++row) {
                                const EntryMoments moments = entry(row, j);
                                estimate.mean(row, j) = moments.mean;
                                sums.covariance(j, j) += moments.variance;
                            }
                        }
                    });
    return estimate;
}

/// C_ik = < d zhat_i / d H_k > by central differences, every row moved by H -> H +- h e_k, that is by
/// +-h Gamma^-1 e_k, 0.3 standard deviations of the message. Jumps of a mode count with the density
/// of rows at the jump, which no Hessian knows. With few rows the average of the jumps can be slightly
/// indefinite; its positive part is returned. `modesAt(shift)`: n x d modes for R + shift.
template <typename ModesAt>
Eigen::MatrixXd messageDifference(const Eigen::MatrixXd& Gamma, ModesAt&& modesAt) {
    const Eigen::MatrixXd covariance = spdInverse(Gamma);
    Eigen::MatrixXd C(Gamma.rows(), Gamma.cols());
    for (Eigen::Index k = 0; k < Gamma.cols(); ++k) {
        const double h = kMessageDisplacement / std::sqrt(covariance(k, k));
        const Eigen::RowVectorXd shift = h * covariance.row(k);
        const Eigen::MatrixXd difference = modesAt(shift) - modesAt(-shift);
        C.col(k) = difference.colwise().mean().transpose() / (2.0 * h);
    }
    return positivePart(symmetrized(C));
}

/// Eight rows of an n x d matrix from `first` on, one lane for each column; past the last row the
/// last one is repeated.
inline void loadLanes(const Eigen::MatrixXd& rows, Eigen::Index first, Lane* lanes) {
    const Eigen::Index last = rows.rows() - 1;
    for (Eigen::Index j = 0; j < rows.cols(); ++j) {
        if (first + kLaneCount <= rows.rows()) {
            lanes[j] = rows.col(j).segment<kLaneCount>(first).array();
        } else {
            for (Eigen::Index k = 0; k < kLaneCount; ++k) {
                lanes[j](k) = rows(std::min(first + k, last), j);
            }
        }
    }
}

}  // namespace onsager
