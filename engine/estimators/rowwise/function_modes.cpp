// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/function_modes.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace onsager {

namespace {

/// From so many rows on each visits one axis; fewer visit all.
constexpr Eigen::Index kManyRows = 1000;

/// Multiples of an inverse precision beyond which an inverse Hessian says more about the nearness of
/// a jump than about the mode.
constexpr double kLargestGain = 2.0;

/// The axis that a row visits: d rows in a row visit d different ones, from a random one on.
Eigen::Index axisOf(Eigen::Index row, Eigen::Index visit, Eigen::Index d) {
    auto hash = static_cast<std::uint64_t>(row / d + 1) * 0x9e3779b97f4a7c15ULL;
    hash ^= hash >> 32U;
    hash *= 0xff51afd7ed558ccdULL;
    return (row + visit + static_cast<Eigen::Index>(hash >> 40U)) % d;
}

/// Eight rows and what is known about their modes.
struct EightRows {
    Eigen::Index first = 0;
    Eigen::Index count = 0;  ///< fewer than eight at the end
    Lane r[kMaxColumns];
    Lane b[kMaxColumns];
    Lane K[kMaxColumns * (kMaxColumns + 1) / 2];  ///< lower triangle
};

/// K of eight rows: the inverse Hessian, seen through the function for the image. Where it exceeds
/// kLargestGain M^-1 in the mean over the axes it is scaled down to that. The image of a piecewise linear
/// function has none: its modes rest at kinks, and what they do elsewhere the differences tell.
void localGain(const EntryFunction& phi,
               const Eigen::MatrixXd& M,
               bool argument,
               const CommitteeModes& modes,
               Lane* K) {
    const auto d = static_cast<int>(M.rows());
    Lane slope[kMaxColumns];
    Lane gain = Lane::Zero();
    for (int i = 0; i < d; ++i) {
        slope[i] = Lane::Ones();
        if (!argument) {
            slope[i] = phi.isSmooth() ? Lane(modes.z[i].unaryExpr(
                           [&phi](double z) { return functionJet(phi, z).slope; }))
                                      : Lane::Zero();
        }
        for (int j = 0; j <= i; ++j) {
            Lane& k = K[triangle(i, j)];
            k = modes.inverseHessian[triangle(i, j)] * slope[i] * slope[j];
            gain += (i == j ? 1.0 : 2.0) * M(i, j) * k;
        }
    }
    const double largest = kLargestGain * d;
    const Lane scale = (gain > largest).select(largest / gain, Lane::Ones());
    for (int k = 0; k < triangle(d, 0); ++k) {
        K[k] *= scale;
    }
}

/// The modes of eight rows, or the function's values there, with their messages moved by `move`.
CommitteeModes movedModes(const ModeSearch& search,
                          const EightRows& rows,
                          bool argument,
                          double sign,
                          const Lane* move,
                          int d) {
    Lane moved[kMaxColumns];
    const Lane* still = argument ? rows.r : rows.b;
    for (int i = 0; i < d; ++i) {
        moved[i] = still[i] + sign * move[i];
    }
    return argument ? search.modes(moved, rows.b, ModeDetail::Position)
                    : search.modes(rows.r, moved, ModeDetail::Position);
}

/// Adds to `sums` what the change of the modes along one axis for each row says beyond K.
void addChanges(const ModeSearch& search,
                const FunctionModes::Axes& axes,
                Eigen::Index visit,
                const EightRows& rows,
                bool argument,
                Eigen::MatrixXd& sums) {
    const auto d = static_cast<int>(axes.move.rows());
    Lane move[kMaxColumns];
    Lane push[kMaxColumns];
    Lane weight[kMaxColumns];
    for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
        const Eigen::Index axis = axisOf(rows.first + lane, visit, d);
        for (int i = 0; i < d; ++i) {
            move[i](lane) = axes.move(i, axis);
            push[i](lane) = axes.push(i, axis);
            weight[i](lane) = lane < rows.count ? axes.weight(i, axis) : 0.0;
        }
    }
    const CommitteeModes up = movedModes(search, rows, argument, 1.0, move, d);
    const CommitteeModes down = movedModes(search, rows, argument, -1.0, move, d);
    for (int i = 0; i < d; ++i) {
        Lane change = argument ? up.z[i] - down.z[i] : up.value[i] - down.value[i];
        for (int j = 0; j < d; ++j) {
            change -= 2.0 * rows.K[triangle(std::max(i, j), std::min(i, j))] * push[j];
        }
        for (int j = 0; j < d; ++j) {
            sums(i, j) += (change * weight[j]).sum();
        }
    }
}

}  // namespace

FunctionModes::Axes FunctionModes::axes(const FunctionRows& rows, Side side) const {
    const bool argument = side == Side::Below;
    const Eigen::Index d = rows.R.cols();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(argument ? rows.Gamma : rows.P);
    const double negligible = 1e-12 * rows.Gamma.trace();
    const Eigen::ArrayXd m = eigen.eigenvalues().array().max(negligible);
    const Eigen::ArrayXd s = kMessageDisplacement * m.sqrt();
    Axes axes;
    if (!m_function.isIdentity()) {
        axes.visits = rows.R.rows() < kManyRows ? d : 1;
    }
    const double share =
        0.5 * static_cast<double>(d) / static_cast<double>(std::max<Eigen::Index>(axes.visits, 1));
    axes.push = eigen.eigenvectors() * s.matrix().asDiagonal();
    axes.move = argument ? Eigen::MatrixXd(spdInverse(rows.Gamma) * axes.push) : axes.push;
    axes.weight =
        eigen.eigenvectors() * (m > negligible).select(share / s, 0.0).matrix().asDiagonal();
    return axes;
}

Estimate FunctionModes::estimate(const FunctionRows& rows, Side side) const {
    const Eigen::Index n = rows.R.rows();
    const Eigen::Index d = rows.R.cols();
    const bool argument = side == Side::Below;
    const ModeSearch search(m_function, rows.Gamma, rows.P);
    const Axes along = axes(rows, side);
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            EightRows eight;
            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                eight.first = row;
                eight.count = std::min(kLaneCount, last - row);
                loadLanes(rows.R, row, eight.r);
                loadLanes(rows.B, row, eight.b);
                const CommitteeModes modes = search.modes(eight.r, eight.b);
                localGain(m_function, argument ? rows.Gamma : rows.P, argument, modes, eight.K);
                for (int i = 0; i < d; ++i) {
                    estimate.mean.col(i).segment(row, eight.count) =
                        (argument ? modes.z[i] : modes.value[i]).head(eight.count).matrix();
                    for (int j = 0; j < d; ++j) {
                        sums.covariance(i, j) += eight.K[triangle(std::max(i, j), std::min(i, j))]
                                                     .head(eight.count)
                                                     .sum();
                    }
                }
                for (Eigen::Index visit = 0; visit < along.visits; ++visit) {
                    addChanges(search, along, visit, eight, argument, sums.covariance);
                }
                sums.unconvergedRows += modes.fallback.head(eight.count).count();
            }
        });
    estimate.covariance = positivePart(symmetrized(estimate.covariance));
    return estimate;
}

}  // namespace onsager
