// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// Whether a change is one of several to come, as while a slider is dragged.
enum class Gesture { Going, Done };

}  // namespace onsager
