// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/plain_numbers.h"

#include "engine/arrays/array_error.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace onsager {

double StoredArray::visitBytes() const {
    // The raw bytes and the doubles of one slab.
    constexpr double kBytesBesideEachNumber = 2.0 * sizeof(double);
    return kBytesBesideEachNumber * static_cast<double>(kSlab);
}

void requireExactSize(const ArraySource& source, const PlainLayout& layout, std::int64_t bytes) {
    const std::int64_t numbers = numberCount(source, layout.extents);
    const std::int64_t rest = bytes - layout.headerBytes;
    // Divided, not multiplied: numbers times bytes may not fit into 64 bits.
    if (rest < 0 || rest % layout.type.bytes != 0 || rest / layout.type.bytes != numbers) {
        failArray(source, fmt::format("its header says {} of {} bytes each, but {} bytes follow it",
                                      extentsText(layout.extents), layout.type.bytes,
                                      std::max<std::int64_t>(rest, 0)));
    }
}

ItemRange placesOf(const std::vector<std::int64_t>& extents, const ItemRange& items) {
    std::int64_t each = 1;
    for (std::size_t axis = 1; axis < extents.size(); ++axis) {
        each *= extents[axis];
    }
    return {items.first * each, items.count * each};
}

PlainNumbers::PlainNumbers(ByteSource bytes, PlainLayout layout)
    : m_bytes(std::move(bytes)), m_layout(std::move(layout)) {
    requireExactSize(m_bytes.source(), m_layout, m_bytes.size());
}

void PlainNumbers::visit(const ItemRange& items, const Take& take) {
    // Items of a column-major array lie scattered over all of it.
    const ItemRange places = m_layout.isColumnMajor
                                 ? ItemRange{0, numberCount(m_bytes.source(), m_layout.extents)}
                                 : placesOf(m_layout.extents, items);
    const std::int64_t most = std::min(places.count, kSlab);
    const auto width = static_cast<std::size_t>(m_layout.type.bytes);
    std::vector<std::byte> raw(static_cast<std::size_t>(most) * width);
    std::vector<double> numbers(static_cast<std::size_t>(most));
    for (std::int64_t done = 0; done < places.count; done += kSlab) {
        const auto count = static_cast<std::size_t>(std::min(kSlab, places.count - done));
        const std::span<std::byte> piece(raw.data(), count * width);
        const std::span<double> out(numbers.data(), count);
        m_bytes.read(m_layout.headerBytes + (places.first + done) * m_layout.type.bytes, piece);
        toDoubles(m_layout.type, piece, out);
        take(places.first + done, out);
    }
}

}  // namespace onsager
