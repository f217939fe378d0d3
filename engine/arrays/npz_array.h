// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/byte_source.h"
#include "engine/arrays/stored_array.h"

#include <memory>

namespace onsager {

/// The NPY file in a zip archive, stored or deflated, that the source's data set names ("W" or "W.npy"); where it
/// names none, the only one there is. Throws ArrayError: a damaged or encrypted archive, one of more than 10000
/// members, sizes that contradict each other, no such member.
std::unique_ptr<StoredArray> openNpz(ByteSource bytes);

}  // namespace onsager
