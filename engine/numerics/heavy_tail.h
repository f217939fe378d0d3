// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Rows of density proportional to (width + |z|^2)^(-power / 2), behind a Gaussian message.
struct HeavyTail {
    double width = 1.0;  ///< in signal^2
    double power = 1.0;

    /// Precision of a message from which on -log of the belief is convex and its mode moves smoothly: least
    /// curvature of the tail, -power / (8 width), at |z|^2 = 3 width.
    [[nodiscard]] double leastConvexPrecision() const { return 0.125 * power / width; }
};

/// The weight w of the mode z = g (gamma + w)^-1 of
///
///     power / 2 log(width + |z|^2) + sum_i (gamma_i z_i^2 / 2 - g_i z_i),   w = power / (width + |z|^2).
///
/// As log u = min_w (w u - log w) - 1, the least energy over all z is that of one number,
///
///     2 E(w) = width w - power log w - sum_i g_i^2 / (gamma_i + w),
///
/// whose minima are where F(w) = width w + sum_i g_i^2 w / (gamma_i + w)^2 - power rises through 0. Each term
/// of F is as wide as 1 in log w: panels of half that find the roots, and the deepest is taken.
/// gamma_i >= 0. Source: the variational form of scale mixtures, Palmer et al. 2006.
double heavyTailWeight(const HeavyTail& tail, const Eigen::ArrayXd& g, const Eigen::ArrayXd& gamma);

/// Its mode.
Eigen::ArrayXd heavyTailMode(const HeavyTail& tail,
                             const Eigen::ArrayXd& g,
                             const Eigen::ArrayXd& gamma);

/// The g >= 0 of one number (d = 1) at which its mode jumps from the body to the tail; 0: it never does.
double heavyTailJump(const HeavyTail& tail, double gamma);

}  // namespace onsager
