// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// The law N(m, v) restricted to an interval.
///
/// Exact to some 1e-13 for intervals however far out or narrow: moments are taken relative to the
/// point of the interval nearest to m, so nothing cancels and the variance is never negative.
struct TruncatedNormal {
    double mode = 0.0;  ///< the point of the interval nearest to m
    /// log of the integral of exp((mode - m)^2 / (2 v) - (z - m)^2 / (2 v)) over the interval. Weights
    /// of neighbouring intervals compare exactly in this form: at their border both have one mode.
    double logIntegral = 0.0;
    double logMass = 0.0;  ///< log P(lower < N(m, v) < upper)
    double mean = 0.0;
    double variance = 0.0;
};

/// N(m, v) on (lower, upper), v > 0, lower < upper; either end may be infinite.
TruncatedNormal truncatedNormal(double m, double v, double lower, double upper);

}  // namespace onsager
