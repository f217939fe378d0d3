// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

namespace onsager {

/// The eigenvalues tau_k > 0 of a covariance, each with its share p_k of them; the shares add up to 1.
struct Population {
    Eigen::VectorXd values;
    Eigen::VectorXd shares;
};

/// Limit law of W = G Omega^(1/2), G of m x n independent entries N(0, 1/n), Omega of n x n with that population.
///
/// With c = m/n and the companion t of the resolvent, x = s^2 an eigenvalue of W^T W,
///
///     x(t) = c t + E[tau] + sum_k p_k tau_k^2 / (t - tau_k),      t = a + i b,
///
/// which is real on the curve sum_k p_k tau_k^2 / ((a - tau_k)^2 + b^2) = c, b > 0: one height b at most above each a.
/// There x = |t|^2 sum_k p_k tau_k / |t - tau_k|^2, the density of x is b / (pi |t|^2), and
/// dx/da = |x'(t)|^2 / Re x'(t). Gaps between the values of far apart tau part the curve. A midpoint rule in the angle
/// from one end of each part to the other, in its logarithm near the lowest, which may be a hard edge.
///
/// Sources: Marchenko and Pastur 1967; Silverstein and Choi 1995 (the support).
Spectrum correlatedSpectrum(double outputRows,
                            double inputRows,
                            const Population& population,
                            int nodes = 192);

}  // namespace onsager
