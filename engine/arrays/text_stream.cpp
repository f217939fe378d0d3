// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/text_stream.h"

#include "engine/arrays/array_error.h"

#include <algorithm>
#include <fmt/format.h>

namespace onsager {

bool TextStream::fill() {
    const auto rest = static_cast<std::size_t>(m_bytes.size() - m_offset);
    m_filled = std::min(rest, m_buffer.size());
    m_place = 0;
    m_bytes.read(m_offset, std::span(m_buffer).first(m_filled));
    m_offset += static_cast<std::int64_t>(m_filled);
    return m_filled > 0;
}

bool TextStream::nextLine(std::size_t longest, std::string& line) {
    line.clear();
    if (peek() == kEnd) {
        return false;
    }
    ++m_line;
    for (int letter = next(); letter != kEnd && letter != '\n'; letter = next()) {
        if (line.size() == longest) {
            failArray(source(), fmt::format("line {} is longer than {} letters", m_line, longest));
        }
        line += static_cast<char>(letter);
    }
    // CR LF ends a line too.
    if (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    return true;
}

}  // namespace onsager
