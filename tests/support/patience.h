// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// Milliseconds, more than ctest lets any test go on: how long something takes is a matter of the
/// machine and of what else it does. What hangs is ended by the limit of ctest alone.
constexpr int kPatience = 24 * 3600 * 1000;

}  // namespace onsager
