// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numbers>

namespace onsager {

/// Density of N(0, 1).
inline double normalDensity(double x) {
    return std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
}

/// P(N(0, 1) <= x), exact to rounding in the lower tail.
inline double normalProbability(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// x with P(N(0, 1) <= x) = p, 0 < p < 1.
double normalQuantile(double p);

}  // namespace onsager
