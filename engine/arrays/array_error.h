// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_source.h"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// An array that cannot be read or written; what() is one sentence: file, data set, what was found,
/// what is wanted.
class ArrayError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws the ArrayError of a source: "weights.npz, data set W: " and what is wrong with it.
[[noreturn]] void failArray(const ArraySource& source, std::string_view problem);

/// A word of a file as a sentence may quote it: at most 60 bytes, no control characters.
std::string quotable(std::string_view word);

/// "3 x 4", "7" for a vector, "a single number" for none.
std::string extentsText(const std::vector<std::int64_t>& extents);

/// How many numbers an array of these extents has; 1 for none. Throws ArrayError for a negative extent, for more
/// than 32 and for a product beyond 2^62.
std::int64_t numberCount(const ArraySource& source, const std::vector<std::int64_t>& extents);

/// Throws ArrayError when that many bytes are more than the memory that is free.
void requireMemory(const ArraySource& source, double bytes);

}  // namespace onsager
