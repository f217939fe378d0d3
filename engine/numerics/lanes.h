// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Eight rows at a time: one number of each row.
constexpr Eigen::Index kLaneCount = 8;
using Lane = Eigen::Array<double, kLaneCount, 1>;

/// exp(x) for x <= 0, but 1e-260 where it would be less: products of denormal numbers take a hundred times as long.
inline Lane expOfDecay(const Lane& x) {
    constexpr double kLeast = -600.0;
    return x.max(kLeast).exp();
}

}  // namespace onsager
