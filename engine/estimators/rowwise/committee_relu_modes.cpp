// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>

namespace onsager {

namespace {

using SmallVector = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, kMaxColumns, 1>;
using SmallMatrix =
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, kMaxColumns, kMaxColumns>;

constexpr int kMaxReluIterations = 200;
constexpr int kMaxReluHalvings = 40;
constexpr double kReluArmijo = 1e-4;
constexpr double kConvergedReluDecrement = 1e-16;

/// One row of the problem: minimise |z - r|^2_Gamma / 2 + s P s^T / 2 - b s^T,  s = max(z, 0).
struct Row {
    const Eigen::MatrixXd& Gamma;
    const Eigen::MatrixXd& P;
    SmallVector r;
    SmallVector b;

    [[nodiscard]] double objective(const SmallVector& z) const {
        const SmallVector t = z - r;
        const SmallVector s = z.cwiseMax(0.0);
        return 0.5 * t.dot(Gamma * t) + 0.5 * s.dot(P * s) - b.dot(s);
    }
};

/// Which side of its kink a coordinate may move on: +1, -1, or 0 when it rests there.
using Sides = std::array<int, kMaxColumns>;

/// The side of every coordinate at z, and the one-sided gradient on it.
Sides sidesAt(const Row& row, const SmallVector& z, SmallVector& gradient) {
    // Derivatives by z_i on its right, pull_i - w_i, and on its left, pull_i;
    // w = b - P s is what the evidence asks of s.
    const SmallVector pull = row.Gamma * (z - row.r);
    const SmallVector w = row.b - row.P * z.cwiseMax(0.0);
    Sides sides{};
    gradient.resize(z.size());
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        // At a kink: the side that falls more steeply, or rest where neither falls.
        const double right = pull(i) - w(i);
        const double left = pull(i);
        int side = z(i) > 0.0 ? 1 : -1;
        if (z(i) == 0.0) {
            const bool up = right < 0.0;
            const bool down = left > 0.0;
            side = up && (!down || -right >= left) ? 1 : (down ? -1 : 0);
        }
        sides[static_cast<std::size_t>(i)] = side;
        gradient(i) = side > 0 ? right : (side < 0 ? left : 0.0);
    }
    return sides;
}

/// Hessian on the coordinates that move; those that rest get a unit row, so they stay.
SmallMatrix hessianOn(const Row& row, const Sides& sides) {
    SmallMatrix H = row.Gamma;
    for (Eigen::Index i = 0; i < H.rows(); ++i) {
        for (Eigen::Index j = 0; j < H.cols(); ++j) {
            // Only rows and columns on the right (s_i = z_i) hear of P.
            const int si = sides[static_cast<std::size_t>(i)];
            const int sj = sides[static_cast<std::size_t>(j)];
            if (si == 0 || sj == 0) {
                H(i, j) = i == j ? 1.0 : 0.0;
            } else if (si > 0 && sj > 0) {
                H(i, j) += row.P(i, j);
            }
        }
    }
    return H;
}

/// Newton step on the present piece; a coordinate at its kink that the step would push to the wrong
/// side is put to rest and the step computed again.
SmallVector newtonStep(const Row& row, const SmallVector& z, Sides& sides, SmallVector& gradient) {
    while (true) {
        const SmallVector step = -SmallMatrix(hessianOn(row, sides)).llt().solve(gradient);
        bool changed = false;
        for (Eigen::Index i = 0; i < z.size(); ++i) {
            int& side = sides[static_cast<std::size_t>(i)];
            if (z(i) == 0.0 && side * step(i) < 0.0) {
                side = 0;
                gradient(i) = 0.0;
                changed = true;
            }
        }
        if (!changed) {
            return step;
        }
    }
}

/// z + t step, where a coordinate that crosses a kink it should rest at stops there.
SmallVector moved(const Row& row, const SmallVector& z, const SmallVector& step, double t) {
    SmallVector next = z + t * step;
    const SmallVector w = row.b - row.P * z.cwiseMax(0.0);
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        if (next(i) * z(i) < 0.0 && w(i) < 0.0) {
            next(i) = 0.0;
        }
    }
    return next;
}

/// The mode of one row; false when the search did not converge.
bool findMode(const Row& row, SmallVector& z, SmallMatrix& inverseHessian) {
    bool converged = false;
    SmallVector gradient;
    double value = row.objective(z);
    for (int iteration = 0; iteration < kMaxReluIterations && !converged; ++iteration) {
        countWork(static_cast<double>(z.size()) * productWork(static_cast<double>(z.size())));
        Sides sides = sidesAt(row, z, gradient);
        const SmallVector step = newtonStep(row, z, sides, gradient);
        // g^T H^-1 g, twice the fall that a quadratic promises (Newton's decrement).
        const double decrement = -gradient.dot(step);
        if (!(decrement > kConvergedReluDecrement + 1e-15 * std::abs(value))) {
            converged = true;
            break;
        }
        double t = 1.0;
        SmallVector next = moved(row, z, step, t);
        double nextValue = row.objective(next);
        // Armijo's rule: at least 1e-4 of the fall that the slope promises.
        for (int halving = 0;
             halving < kMaxReluHalvings && !(nextValue <= value - kReluArmijo * t * decrement);
             ++halving) {
            t *= 0.5;
            next = moved(row, z, step, t);
            nextValue = row.objective(next);
        }
        converged = !(nextValue < value);
        z = next;
        value = nextValue;
    }
    Sides sides{};
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        sides[static_cast<std::size_t>(i)] = z(i) > 0.0 ? 1 : (z(i) < 0.0 ? -1 : 0);
    }
    // Coordinates that rest at a kink do not move with their message: 0 in the inverse.
    inverseHessian =
        SmallMatrix(hessianOn(row, sides)).llt().solve(SmallMatrix::Identity(z.size(), z.size()));
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        if (sides[static_cast<std::size_t>(i)] == 0) {
            inverseHessian(i, i) = 0.0;
        }
    }
    return converged;
}

}  // namespace

CommitteeModes reluModes(const CommitteeLikelihood& likelihood,
                         const Eigen::MatrixXd& Gamma,
                         const Lane* r,
                         const Lane* b) {
    const auto d = static_cast<int>(Gamma.rows());
    CommitteeModes modes;
    for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
        Row row{Gamma, likelihood.coupling, SmallVector(d), SmallVector(d)};
        for (int i = 0; i < d; ++i) {
            row.r(i) = r[i](lane);
            row.b(i) = b[i](lane);
        }
        SmallVector z = row.r;
        SmallMatrix inverseHessian;
        modes.fallback(lane) = !findMode(row, z, inverseHessian);
        setLane(z, SmallVector(z.cwiseMax(0.0)), inverseHessian, lane, modes);
    }
    return modes;
}

}  // namespace onsager
