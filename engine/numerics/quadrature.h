// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <functional>
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

/// A sum over i = 0 .. terms - 1 at few places, exact for polynomials of degree 2 count - 1; count <= terms.
/// The recurrence is that of the discrete Chebyshev polynomials.
Quadrature gaussSum(int count, int terms);

/// The mean over points, each as likely, at few places: exact for polynomials of degree 2 count - 1, and for every
/// function where there are no more than `count` different points. Weights sum to 1. At least one point.
/// Source: Lanczos' recurrence of the diagonal matrix of the points (Golub and Welsch 1969), fully orthogonalised.
Quadrature gaussOfPoints(int count, const Eigen::VectorXd& points);

/// Gauss-Legendre in log(t + bend) for integrals over t from 0 to 1: for functions that bend around t = bend > 0
/// and are smooth in log t above it.
Quadrature bentLegendre(int count, double bend);

/// sum_i weights(i) f(nodes(i)).
double integral(const Quadrature& rule, const std::function<double(double)>& f);

/// A place where an integrand may have a kink, a step or a peak of width `scale`.
struct Feature {
    double centre = 0.0;
    double scale = 1.0;
};

/// Gauss-Legendre on panels of [lower, upper] for a function that is smooth on the scale of a feature
/// near it, and elsewhere on the largest scale of all features, or on a 64th of the interval where that is
/// more: panels as wide as the scale next to
/// each centre, which is always a border, twice as wide from one to the next further out. `breaks`:
/// places where the function jumps or bends but is smooth on either side; only borders. With 10 nodes
/// to a panel averages of Gaussian beliefs are good to about 1e-8, with 5 to 1e-4.
Quadrature gradedLegendre(double lower,
                          double upper,
                          std::vector<Feature> features,
                          const std::vector<double>& breaks = {},
                          int nodesPerPanel = 10);

}  // namespace onsager
