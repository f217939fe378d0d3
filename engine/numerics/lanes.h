// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Eight rows at a time: one number of each row.
constexpr Eigen::Index kLaneCount = 8;
using Lane = Eigen::Array<double, kLaneCount, 1>;

}  // namespace onsager
