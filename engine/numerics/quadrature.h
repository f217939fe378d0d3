// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <vector>

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

/// Gauss-Legendre on panels of [lower, upper] that grow geometrically away from the centres: panels of
/// width `scale` next to each centre, twice as wide further out, at most 1 wide. For functions that
/// are smooth on the scale `scale` near the centres, with a kink or step at them, and on the scale 1
/// elsewhere.
Quadrature gradedLegendre(double lower,
                          double upper,
                          const std::vector<double>& centres,
                          double scale,
                          int nodesPerPanel = 12);

}  // namespace onsager
