// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace onsager {

/// How a number is spelt in a file.
struct NumberType {
    enum class Kind { Signed, Unsigned, Real, Truth };
    Kind kind = Kind::Real;
    int bytes = 8;  ///< 1, 2, 4 or 8; 4 or 8 of Real, 1 of Truth, where all but 0 is true
    bool isBigEndian = false;
};

/// Reads out.size() numbers of this type; `raw` holds as many times type.bytes. Whole numbers beyond 2^53 are
/// rounded.
void toDoubles(const NumberType& type, std::span<const std::byte> raw, std::span<double> out);

}  // namespace onsager
