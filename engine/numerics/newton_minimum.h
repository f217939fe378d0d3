// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <cmath>
#include <limits>

namespace onsager {

/// When a search ends. The decrement of a step is g^T H^-1 g, twice the energy that it promises.
struct NewtonRules {
    int mostSteps = 100;
    int mostHalvings = 40;
    double negligible = 1e-18;  ///< decrement of the last step
    /// Decrement below which whole steps are taken: the energy is flat to rounding there.
    double trusted = 1e-9;
};

/// Moves z to a minimum of an energy by Newton steps, each halved until the energy has fallen by a ten
/// thousandth of what its slope promises (Armijo). Returns whether the steps came to an end.
///
///     energy(z)                                   its value
///     energy.derivatives(z, gradient, hessian)    g, and the Cholesky factor of H or of a positive definite
///                                                 matrix in its place; z is where the energy was asked last
///
/// Steps that shrink no further are rounding: it ends them where it exceeds `negligible`.
template <typename Energy>
bool minimise(Energy& energy, const NewtonRules& rules, Eigen::VectorXd& z) {
    constexpr double kArmijo = 1e-4;
    constexpr double kRounding = 1e-14;  // of the energy
    constexpr double kStalled = 0.25;    // of the decrement before
    constexpr double kFlat = 1e-12;      // decrement from which on it may be rounding
    Eigen::VectorXd gradient(z.size());
    Eigen::LLT<Eigen::MatrixXd> hessian;
    double value = energy(z);
    double before = std::numeric_limits<double>::infinity();
    for (int step = 0; step < rules.mostSteps; ++step) {
        energy.derivatives(z, gradient, hessian);
        const Eigen::VectorXd move = hessian.solve(-gradient);
        const double decrement = -gradient.dot(move);
        const Eigen::VectorXd from = z;
        double length = 1.0;
        double next = 0.0;
        for (int halving = 0; halving <= rules.mostHalvings; ++halving, length *= 0.5) {
            z = from + length * move;
            next = energy(z);
            if (decrement < rules.trusted
                || next <= value - kArmijo * length * decrement + kRounding * std::abs(value)) {
                break;
            }
        }
        if (!(decrement > rules.negligible)
            || (decrement < kFlat && decrement > kStalled * before)) {
            return true;
        }
        value = next;
        before = decrement;
    }
    return false;
}

}  // namespace onsager
