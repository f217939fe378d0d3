// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Nodes and weights: integral of f ~ sum_i weights(i) f(nodes(i)).
struct Quadrature {
    Eigen::VectorXd nodes;
    Eigen::VectorXd weights;
};

/// Gauss-Hermite for the standard normal law: E f(x), x ~ N(0, 1), exact for polynomials of degree
/// 2 count - 1. Weights sum to 1. Source: Golub and Welsch 1969.
Quadrature gaussHermite(int count);

/// Gauss-Legendre on [lower, upper]: exact for polynomials of degree 2 count - 1.
Quadrature gaussLegendre(int count, double lower, double upper);

}  // namespace onsager
