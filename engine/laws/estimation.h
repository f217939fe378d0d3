// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

enum class Estimation { Map, Mmse };

/// Displacement of a message in the finite difference of a mode that may jump, in its own standard deviations.
inline constexpr double kMessageDisplacement = 0.3;

}  // namespace onsager
