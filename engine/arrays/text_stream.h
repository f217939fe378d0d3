// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/byte_source.h"

#include <array>
#include <cstdint>
#include <string>

namespace onsager {

/// The letters of a file one after the other, of which 64 KiB are in memory.
class TextStream {
public:
    static constexpr int kEnd = -1;

    explicit TextStream(const ByteSource& bytes) : m_bytes(bytes) {}

    /// From 0 to 255; kEnd behind the last. Throws ArrayError as ByteSource::read does.
    int next() {
        return m_place < m_filled || fill() ? std::to_integer<int>(m_buffer[m_place++]) : kEnd;
    }

    /// The same without going on.
    int peek() {
        return m_place < m_filled || fill() ? std::to_integer<int>(m_buffer[m_place]) : kEnd;
    }

    /// The next line without its end; false behind the last. Throws ArrayError for one longer than that.
    bool nextLine(std::size_t longest, std::string& line);

    /// Of the line that was read last, from 1.
    [[nodiscard]] std::int64_t lineNumber() const { return m_line; }

    [[nodiscard]] const ArraySource& source() const { return m_bytes.source(); }

private:
    bool fill();

    const ByteSource& m_bytes;
    std::int64_t m_offset = 0;
    std::array<std::byte, 65536> m_buffer;
    std::size_t m_filled = 0;
    std::size_t m_place = 0;
    std::int64_t m_line = 0;
};

}  // namespace onsager
