// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/number_type.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace onsager {

namespace {

/// The number of type T at `bytes`, whose order is reversed for one of the other endianness.
template <typename T>
T numberAt(const std::byte* bytes, bool isReversed) {
    std::array<std::byte, sizeof(T)> own;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        // Byte by byte: numbers of a file need not lie at multiples of their size.
        own[i] = bytes[isReversed ? sizeof(T) - 1 - i : i];
    }
    return std::bit_cast<T>(own);
}

template <typename T>
void convert(std::span<const std::byte> raw, bool isReversed, std::span<double> out) {
    if (raw.size() < out.size() * sizeof(T)) {
        throw std::invalid_argument("fewer bytes than numbers of this type need");
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = static_cast<double>(numberAt<T>(raw.data() + i * sizeof(T), isReversed));
    }
}

template <typename T1, typename T2, typename T4, typename T8>
void convertWhole(const NumberType& type,
                  std::span<const std::byte> raw,
                  bool isReversed,
                  std::span<double> out) {
    switch (type.bytes) {
        case 1:
            return convert<T1>(raw, isReversed, out);
        case 2:
            return convert<T2>(raw, isReversed, out);
        case 4:
            return convert<T4>(raw, isReversed, out);
        case 8:
            return convert<T8>(raw, isReversed, out);
        default:
            throw std::invalid_argument("whole numbers have 1, 2, 4 or 8 bytes");
    }
}

}  // namespace

void toDoubles(const NumberType& type, std::span<const std::byte> raw, std::span<double> out) {
    const bool isReversed = type.isBigEndian != (std::endian::native == std::endian::big);
    switch (type.kind) {
        case NumberType::Kind::Signed:
            return convertWhole<std::int8_t, std::int16_t, std::int32_t, std::int64_t>(
                type, raw, isReversed, out);
        case NumberType::Kind::Unsigned:
            return convertWhole<std::uint8_t, std::uint16_t, std::uint32_t, std::uint64_t>(
                type, raw, isReversed, out);
        case NumberType::Kind::Real:
            return type.bytes == 4 ? convert<float>(raw, isReversed, out)
                                   : convert<double>(raw, isReversed, out);
        case NumberType::Kind::Truth:
            convert<std::uint8_t>(raw, isReversed, out);
            for (double& number : out) {
                number = number != 0.0 ? 1.0 : 0.0;
            }
            return;
    }
}

}  // namespace onsager
