// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace onsager {

/// A run of entries of the first axis.
struct ItemRange {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

/// An array in an open file, whose header has been read and agrees with the size of the file.
class StoredArray {
public:
    /// Takes numbers that stand one after the other, the first of them at place `first`.
    using Take = std::function<void(std::int64_t first, std::span<const double> numbers)>;

    StoredArray() = default;
    virtual ~StoredArray() = default;
    StoredArray(const StoredArray&) = delete;
    StoredArray& operator=(const StoredArray&) = delete;
    StoredArray(StoredArray&&) = delete;
    StoredArray& operator=(StoredArray&&) = delete;

    [[nodiscard]] virtual const std::vector<std::int64_t>& extents() const = 0;

    /// Whether the first index runs fastest; otherwise the last one does. Places are counted so.
    [[nodiscard]] virtual bool isColumnMajor() const { return false; }

    /// Whether only the places that are not zero are stored.
    [[nodiscard]] virtual bool isSparse() const { return false; }

    /// How many numbers are stored, an estimate from above; of a sparse array alone.
    [[nodiscard]] virtual std::int64_t storedCount() const { return 0; }

    /// Bytes that a visit holds in memory at once.
    [[nodiscard]] virtual double visitBytes() const;

    /// Gives all numbers of a range of items in pieces of at most kSlab, each once and in any order; of a sparse
    /// array those stored, whose sum counts where a place comes twice. What is column-major gives all items.
    /// Throws ArrayError where the file turns out to be damaged.
    virtual void visit(const ItemRange& items, const Take& take) = 0;

    /// Numbers in one piece: 1 MB of doubles.
    static constexpr std::int64_t kSlab = 1 << 17;
};

}  // namespace onsager
