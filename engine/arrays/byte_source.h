// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_source.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace onsager {

/// The bytes of a source's file, at any place: a regular file, or one that travels inside the program.
class ByteSource {
public:
    /// Throws ArrayError where nothing is there, where it may not be read, and where it is no regular file
    /// (a folder, a pipe, a device), which is found before it is opened.
    explicit ByteSource(const ArraySource& source);
    ~ByteSource();
    ByteSource(ByteSource&& other) noexcept;
    ByteSource& operator=(ByteSource&&) = delete;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    [[nodiscard]] std::int64_t size() const { return m_size; }

    /// Fills `out` with the bytes from `offset` on. Throws ArrayError where the file ends before.
    void read(std::int64_t offset, std::span<std::byte> out) const;

    /// The open file, -1 of what travels inside the program; and the other way round.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] std::span<const std::byte> memory() const { return m_memory; }

    [[nodiscard]] const ArraySource& source() const { return m_source; }

private:
    ArraySource m_source;
    int m_descriptor = -1;
    std::span<const std::byte> m_memory;
    std::int64_t m_size = 0;
};

}  // namespace onsager
