// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// A normal pair of variances 1 on a quadrant, as moments that are not divided by its probability.
///
///     mass = P(x > a),   first = mass E x,   second = mass E x x^T
///
/// Each to some 1e-15, however little the mass: relative to it they are good while it is not too little.
struct QuadrantMoments {
    double mass = 0.0;
    Eigen::Vector2d first = Eigen::Vector2d::Zero();
    Eigen::Matrix2d second = Eigen::Matrix2d::Zero();
};

/// x ~ N(0, [1 rho; rho 1]), |rho| < 1, on x_0 > a_0, x_1 > a_1 with finite a. The probability by Owen's function T,
/// an integral that is as smooth for every rho; the moments in closed form.
/// Source: Owen 1956; Rosenbaum 1961.
QuadrantMoments quadrantMoments(const Eigen::Vector2d& a, double rho);

}  // namespace onsager
