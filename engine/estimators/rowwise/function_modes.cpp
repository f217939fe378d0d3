// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/function_modes.h"

#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/single_mode.h"
#include "engine/numerics/lane_choice.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace onsager {

namespace {

/// From so many rows on each visits one axis; fewer visit all.
constexpr Eigen::Index kManyRows = 1000;

/// Multiples of an inverse precision beyond which an inverse Hessian says more about the nearness of
/// a jump than about the mode.
constexpr double kLargestGain = 2.0;

/// A number that the place of a row among others decides.
std::uint64_t scattered(Eigen::Index place) {
    // A multiplicative hash: its high bits, as the low ones are those of the place.
    auto hash = static_cast<std::uint64_t>(place + 1) * 0x9e3779b97f4a7c15ULL;
    hash ^= hash >> 32U;
    hash *= 0xff51afd7ed558ccdULL;
    return hash >> 40U;
}

/// Eight rows and what is known about their modes.
struct EightRows {
    Lane r[kMaxColumns];
    Lane b[kMaxColumns];
    Lane K[kMaxColumns * (kMaxColumns + 1) / 2];  ///< lower triangle
};

/// The axes that eight rows visit: d rows in a row visit d different ones, from a random one on.
struct EightAxes {
    Eigen::Index axis[kLaneCount];
    Lane move[kMaxColumns];

    EightAxes(const FunctionModes::Axes& axes, Eigen::Index firstRow, Eigen::Index visit) {
        const Eigen::Index d = axes.move.rows();
        Eigen::Index round = firstRow / d;
        Eigen::Index place = firstRow % d;
        auto next = static_cast<Eigen::Index>(scattered(round)) + place + visit;
        for (Eigen::Index lane = 0; lane < kLaneCount; ++lane, ++next, ++place) {
            if (place == d) {
                place = 0;
                next = static_cast<Eigen::Index>(scattered(++round)) + visit;
            }
            axis[lane] = next % d;
            for (Eigen::Index i = 0; i < d; ++i) {
                move[i](lane) = axes.move(i, axis[lane]);
            }
        }
    }
};

/// K of eight rows: the inverse Hessian, seen through the function for the image. Where it exceeds
/// kLargestGain M^-1 in the mean over the axes it is scaled down to that. The image of a piecewise linear
/// function has none: its modes rest at kinks, and what they do elsewhere the differences tell.
/// Returns what is positive in lanes whose K is the derivative of the mode.
Lane localGain(const EntryFunction& phi,
               const Eigen::MatrixXd& M,
               bool argument,
               const CommitteeModes& modes,
               Lane* K) {
    const auto d = static_cast<int>(M.rows());
    Lane slope[kMaxColumns];
    Lane gain = Lane::Zero();
    if (!argument && phi.isSmooth()) {
        setLaneSlopes(phi, modes.z, modes.value, d, slope);
    } else {
        std::fill(slope, slope + d, argument ? Lane(Lane::Ones()) : Lane(Lane::Zero()));
    }
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            Lane& k = K[triangle(i, j)];
            // tr(M K), which is d where the evidence says nothing and K = M^-1.
            k = modes.inverseHessian[triangle(i, j)] * slope[i] * slope[j];
            gain += (i == j ? 1.0 : 2.0) * M(i, j) * k;
        }
    }
    const double largest = kLargestGain * d;
    const Lane spare = largest - gain;
    if (!allPositive(spare)) {
        const Lane scale = wherePositive(spare, Lane::Ones(), largest / gain);
        for (int k = 0; k < triangle(d, 0); ++k) {
            K[k] *= scale;
        }
    }
    return modes.fallback.select(-1.0, spare);
}

/// Adds to the sums of a block what the changes of modes say beyond K, eight moves at a time.
class Changes {
public:
    Changes(const ModeSearch& search,
            const FunctionModes::Axes& axes,
            bool argument,
            Eigen::MatrixXd& sums)
        : m_search(search),
          m_axes(axes),
          m_argument(argument),
          m_d(static_cast<int>(axes.move.rows())),
          m_sums(sums) {}

    /// One more row that its message moves along its axis.
    void add(const EightRows& rows, Eigen::Index lane, Eigen::Index axis) {
        for (int i = 0; i < m_d; ++i) {
            m_rows.r[i](m_count) = rows.r[i](lane);
            m_rows.b[i](m_count) = rows.b[i](lane);
            m_move[i](m_count) = m_axes.move(i, axis);
            m_push[i](m_count) = m_axes.push(i, axis);
            m_weight[i](m_count) = m_axes.weight(i, axis);
        }
        for (int k = 0; k < triangle(m_d, 0); ++k) {
            m_rows.K[k](m_count) = rows.K[k](lane);
        }
        if (++m_count == kLaneCount) {
            searchBoth();
        }
    }

