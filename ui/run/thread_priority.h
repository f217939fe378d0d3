// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// Lets the window's thread go before this one; threads that this one starts inherit it.
void lowerPriorityOfThisThread();

}  // namespace onsager
