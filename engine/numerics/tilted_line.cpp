// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/tilted_line.h"

#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/truncated_normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr double kSmallestPrecision = 1e-200;  // stands for 0
constexpr double kTail = 4.0;                  // standard deviations that count as far out
constexpr double kFlat = 1e-12;                // change of a log density that is none

/// Within a bound any smaller precision is as flat.
double precisionOf(const LineFactor& factor, double gamma) {
    const double smallest =
        factor.isBounded() ? kFlat / (factor.bound * factor.bound) : kSmallestPrecision;
    return std::max(gamma, smallest);
}

/// Moments of exp(g u - gamma u^2 / 2) on 0 < u < bound. The integral is relative to the density's largest value,
/// at 0, at g / gamma or at the bound.
TiltedMoments halfLine(double gamma, double g, double bound) {
    // g u - gamma u^2 / 2 = g^2 / (2 gamma) - gamma (u - g / gamma)^2 / 2; logIntegral is relative to the mode.
    const TruncatedNormal law = truncatedNormal(g / gamma, 1.0 / gamma, 0.0, bound);
    const bool isBeyond = g > gamma * bound;
    const double largest = isBeyond  ? bound * (g - 0.5 * gamma * bound)
                           : g > 0.0 ? 0.5 * g * g / gamma
                                     : 0.0;
    return {law.logIntegral + largest, law.mean, law.variance};
}

/// u > 0 with P(law > u) = q under exp(g u - gamma u^2 / 2).
double halfLineUpperQuantile(double gamma, double g, double q) {
    const double scale = 1.0 / std::sqrt(gamma);
    const double a = -g * scale;
    if (a < kTail) {
        // P(law > u) = q P(law > 0): Phi^-1 of the smaller side.
        return std::max(scale * (-a - normalQuantile(q * normalProbability(-a))), 0.0);
    }
    // Newton for t in log P(a + t) = log P(a) + log q, from the root of the leading terms.
    const double logQ = std::log(q);
    // a t + t^2 / 2 = -log q, the root without cancellation.
    double t = -2.0 * logQ / (a + std::sqrt(a * a - 2.0 * logQ));
    const double start = std::log(millsRatio(a));
    for (int step = 0; step < 3; ++step) {
        const double logMills = std::log(millsRatio(a + t));
        const double excess = logMills - start - t * (a + 0.5 * t) - logQ;
        // d log P(a + t) / dt = -1 / mills(a + t).
        t = std::max(t + excess * std::exp(logMills), 0.0);
    }
    return scale * t;
}

/// The same on 0 < u < bound, from P(u > t | 0 < u < bound) = q: with beta = P(u > bound | u > 0) the half-line's
/// quantile of q + beta (1 - q), on the side of the interval where the density is larger, so that beta <= 1/2 or the
/// density is nearly flat.
double intervalUpperQuantile(double gamma, double g, double bound, double q) {
    if (std::abs(g) * bound + gamma * bound * bound < 1e-9) {
        // exp(s x) on 0 < x < 1, to first order in s.
        const double s = g * bound;
        return std::clamp(bound * ((1.0 - q) + 0.5 * s * q * (1.0 - q)), 0.0, bound);
    }
    if (g > 0.5 * gamma * bound) {
        return bound - intervalUpperQuantile(gamma, gamma * bound - g, bound, 1.0 - q);
    }
    // Integrals relative to the largest values of the density, which are at max(g, 0) / gamma and at the bound.
    const double logAll = truncatedNormal(g / gamma, 1.0 / gamma, 0.0, kInfinity).logIntegral
                          + (g > 0.0 ? 0.5 * g * g / gamma : 0.0);
    const double logBeyond = truncatedNormal(g / gamma, 1.0 / gamma, bound, kInfinity).logIntegral
                             + bound * (g - 0.5 * gamma * bound);
    const double beta = std::exp(std::min(0.0, logBeyond - logAll));
    return std::min(halfLineUpperQuantile(gamma, g, q + beta * (1.0 - q)), bound);
}

double upperQuantile(const LineFactor& factor, double gamma, double g, double q) {
    return factor.isBounded() ? intervalUpperQuantile(gamma, g, factor.bound, q)
                              : halfLineUpperQuantile(gamma, g, q);
}

/// The allowed sides of a factor as half-lines u > 0, the negative one mirrored.
struct Sides {
    TiltedMoments above, below;
    double shareAbove = 0.0, shareBelow = 0.0;
    double logTotal = 0.0;

    Sides(const LineFactor& factor, double gamma, double h) {
        if (factor.positive) {
            above = halfLine(gamma, h - factor.rate, factor.bound);
        }
        if (factor.negative) {
            below = halfLine(gamma, -h - factor.rate, factor.bound);
        }
        if (!factor.positive || !factor.negative) {
            logTotal = factor.positive ? above.logTotal : below.logTotal;
            shareAbove = factor.positive ? 1.0 : 0.0;
            shareBelow = 1.0 - shareAbove;
            return;
        }
        // Odds of the sides: shares by the logistic function, each without a difference.
        const double odds = above.logTotal - below.logTotal;
        shareAbove = 1.0 / (1.0 + std::exp(-odds));
        shareBelow = 1.0 / (1.0 + std::exp(odds));
        logTotal = std::max(above.logTotal, below.logTotal) + std::log1p(std::exp(-std::abs(odds)));
    }
};

TiltedMoments momentsOf(const Sides& sides) {
    // The negative side is mirrored: its mean enters with a minus, and the means are their sum apart.
    const double between = sides.above.mean + sides.below.mean;
    TiltedMoments moments;
    moments.logTotal = sides.logTotal;
    moments.mean = sides.shareAbove * sides.above.mean - sides.shareBelow * sides.below.mean;
    moments.variance = sides.shareAbove * sides.above.variance
                       + sides.shareBelow * sides.below.variance
                       + sides.shareAbove * sides.shareBelow * between * between;
    return moments;
}

}  // namespace

TiltedMoments tiltedMoments(const LineFactor& factor, double gamma, double h) {
    return momentsOf(Sides(factor, precisionOf(factor, gamma), h));
}

double tiltedQuantile(
    const LineFactor& factor, double gamma, double h, double p, TiltedMoments& moments) {
    const double precision = precisionOf(factor, gamma);
    const Sides sides(factor, precision, h);
    moments = momentsOf(sides);
    constexpr double kLeast = 1e-300;
    // The negative side first; p far below and 1 - p far above keep their digits.
    if (p < sides.shareBelow) {
        return -upperQuantile(factor, precision, -h - factor.rate,
                              std::max(p / sides.shareBelow, kLeast));
    }
    return upperQuantile(factor, precision, h - factor.rate,
                         std::clamp((1.0 - p) / sides.shareAbove, kLeast, 1.0));
}

double tiltedQuantile(const LineFactor& factor, double gamma, double h, double p) {
    TiltedMoments moments;
    return tiltedQuantile(factor, gamma, h, p, moments);
}

}  // namespace onsager