    /// What is left, the first row repeated in the lanes that are free.
    void finish() {
        if (m_count == 0) {
            // Weight 0: the repeated row adds nothing.
            return;
        }
        for (Eigen::Index lane = m_count; lane < kLaneCount; ++lane) {
            for (int i = 0; i < m_d; ++i) {
                m_rows.r[i](lane) = m_rows.r[i](0);
                m_rows.b[i](lane) = m_rows.b[i](0);
                m_move[i](lane) = m_move[i](0);
                m_push[i](lane) = m_push[i](0);
                m_weight[i](lane) = 0.0;
            }
            for (int k = 0; k < triangle(m_d, 0); ++k) {
                m_rows.K[k](lane) = m_rows.K[k](0);
            }
        }
        searchBoth();
    }

private:
    /// The modes, with the messages moved.
    [[nodiscard]] CommitteeModes movedModes(double sign) const {
        Lane moved[kMaxColumns];
        const Lane* still = m_argument ? m_rows.r : m_rows.b;
        for (int i = 0; i < m_d; ++i) {
            moved[i] = still[i] + sign * m_move[i];
        }
        return m_argument ? m_search.modes(moved, m_rows.b, ModeDetail::Position)
                          : m_search.modes(m_rows.r, moved, ModeDetail::Position);
    }

    void searchBoth() {
        const CommitteeModes up = movedModes(1.0);
        const CommitteeModes down = movedModes(-1.0);
        for (int i = 0; i < m_d; ++i) {
            Lane change = m_argument ? up.z[i] - down.z[i] : up.value[i] - down.value[i];
            // Delta - 2 K s q, the change that K does not explain; weight = d q / (2 s) makes it a part of
            // C, the outer product with q.
            for (int j = 0; j < m_d; ++j) {
                change -= 2.0 * m_rows.K[triangle(std::max(i, j), std::min(i, j))] * m_push[j];
            }
            for (int j = 0; j < m_d; ++j) {
                m_sums(i, j) += (change * m_weight[j]).sum();
            }
        }
        m_count = 0;
    }

    const ModeSearch& m_search;
    const FunctionModes::Axes& m_axes;
    bool m_argument;
    int m_d;
    Eigen::MatrixXd& m_sums;
    Eigen::Index m_count = 0;
    EightRows m_rows;
    Lane m_move[kMaxColumns];
    Lane m_push[kMaxColumns];
    Lane m_weight[kMaxColumns];
};

}  // namespace

FunctionModes::Axes FunctionModes::axes(const FunctionRows& rows, Side side) const {
    const bool argument = side == Side::Below;
    const Eigen::Index d = rows.R.cols();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(argument ? rows.Gamma : rows.P);
    const double negligible = 1e-12 * rows.Gamma.trace();
    // M q = m q; s = h sqrt(m) is the move of H for h deviations of the message.
    // Directions of no precision are not moved.
    const Eigen::ArrayXd m = eigen.eigenvalues().array().max(negligible);
    const Eigen::ArrayXd s = kMessageDisplacement * m.sqrt();
    Axes axes;
    if (!m_function.isIdentity()) {
        axes.visits = rows.R.rows() < kManyRows ? d : 1;
    }
    const double share =
        // Each row stands for d axes where it visits one, for one where it visits all.
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
    std::optional<SingleMode> single;
    if (m_function.isSmooth()) {
        single.emplace(m_function, rows.Gamma, rows.P);
    }
    const Axes along = axes(rows, side);
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            EightRows eight;
            Changes changes(search, along, argument, sums.covariance);
            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                const Eigen::Index count = std::min(kLaneCount, last - row);
                loadLanes(rows.R, row, eight.r);
                loadLanes(rows.B, row, eight.b);
                const CommitteeModes modes = search.modes(eight.r, eight.b);
                const Lane derivative =
                    localGain(m_function, argument ? rows.Gamma : rows.P, argument, modes, eight.K);
                for (int i = 0; i < d; ++i) {
                    estimate.mean.col(i).segment(row, count) =
                        (argument ? modes.z[i] : modes.value[i]).head(count).matrix();
                    for (int j = 0; j < d; ++j) {
                        sums.covariance(i, j) +=
                            eight.K[triangle(std::max(i, j), std::min(i, j))].head(count).sum();
                    }
                }
                sums.unconvergedRows += modes.fallback.head(count).count();
                if (along.visits == 0) {
                    continue;
                }
                SingleMode::Rows here;
                if (single) {
                    here = single->rowsAt(eight.r, eight.b);
                }
                for (Eigen::Index visit = 0; visit < along.visits; ++visit) {
                    const EightAxes axes(along, row, visit);
                    Lane smooth = Lane::Constant(-1.0);
                    if (single) {
                        const Lane one = argument ? single->whileArgumentMoves(here, axes.move)
                                                  : single->whileImageMoves(here, axes.move);
                        smooth = wherePositive(derivative, one, smooth);
                    }
                    if (allPositive(smooth)) {
                        continue;
                    }
                    for (Eigen::Index lane = 0; lane < count; ++lane) {
                        if (!(smooth(lane) > 0.0)) {
                            changes.add(eight, lane, axes.axis[lane]);
                        }
                    }
                }
            }
            changes.finish();
        });
    estimate.covariance = positivePart(symmetrized(estimate.covariance));
    return estimate;
}

}  // namespace onsager
