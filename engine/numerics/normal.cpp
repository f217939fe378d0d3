// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/normal.h"

#include <boost/math/special_functions/erf.hpp>

namespace onsager {

double normalQuantile(double p) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * p);
}

}  // namespace onsager
