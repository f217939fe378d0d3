// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_error.h"

#include "engine/numerics/free_memory.h"

#include <fmt/format.h>

namespace onsager {

namespace {

constexpr std::size_t kLongestQuote = 60;
constexpr std::size_t kMostExtents = 32;
/// Bytes of so many numbers do not fit into 64 bits: they are counted as double.
constexpr std::int64_t kMostNumbers = std::int64_t{1} << 62;

/// Of a path the end tells more than the beginning; it is the user's own and is not cut.
/// Control characters of a file would move the cursor of a terminal, or end a line of a log.
std::string withoutControls(std::string_view text) {
    std::string shown(text);
    for (char& letter : shown) {
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) {
            letter = '?';
        }
    }
    return shown;
}

/// Cuts a text of UTF-8 between two characters.
std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text;
    }
    // 10xxxxxx is no first byte of a character.
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
        --most;
    }
    return text.substr(0, most);
}

}  // namespace

std::string quotable(std::string_view word) {
    const std::string_view start = beginning(word, kLongestQuote);
    return withoutControls(start) + (start.size() < word.size() ? "..." : "");
}

void failArray(const ArraySource& source, std::string_view problem) {
    const std::string dataset =
        source.dataset.empty() ? std::string() : ", data set " + quotable(source.dataset);
    throw ArrayError(fmt::format("{}{}: {}", withoutControls(source.path), dataset, problem));
}

std::string extentsText(const std::vector<std::int64_t>& extents) {
    return extents.empty() ? "a single number" : fmt::format("{}", fmt::join(extents, " x "));
}

std::int64_t numberCount(const ArraySource& source, const std::vector<std::int64_t>& extents) {
    if (extents.size() > kMostExtents) {
        failArray(source, fmt::format("the array has {} dimensions; at most {} are allowed",
                                      extents.size(), kMostExtents));
    }
    std::int64_t count = 1;
    bool isEmpty = false;
    for (const std::int64_t extent : extents) {
        // Divided before it is multiplied: the product of two extents of a file need not fit into 64 bits.
        if (extent < 0 || (extent > 0 && count > kMostNumbers / extent)) {
            failArray(source,
                      fmt::format("{} numbers are no possible shape", extentsText(extents)));
        }
        isEmpty = isEmpty || extent == 0;
        // The others are checked beside an extent of 0 too, since they are shown and multiplied elsewhere.
        count *= extent > 0 ? extent : 1;
    }
    return isEmpty ? 0 : count;
}

void requireMemory(const ArraySource& source, double bytes) {
    constexpr double kMegabyte = 1e6;
    const double free = freeMemoryBytes();
    // NaN is refused as well: a process that reads a hostile file may say anything.
    if (!(bytes <= free)) {
        failArray(source,
                  fmt::format("reading it takes {:.0f} MB of memory, of which {:.0f} MB are free",
                              bytes / kMegabyte, free / kMegabyte));
    }
}

}  // namespace onsager
