// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation_law.h"

namespace onsager {

inline constexpr double kUnbounded = std::numeric_limits<double>::infinity();

/// left z - offset below 0 and right z + offset above.
inline std::vector<LinearPiece> twoPieces(double offset, double left, double right) {
    return {{-kUnbounded, 0.0, -offset, left}, {0.0, kUnbounded, offset, right}};
}

}  // namespace onsager
