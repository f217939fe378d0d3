// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <numbers>

namespace onsager {

/// 2 pi: an angle of once around.
inline constexpr double kTurn = 2.0 * std::numbers::pi;

}  // namespace onsager
