// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// What an observed row says of the row z below it before anything else is known, z ~ N(0, tau).
struct ObservedRows {
    Eigen::MatrixXd mean;    ///< E[z | y], n x d
    Eigen::VectorXd power;   ///< e(y) = E[|z|^2 | y] / E|z|^2, n; averages 1
    Eigen::VectorXd weight;  ///< T(y) = 1 - 1 / e(y), n; not below kLeastSpectralWeight
};

/// A weight below it tells no more: z is next to 0.
inline constexpr double kLeastSpectralWeight = -64.0;

/// Of rows Y as the network's observation shows them, n x outputs, by the estimator of that observation.
ObservedRows observedRows(const Network& network, const Eigen::MatrixXd& Y, int threads);

/// The leading eigenvector v of D = W^T diag(T(y_1), .., T(y_m)) W, for one column z = W x, W of m x n independent
/// entries, in the limit m, n -> infinity at a fixed m/n. With averages over the rows that the laws draw
///
///     n/m = E[(e - 1) T / (lambda - T)],   A = E[T^2 / (lambda - T)^2],   B = E[e T^2 / (lambda - T)^2],
///     |<v, x>|^2 / (|v|^2 |x|^2) -> rho^2 = (n/m - A) / (n/m - A + B)   for m/n above 1 / E[(e - 1)^2],
///
/// and 0 below. No other function T finds x from fewer rows. Complex numbers alike.
///
/// Sources: Lu and Li 2020, Theorem 1 (rho); Mondelli and Montanari 2019, Theorem 2 (the least m/n); Luo, Alghamdi
/// and Lu 2019 (T). Averages: 4095 nodes of z, 1023 of a complex |z|, the noise of each a point of a Kronecker sequence.
struct SpectralLaw {
    double weakThreshold = 0.0;   ///< the least m/n; infinite where y says nothing of |z|
    double squaredOverlap = 0.0;  ///< rho^2
    double lambda = 1.0;          ///< in units of T, at least 1
};

/// Of a network that has such a start, see missingSpectralStart(). Never reads what is drawn.
SpectralLaw spectralLaw(const Network& network, int threads);

/// The start as an informed one, R^- = x + N(0, (1 - rho^2)/rho^2 tau), of correlation rho^2; zero below the
/// threshold. Other starts as they are.
Start effectiveStart(const Start& start, const Network& network, int threads);

}  // namespace onsager
