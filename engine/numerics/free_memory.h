// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// Bytes that programs can still be given without swapping: what the kernel says is available, or
/// what the control group of this process leaves if that is less. Infinity when neither is known.
double freeMemoryBytes();

}  // namespace onsager
