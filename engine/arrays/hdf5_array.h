// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/byte_source.h"
#include "engine/arrays/stored_array.h"

#include <memory>
#include <string_view>

namespace onsager {

/// The first bytes of an HDF5 file without a user block.
inline constexpr std::string_view kHdf5Magic = "\x89HDF\r\n\x1a\n";

/// A data set of an HDF5 file: whole numbers, reals and truth values of any size that fits a double, of any
/// layout, also compressed (deflate, shuffle, Fletcher's checksum).
///
/// The source's data set is its path ("decoder/layer/kernel:0"); where it is empty, the only one there is. What
/// would lead out of the file (external links, external storage, virtual data sets), other filters, more than
/// 10000 objects or 64 levels and chunks that unpack to more than their size are refused. A process of its own
/// reads it, since the library breaks down on some damaged files. Throws ArrayError.
std::unique_ptr<StoredArray> openHdf5(ByteSource bytes);

}  // namespace onsager
