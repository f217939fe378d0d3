// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/normal_tail.h"

#include "engine/numerics/lane_choice.h"
#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// I_2 / I_1, for the nodes of the polynomial: both integrands are positive and smooth, so panels suffice.
double secondRatio(double a) {
    constexpr double kReach = 13.0;  // exp(-13^2 / 2) = 2e-37
    constexpr double kFalls = 50.0;  // exp(-50) = 2e-22
    constexpr int kPanels = 24;
    static const Quadrature kRule = gaussLegendre(16, 0.0, 1.0);
    const double width = std::min(kReach, kFalls / std::max(a, 1e-3)) / kPanels;
    double first = 0.0;
    double second = 0.0;
    for (int panel = 0; panel < kPanels; ++panel) {
        for (Eigen::Index i = 0; i < kRule.nodes.size(); ++i) {
            const double t = width * (panel + kRule.nodes(i));
            const double density = kRule.weights(i) * std::exp(-t * (a + 0.5 * t));
            first += t * density;
            second += 0.5 * t * t * density;
        }
    }
    return second / first;
}

}  // namespace

const TailPolynomial& TailPolynomial::instance() {
    static const TailPolynomial kInstance;
    return kInstance;
}

TailPolynomial::TailPolynomial() {
    const auto at = [](int i) { return static_cast<std::size_t>(i); };
    const auto angle = [](int i) { return std::numbers::pi * (i + 0.5) / kTerms; };
    std::array<double, kTerms> values{};
    for (int i = 0; i < kTerms; ++i) {
        // Chebyshev's nodes of x in (-1, 1), a = 4 (1 + x) / (1 - x) in (0, infinity).
        const double x = std::cos(angle(i));
        const double a = kMiddle * (1.0 + x) / (1.0 - x);
        values[at(i)] = (a + 1.0) * secondRatio(a);
    }
    // Of Chebyshev's polynomials T_k, summed up as powers of x: T_{k+1} = 2 x T_k - T_{k-1}.
    std::array<double, kTerms> last{1.0};
    std::array<double, kTerms> now{0.0, 1.0};
    for (int k = 0; k < kTerms; ++k) {
        double coefficient = 0.0;
        for (int i = 0; i < kTerms; ++i) {
            // Discrete orthogonality: c_k = (2 - [k = 0]) / n sum_i f(x_i) T_k(x_i).
            coefficient += (k == 0 ? 1.0 : 2.0) / kTerms * values[at(i)] * std::cos(k * angle(i));
        }
        std::array<double, kTerms> next{};
        for (int n = 0; n < kTerms; ++n) {
            m_powers[at(n)] += coefficient * last[at(n)];
            next[at(n)] = (n > 0 ? 2.0 * now[at(n - 1)] : 0.0) - last[at(n)];
        }
        last = now;
        now = next;
    }
}

/// Beyond the mode, a > 0, the ratios of the tail. Around it, a = -c <= 0, what is missing is the tail at c:
///
///     Z = sqrt(2 pi) - exp(-c^2 / 2) I_0(c),  E t = exp(-c^2 / 2) / Z,  Var t = 1 - c E t - (E t)^2,
///
/// in which nothing cancels, for Var t falls from 1 to 1 - 2 / pi only.
HalfNormals halfNormals(const Lane& a) {
    const Lane distance = a.abs();
    const TailRatios<Lane> tail = tailRatios<Lane>(distance);
    constexpr double kAllOfIt = 34.0;  // what is missing is below 1e-250
    // t > a = -c is nearly all of the line: Z = sqrt(2 pi) - tail(c).
    const Lane c = distance.min(kAllOfIt);
    const Lane density = (-0.5 * c.square()).exp();
    const Lane around = std::sqrt(2.0 * std::numbers::pi) - density * tail.zeroth;
    const Lane shift = density / around;
    return {wherePositive(a, tail.zeroth, around), wherePositive(a, tail.first, shift),
            wherePositive(a, tail.variance(), 1.0 - c * shift - shift.square())};
}

}  // namespace onsager
