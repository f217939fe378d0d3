// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/idx_header.h"

#include "engine/arrays/array_error.h"

#include <array>
#include <fmt/format.h>

namespace onsager {

namespace {

NumberType typeOf(const ArraySource& source, int code) {
    using Kind = NumberType::Kind;
    switch (code) {
        case 0x08:
            return {Kind::Unsigned, 1, true};
        case 0x09:
            return {Kind::Signed, 1, true};
        case 0x0B:
            return {Kind::Signed, 2, true};
        case 0x0C:
            return {Kind::Signed, 4, true};
        case 0x0D:
            return {Kind::Real, 4, true};
        case 0x0E:
            return {Kind::Real, 8, true};
        default:
            failArray(
                source,
                fmt::format("is an IDX file of type {:#04x}; 0x08, 0x09 and 0x0b to 0x0e are read",
                            code));
    }
}

}  // namespace

PlainLayout readIdxHeader(const ByteSource& bytes) {
    constexpr int kMostDimensions = 32;
    // 0, 0, type, dimensions; then for each an extent of 4 bytes, most significant first.
    std::array<std::byte, 4> start{};
    bytes.read(0, start);
    PlainLayout layout;
    layout.type = typeOf(bytes.source(), std::to_integer<int>(start[2]));
    const auto dimensions = std::to_integer<int>(start[3]);
    if (dimensions < 1 || dimensions > kMostDimensions) {
        failArray(bytes.source(), fmt::format("is an IDX file of {} dimensions; 1 to {} are read",
                                              dimensions, kMostDimensions));
    }
    for (int axis = 0; axis < dimensions; ++axis) {
        std::array<std::byte, 4> extent{};
        bytes.read(4 + 4 * axis, extent);
        std::int64_t value = 0;
        for (const std::byte digit : extent) {
            // At most 2^32 - 1; their product is checked by numberCount().
            value = value * 256 + std::to_integer<std::int64_t>(digit);
        }
        layout.extents.push_back(value);
    }
    layout.headerBytes = 4 + 4 * dimensions;
    return layout;
}

}  // namespace onsager
