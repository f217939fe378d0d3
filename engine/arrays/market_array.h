// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/byte_source.h"
#include "engine/arrays/stored_array.h"

#include <memory>
#include <string_view>

namespace onsager {

/// The first letters of a MatrixMarket file, in any case.
inline constexpr std::string_view kMarketMagic = "%%matrixmarket";

/// A MatrixMarket file: coordinates (real, integer or pattern, whose entries are 1) or an array (real, integer),
/// general or symmetric. The size line must agree with the size of the file.
/// Source: R. Boisvert, R. Pozo, K. Remington, "The Matrix Market exchange formats". Throws ArrayError.
std::unique_ptr<StoredArray> openMarket(ByteSource bytes);

}  // namespace onsager
