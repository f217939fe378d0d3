// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <cstdint>

namespace onsager {

/// The zero of a function that has different signs at both ends, or the end that is nearer to one.
/// `digits`: binary ones of it that are right.
template <int digits = 52, typename Function>
double zeroOf(const Function& f, double lower, double upper) {
    const double atLower = f(lower);
    const double atUpper = f(upper);
    if (!(atLower * atUpper < 0.0)) {
        return std::abs(atLower) < std::abs(atUpper) ? lower : upper;
    }
    std::uintmax_t steps = 200;
    const auto bracket =
        boost::math::tools::toms748_solve(f, lower, upper, atLower, atUpper,
                                          boost::math::tools::eps_tolerance<double>(digits), steps);
    return 0.5 * (bracket.first + bracket.second);
}

}  // namespace onsager
