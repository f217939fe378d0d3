// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/truncated_normal.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// Largest change of the log density over an interval that one Gauss-Legendre rule integrates.
constexpr double kGentle = 10.0;
/// From here on moments of the tail come from the shares of the continued fraction.
constexpr double kFarTail = 3.0;

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

/// With I_k = integral of t^k / k! exp(-a t - t^2 / 2):  k I_k + a I_{k-1} = I_{k-2}, I_{-1} = 1. In
/// the tail upwards recurrence cancels; the shares s_k = a I_k / I_{k-1} = 1 / (1 + (k + 1) s_{k+1} / a^2)
/// downwards do not. Source: Abramowitz and Stegun 1964, 7.2 (repeated integrals of erfc).
double shareByContinuedFraction(int order, double a) {
    constexpr int kTerms = 80;  // at kFarTail to rounding
    double share = 1.0;
    for (int k = kTerms; k >= order; --k) {
        share = 1.0 / (1.0 + (k + 1) * share / (a * a));
    }
    return share;
}

/// s_2 for a >= kFarTail, a polynomial in x = 2 (a - kFarTail) / (a + kFarTail) - 1 that meets the continued fraction
/// at Chebyshev's nodes: its coefficients fall tenfold from one to the next, 24 leave rounding.
class SecondShare {
public:
    SecondShare() {
        std::array<double, kTerms> values{};
        for (int i = 0; i < kTerms; ++i) {
            const double x = std::cos(angle(i));
            values[at(i)] =
                shareByContinuedFraction(2, kFarTail * (3.0 + x) / std::max(1.0 - x, 1e-300));
        }
        // Of Chebyshev's polynomials T_k, summed up as powers of x: T_{k+1} = 2 x T_k - T_{k-1}.
        std::array<double, kTerms> last{1.0};
        std::array<double, kTerms> now{0.0, 1.0};
        for (int k = 0; k < kTerms; ++k) {
            double coefficient = 0.0;
            for (int i = 0; i < kTerms; ++i) {
                coefficient +=
                    (k == 0 ? 1.0 : 2.0) / kTerms * values[at(i)] * std::cos(k * angle(i));
            }
            for (int n = 0; n < kTerms; ++n) {
                m_powers[at(n)] += coefficient * last[at(n)];
            }
            std::array<double, kTerms> next{};
            for (int n = 0; n < kTerms; ++n) {
                next[at(n)] = (n > 0 ? 2.0 * now[at(n - 1)] : 0.0) - last[at(n)];
            }
            last = now;
            now = next;
        }
    }

    /// Even and odd powers apart, half as many steps in a row.
    [[nodiscard]] double operator()(double a) const {
        const double x = 1.0 - 4.0 * kFarTail / (a + kFarTail);
        const double square = x * x;
        double even = m_powers[kTerms - 2];
        double odd = m_powers[kTerms - 1];
        for (int n = kTerms - 4; n >= 0; n -= 2) {
            even = even * square + m_powers[at(n)];
            odd = odd * square + m_powers[at(n + 1)];
        }
        return even + x * odd;
    }

private:
    static constexpr int kTerms = 24;
    static double angle(int i) { return std::numbers::pi * (i + 0.5) / kTerms; }
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    std::array<double, kTerms> m_powers{};
};

TailIntegrals tailIntegrals(double a) {
    if (a < kFarTail) {
        const double zeroth = millsRatio(a);
        const double first = 1.0 - a * zeroth;
        return {zeroth, first, zeroth - a * first};
    }
    static const SecondShare kSecondShare;
    const double inverse = 1.0 / a;
    const double e = inverse * inverse;
    const double second = kSecondShare(a);
    const double first = 1.0 / (1.0 + 2.0 * e * second);
    const double zeroth = inverse / (1.0 + e * first);
    const double firstIntegral = zeroth * first * inverse;
    return {zeroth, firstIntegral, 2.0 * firstIntegral * second * inverse};
}

/// Density exp(-(c + t)^2 / 2 + c^2 / 2) on (0, width) by one Gauss-Legendre rule.
Moments gentleMoments(double c, double width) {
    static const Quadrature kRule = gaussLegendre(24, 0.0, 1.0);
    double weights[24];
    double mass = 0.0;
    double mean = 0.0;
    for (Eigen::Index i = 0; i < 24; ++i) {
        const double t = width * kRule.nodes(i);
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
    const double fall = width * (a + 0.5 * width);
    if (fall <= kGentle) {
        return gentleMoments(a, width);
    }
    TailIntegrals integrals = tailIntegrals(a);
    if (const double rest = std::exp(-fall); rest > 0.0) {
        const TailIntegrals beyond = tailIntegrals(a + width);
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
    result.logMass = moments.logIntegral - kLogRootTwoPi - 0.5 * distance * distance;
    result.mean = std::clamp(result.mode + deviation * moments.mean, lower, upper);
    result.variance = v * moments.variance;
    return result;
}

}  // namespace onsager
