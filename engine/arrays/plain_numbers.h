// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/byte_source.h"
#include "engine/arrays/number_type.h"
#include "engine/arrays/stored_array.h"

#include <cstdint>
#include <vector>

namespace onsager {

/// A header that is followed by nothing but numbers of one type.
struct PlainLayout {
    NumberType type;
    std::vector<std::int64_t> extents;
    bool isColumnMajor = false;
    std::int64_t headerBytes = 0;
};

/// Throws ArrayError unless a file (or member of an archive) of so many bytes is exactly header and numbers.
void requireExactSize(const ArraySource& source, const PlainLayout& layout, std::int64_t bytes);

/// The places of a range of items as a range of places: [first, first + count).
ItemRange placesOf(const std::vector<std::int64_t>& extents, const ItemRange& items);

/// Such a file (NPY, IDX), read from any place in it.
class PlainNumbers : public StoredArray {
public:
    /// Throws as requireExactSize does.
    PlainNumbers(ByteSource bytes, PlainLayout layout);

    [[nodiscard]] const std::vector<std::int64_t>& extents() const override {
        return m_layout.extents;
    }
    [[nodiscard]] bool isColumnMajor() const override { return m_layout.isColumnMajor; }
    void visit(const ItemRange& items, const Take& take) override;

private:
    ByteSource m_bytes;
    PlainLayout m_layout;
};

}  // namespace onsager
