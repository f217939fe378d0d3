// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/lanes.h"

#include <array>

namespace onsager {

/// Of I_k(a) = integral over t > 0 of t^k / k! exp(-a t - t^2 / 2), the repeated integrals of the normal tail.
/// Source: Abramowitz and Stegun 1964, 7.2.
template <typename Real>
struct TailRatios {
    Real zeroth;  ///< I_0, Mills' ratio
    Real first;   ///< I_1 / I_0, the mean of the offset t
    Real second;  ///< I_2 / I_1

    /// E t^2 - (E t)^2; what is taken off is half of what is left or less.
    [[nodiscard]] Real variance() const { return first * (2.0 * second - first); }
};

/// (a + 1) I_2 / I_1 as a polynomial in x = 1 - 8 / (a + 4), -1 <= x < 1, that meets it at Chebyshev's nodes: its
/// coefficients fall threefold from one to the next, 28 leave 3e-15. By k I_k + a I_{k-1} = I_{k-2}, I_{-1} = 1,
/// the other ratios follow downwards from it, where nothing cancels however large a is.
class TailPolynomial {
public:
    static const TailPolynomial& instance();

    template <typename Real>
    [[nodiscard]] TailRatios<Real> ratios(const Real& a) const {
        const Real x = 1.0 - 2.0 * kMiddle / (a + kMiddle);
        const Real second = value<Real>(x) / (a + 1.0);
        const Real first = 1.0 / (a + 2.0 * second);
        const Real zeroth = 1.0 / (a + first);
        return {zeroth, first, second};
    }

private:
    TailPolynomial();

    /// Even and odd powers apart, half as many steps in a row.
    template <typename Real>
    [[nodiscard]] Real value(const Real& x) const {
        const Real square = x * x;
        Real even = Real(m_powers[kTerms - 2] + 0.0 * x);
        Real odd = Real(m_powers[kTerms - 1] + 0.0 * x);
        for (int n = kTerms - 4; n >= 0; n -= 2) {
            even = even * square + m_powers[static_cast<std::size_t>(n)];
            odd = odd * square + m_powers[static_cast<std::size_t>(n) + 1];
        }
        return even + x * odd;
    }

    static constexpr int kTerms = 28;
    static constexpr double kMiddle = 4.0;  ///< where x = 0; of 1.5 to 4 the quickest fall
    std::array<double, kTerms> m_powers{};
};

/// For a >= 0, infinity among them: to 4e-15. `Real`: double or Lane.
template <typename Real>
TailRatios<Real> tailRatios(const Real& a) {
    return TailPolynomial::instance().ratios(a);
}

/// Eight laws N(m, v) on half a line: where the border lies, in deviations above m, a = (border - m) / sqrt(v),
/// seen in the direction of the half-line.
struct HalfNormals {
    Lane integral;  ///< of exp(-(t^2 - c^2) / 2) over t > a, with c = max(a, 0) the mode
    Lane mean;      ///< E t - c
    Lane variance;  ///< of t
};

HalfNormals halfNormals(const Lane& a);

}  // namespace onsager
