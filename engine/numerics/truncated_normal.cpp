// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/truncated_normal.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/normal_tail.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// Largest change of the log density over an interval that one Gauss-Legendre rule integrates.
constexpr double kGentle = 10.0;

/// log of an integral, mean and variance of the offset from a reference point.
struct Moments {
    double logIntegral;
    double mean;
    double variance;
};

/// Integrals of t^k exp(-a t - t^2 / 2) over t > 0, k = 0, 1, 2.
struct TailIntegrals {
    double zeroth;
    double first;
    double second;
};

TailIntegrals tailIntegrals(double a) {
    const TailRatios<double> tail = tailRatios(a);
    const double first = tail.zeroth * tail.first;
    return {tail.zeroth, first, 2.0 * first * tail.second};
}

/// Density exp(-(c + t)^2 / 2 + c^2 / 2) on (0, width) by one Gauss-Legendre rule.
Moments gentleMoments(double c, double width) {
    static const Quadrature kRule = gaussLegendre(24, 0.0, 1.0);
    double weights[24];
    double mass = 0.0;
    double mean = 0.0;
    for (Eigen::Index i = 0; i < 24; ++i) {
        const double t = width * kRule.nodes(i);
        // exp(-(c + t)^2 / 2 + c^2 / 2) = exp(-t (c + t / 2)): no difference of squares.
        weights[i] = kRule.weights(i) * std::exp(-t * (c + 0.5 * t));
        mass += weights[i];
        mean += weights[i] * kRule.nodes(i);
    }
    mean /= mass;
    double variance = 0.0;
    for (Eigen::Index i = 0; i < 24; ++i) {
        variance += weights[i] * (kRule.nodes(i) - mean) * (kRule.nodes(i) - mean);
    }
    return {std::log(width) + std::log(mass), width * mean, width * width * variance / mass};
}

/// Offset t of density exp(-a t - t^2 / 2) on (0, width), a >= 0.
Moments tailMoments(double a, double width) {
    // Log density at 0 less that at width. Where it changes by more than kGentle the tail beyond is subtracted,
    // of which less than e^-10 is left: no digits are lost.
    const double fall = width * (a + 0.5 * width);
    if (fall <= kGentle) {
        return gentleMoments(a, width);
    }
    TailIntegrals integrals = tailIntegrals(a);
    if (const double rest = std::exp(-fall); rest > 0.0) {
        const TailIntegrals beyond = tailIntegrals(a + width);
        // Integrals from width on, about 0: t = width + t'.
        integrals.zeroth -= rest * beyond.zeroth;
        integrals.first -= rest * (beyond.first + width * beyond.zeroth);
        integrals.second -=
            rest * (beyond.second + width * (2.0 * beyond.first + width * beyond.zeroth));
    }
    const double mean = integrals.first / integrals.zeroth;
    return {std::log(integrals.zeroth), mean, integrals.second / integrals.zeroth - mean * mean};
}

/// x of density exp(-x^2 / 2) on (a, b), a < 0 < b.
Moments centralMoments(double a, double b) {
    if (std::max(-a, b) <= std::sqrt(2.0 * kGentle)) {
        Moments moments = gentleMoments(a, b - a);
        moments.logIntegral -= 0.5 * a * a;
        moments.mean += a;
        return moments;
    }
    // Both ends beyond the mode: E x = (phi(a) - phi(b)) / mass, E x^2 = 1 + (a phi(a) - b phi(b)) / mass.
    const double mass =
        0.5 * (std::erf(b / std::numbers::sqrt2) - std::erf(a / std::numbers::sqrt2));
    constexpr double kNoDensity = 38.0;  // below 1e-313, where exp is slow
    const double left = -a < kNoDensity ? normalDensity(a) / mass : 0.0;
    const double right = b < kNoDensity ? normalDensity(b) / mass : 0.0;
    const double mean = left - right;
    const double second = 1.0 + (left > 0.0 ? a * left : 0.0) - (right > 0.0 ? b * right : 0.0);
    return {std::log(mass) + kLogRootTwoPi, mean, second - mean * mean};
}

}  // namespace

TruncatedNormal truncatedNormal(double m, double v, double lower, double upper) {
    constexpr double kValues = 8.0;
    countWork(kValues);
    const double deviation = std::sqrt(v);
    TruncatedNormal result;
    result.mode = std::clamp(m, lower, upper);
    const double distance = (result.mode - m) / deviation;
    Moments moments{};
    if (lower >= m) {
        moments = tailMoments(distance, (upper - lower) / deviation);
    } else if (upper <= m) {
        moments = tailMoments(-distance, (upper - lower) / deviation);
        moments.mean = -moments.mean;
    } else {
        moments = centralMoments((lower - m) / deviation, (upper - m) / deviation);
    }
    result.logIntegral = moments.logIntegral + std::log(deviation);
    // logIntegral is relative to the density at the mode, `distance` deviations from m.
    result.logMass = moments.logIntegral - kLogRootTwoPi - 0.5 * distance * distance;
    result.mean = std::clamp(result.mode + deviation * moments.mean, lower, upper);
    result.variance = v * moments.variance;
    return result;
}

}  // namespace onsager
