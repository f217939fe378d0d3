// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// The two variables of a layer: its input Z_{l-1}, and its output Z_l (z and phi(z) of a row).
enum class Side { Below, Above };

}  // namespace onsager
