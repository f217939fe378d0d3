// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

namespace onsager {

/// A factor f(u) of a density of one number: exp(-rate |u|) on the sides allowed, 0 on the others.
///
/// With both sides the Laplace density, with one side and rate 0 the observation of a sign, with a bound and rate 0
/// the uniform density.
struct LineFactor {
    double rate = 0.0;
    bool negative = true;                                    ///< u < 0 allowed
    bool positive = true;                                    ///< u > 0 allowed
    double bound = std::numeric_limits<double>::infinity();  ///< |u| < bound allowed

    [[nodiscard]] bool isBounded() const { return bound < std::numeric_limits<double>::infinity(); }
};

/// Total, mean and variance of f(u) exp(h u - gamma u^2 / 2).
struct TiltedMoments {
    double logTotal = 0.0;  ///< log of the integral
    double mean = 0.0;
    double variance = 0.0;
};

/// Exact to some 1e-13: the half-lines are truncated Gaussians, weighed in logs, and far out in a
/// tail nothing cancels. gamma >= 0; where it is 0 the factor must make the integral finite.
TiltedMoments tiltedMoments(const LineFactor& factor, double gamma, double h);

/// The quantile of probability p, 0 < p < 1, of the same law.
double tiltedQuantile(const LineFactor& factor, double gamma, double h, double p);

/// The same, with the moments of the law.
double tiltedQuantile(
    const LineFactor& factor, double gamma, double h, double p, TiltedMoments& moments);

}  // namespace onsager
