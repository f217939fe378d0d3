// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/tilted_line.h"

#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

constexpr double kSmallestPrecision = 1e-200;  // stands for 0
constexpr double kTail = 4.0;                  // standard deviations from which a tail is expanded

/// N(0, 1) above a, for a >= kTail, by the continued fraction of Mills' ratio
///
///     P(x > a) / density(a) = 1 / (a + 1 / (a + 2 / (a + 3 / (a + ...)))).
///
/// delta = mean - a and (epsilon - delta) / (a + epsilon) = variance come without cancellation.
struct NormalTail {
    double delta = 0.0;
    double epsilon = 0.0;

    explicit NormalTail(double a) {
        const int terms = 8 + static_cast<int>(400.0 / (a * a));
        double rest = a;
        for (int k = terms; k >= 3; --k) {
            rest = a + k / rest;
        }
        epsilon = 2.0 / rest;
        delta = 1.0 / (a + epsilon);
    }
};

double density(double x) {
    return std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
}

/// log of the integral of exp(x t - t^2 / 2) over t > 0.
double logHalfIntegral(double x) {
    if (x <= -kTail) {
        return -std::log(-x + NormalTail(-x).delta);
    }
    return 0.5 * x * x + 0.5 * std::log(2.0 * std::numbers::pi) + std::log(normalProbability(x));
}

/// Moments of exp(g u - gamma u^2 / 2) on u > 0.
TiltedMoments halfLine(double gamma, double g) {
    const double scale = 1.0 / std::sqrt(gamma);
    const double x = g * scale;
    TiltedMoments moments;
    moments.logTotal = std::log(scale) + logHalfIntegral(x);
    if (x <= -kTail) {
        const NormalTail tail(-x);
        moments.mean = scale * tail.delta;
        moments.variance = scale * scale * (tail.epsilon - tail.delta) / (-x + tail.epsilon);
    } else {
        const double hazard = density(x) / normalProbability(x);
        moments.mean = scale * (x + hazard);
        moments.variance = scale * scale * (1.0 - hazard * (x + hazard));
    }
    return moments;
}

/// u > 0 with P(law > u) = q under exp(g u - gamma u^2 / 2).
double halfLineUpperQuantile(double gamma, double g, double q) {
    const double scale = 1.0 / std::sqrt(gamma);
    const double a = -g * scale;
    if (a < kTail) {
        return std::max(scale * (-a - normalQuantile(q * normalProbability(-a))), 0.0);
    }
    // Newton for t in log P(a + t) = log P(a) + log q, from the root of the leading terms.
    const double logQ = std::log(q);
    double t = -2.0 * logQ / (a + std::sqrt(a * a - 2.0 * logQ));
    const double start = logHalfIntegral(-a);
    for (int step = 0; step < 3; ++step) {
        const double logMills = logHalfIntegral(-(a + t));
        const double excess = logMills - start - t * (a + 0.5 * t) - logQ;
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
        const double odds = above.logTotal - below.logTotal;
        shareAbove = 1.0 / (1.0 + std::exp(-odds));
        shareBelow = 1.0 / (1.0 + std::exp(odds));
        logTotal = std::max(above.logTotal, below.logTotal) + std::log1p(std::exp(-std::abs(odds)));
    }
};

}  // namespace

TiltedMoments tiltedMoments(const LineFactor& factor, double gamma, double h) {
    const Sides sides(factor, std::max(gamma, kSmallestPrecision), h);
    const double between = sides.above.mean + sides.below.mean;
    TiltedMoments moments;
    moments.logTotal = sides.logTotal;
    moments.mean = sides.shareAbove * sides.above.mean - sides.shareBelow * sides.below.mean;
    moments.variance = sides.shareAbove * sides.above.variance
                       + sides.shareBelow * sides.below.variance
                       + sides.shareAbove * sides.shareBelow * between * between;
    return moments;
}

double tiltedQuantile(const LineFactor& factor, double gamma, double h, double p) {
    const double precision = std::max(gamma, kSmallestPrecision);
    const Sides sides(factor, precision, h);
    constexpr double kLeast = 1e-300;
    if (p < sides.shareBelow) {
        return -halfLineUpperQuantile(precision, -h - factor.rate,
                                      std::max(p / sides.shareBelow, kLeast));
    }
    return halfLineUpperQuantile(precision, h - factor.rate,
                                 std::clamp((1.0 - p) / sides.shareAbove, kLeast, 1.0));
}

}  // namespace onsager
