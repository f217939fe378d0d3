// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/plain_numbers.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace onsager {

/// The first bytes of every NPY file.
inline constexpr std::string_view kNpyMagic = "\x93NUMPY";

/// Fills its argument with the next bytes, or throws ArrayError where there are none.
using NextBytes = std::function<void(std::span<std::byte>)>;

/// Reads the header of an NPY file, versions 1 to 3, from its first byte to that of the first number.
///
/// Types: f4, f8, i1 to i8, u1 to u8, bool, of both endiannesses; C and Fortran order. Object arrays (pickles),
/// records, complex numbers and text are refused, as are headers of more than 64 KiB.
/// Source: NEP 1, "A simple file format for NumPy arrays". Throws ArrayError.
PlainLayout readNpyHeader(const ArraySource& source, const NextBytes& next);

/// The header, version 1, of a C-ordered array of little-endian doubles.
std::string npyHeader(std::span<const std::int64_t> extents);

}  // namespace onsager
