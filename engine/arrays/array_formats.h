// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_source.h"
#include "engine/arrays/stored_array.h"

#include <memory>

namespace onsager {

/// Opens the array of a source in the format that its first bytes tell; its name decides only where these tell
/// nothing. Throws ArrayError.
std::unique_ptr<StoredArray> openArray(const ArraySource& source);

}  // namespace onsager
