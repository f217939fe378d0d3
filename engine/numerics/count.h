// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace onsager {

/// The whole number of things that a formula asks for, between 0 and `most`: the conversion of a double
/// beyond the range of int has no defined value. Not a number counts as `most`.
inline int countWithin(double wanted, int most) {
    return std::isnan(wanted)
               ? most
               : static_cast<int>(std::clamp(wanted, 0.0, static_cast<double>(most)));
}

}  // namespace onsager
