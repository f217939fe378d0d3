// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/normal.h"

#include "engine/numerics/truncated_normal.h"
#include "engine/numerics/work_tally.h"

#include <boost/math/special_functions/erf.hpp>
#include <cerf.h>

namespace onsager {

double millsRatio(double x) {
    // (1 - Phi(x)) / phi(x) = sqrt(pi / 2) erfcx(x / sqrt 2), finite for all x > -37.
    return std::sqrt(0.5 * std::numbers::pi) * erfcx(x / std::numbers::sqrt2);
}

double logNormalProbability(double x) {
    // 1 - Phi(-x): log1p keeps a probability that is nearly 1.
    if (x > 0.0) {
        return std::log1p(-normalProbability(-x));
    }
    // log Phi(x) = log mills(-x) + log phi(x): no underflow at x = -40, where Phi is 4e-350.
    return x > -1.0 ? std::log(normalProbability(x))
                    : std::log(millsRatio(-x)) - kLogRootTwoPi - 0.5 * x * x;
}

double logIntervalProbability(double a, double b) {
    return truncatedNormal(0.0, 1.0, a, b).logMass;
}

double normalQuantile(double p) {
    // In double: to a few units in the last place, and five times faster than by way of long double.
    constexpr double kValues = 6.0;
    countWork(kValues);
    using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
    // Phi^-1(p) = -sqrt(2) erfc^-1(2 p).
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p, InDouble());
}

}  // namespace onsager
