// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/tilted_line.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/truncated_normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kSmallestPrecision = 1e-200;  // stands for 0
constexpr double kTail = 4.0;                  // standard deviations that count as far out

/// Moments of exp(g u - gamma u^2 / 2) on u > 0.
TiltedMoments halfLine(double gamma, double g) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    // g u - gamma u^2 / 2 = g^2 / (2 gamma) - gamma (u - g / gamma)^2 / 2; logIntegral is relative to the mode,
    // which for g <= 0 is the border, where nothing is to be added.
    const TruncatedNormal law = truncatedNormal(g / gamma, 1.0 / gamma, 0.0, kInfinity);
    return {law.logIntegral + (g > 0.0 ? 0.5 * g * g / gamma : 0.0), law.mean, law.variance};
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

/// The allowed sides of a factor as half-lines u > 0, the negative one mirrored.
struct Sides {
    TiltedMoments above, below;
    double shareAbove = 0.0, shareBelow = 0.0;
    double logTotal = 0.0;

    Sides(const LineFactor& factor, double gamma, double h) {
        if (factor.positive) {
            above = halfLine(gamma, h - factor.rate);
        }
        if (factor.negative) {
            below = halfLine(gamma, -h - factor.rate);
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
    return momentsOf(Sides(factor, std::max(gamma, kSmallestPrecision), h));
}

double tiltedQuantile(
    const LineFactor& factor, double gamma, double h, double p, TiltedMoments& moments) {
    const double precision = std::max(gamma, kSmallestPrecision);
    const Sides sides(factor, precision, h);
    moments = momentsOf(sides);
    constexpr double kLeast = 1e-300;
    // The negative side first; p far below and 1 - p far above keep their digits.
    if (p < sides.shareBelow) {
        return -halfLineUpperQuantile(precision, -h - factor.rate,
                                      std::max(p / sides.shareBelow, kLeast));
    }
    return halfLineUpperQuantile(precision, h - factor.rate,
                                 std::clamp((1.0 - p) / sides.shareAbove, kLeast, 1.0));
}

double tiltedQuantile(const LineFactor& factor, double gamma, double h, double p) {
    TiltedMoments moments;
    return tiltedQuantile(factor, gamma, h, p, moments);
}

}  // namespace onsager
