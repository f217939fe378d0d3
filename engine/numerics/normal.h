// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numbers>

namespace onsager {

/// log sqrt(2 pi).
inline constexpr double kLogRootTwoPi = 0.918938533204672741780329736406;

/// Density of N(0, 1).
inline double normalDensity(double x) {
    return std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
}

/// log of the density of N(mean, variance) at x.
inline double logNormalDensity(double x, double mean, double variance) {
    return -0.5 * (x - mean) * (x - mean) / variance - 0.5 * std::log(variance) - kLogRootTwoPi;
}

/// P(N(0, 1) <= x), exact to rounding in the lower tail.
inline double normalProbability(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// log P(N(0, 1) <= x), exact to rounding in both tails: finite wherever x^2 is.
double logNormalProbability(double x);

/// exp(x^2 / 2) P(N(0, 1) > x) sqrt(2 pi), the integral of exp(-x t - t^2 / 2) over t > 0.
double millsRatio(double x);

/// log P(a < N(0, 1) < b) for a < b, either may be infinite; no cancellation in the tails and for
/// narrow intervals.
double logIntervalProbability(double a, double b);

/// x with P(N(0, 1) <= x) = p, 0 < p < 1.
double normalQuantile(double p);

}  // namespace onsager
