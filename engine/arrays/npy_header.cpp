// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/npy_header.h"

#include "engine/arrays/array_error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace onsager {

namespace {

constexpr std::size_t kLongestHeader = 65536;

/// Reads the dictionary of an NPY header, a literal of Python: {'descr': '<f8', 'fortran_order': False,
/// 'shape': (3, 4), }.
class HeaderText {
public:
    HeaderText(const ArraySource& source, std::string_view text) : m_source(source), m_rest(text) {}

    PlainLayout read() {
        require('{');
        while (!accept('}')) {
            const std::string_view key = quoted();
            require(':');
            readValue(key);
            if (!accept(',')) {
                require('}');
                break;
            }
        }
        skipSpaces();
        if (!m_rest.empty() || !m_hasType || !m_hasOrder || !m_hasShape) {
            fail();
        }
        return m_layout;
    }

private:
    [[noreturn]] void fail() const {
        failArray(m_source, "its NPY header is no dictionary of descr, fortran_order and shape");
    }

    void skipSpaces() {
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t\n"), m_rest.size()));
    }

    bool accept(char letter) {
        skipSpaces();
        if (m_rest.empty() || m_rest.front() != letter) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    void require(char letter) {
        if (!accept(letter)) {
            fail();
        }
    }

    bool acceptWord(std::string_view word) {
        skipSpaces();
        if (m_rest.substr(0, word.size()) != word) {
            return false;
        }
        m_rest.remove_prefix(word.size());
        return true;
    }

    std::string_view quoted() {
        const char quote = accept('\'') ? '\'' : '"';
        if (quote == '"') {
            require('"');
        }
        const std::size_t end = m_rest.find(quote);
        if (end == std::string_view::npos) {
            fail();
        }
        const std::string_view word = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return word;
    }

    void readValue(std::string_view key) {
        // Each key once, and no other.
        if (key == "descr" && !m_hasType) {
            m_hasType = true;
            readType();
        } else if (key == "fortran_order" && !m_hasOrder) {
            m_hasOrder = true;
            m_layout.isColumnMajor = acceptWord("True");
            if (!m_layout.isColumnMajor && !acceptWord("False")) {
                fail();
            }
        } else if (key == "shape" && !m_hasShape) {
            m_hasShape = true;
            readShape();
        } else {
            fail();
        }
    }

    void readShape() {
        constexpr std::size_t kMostExtents = 32;
        require('(');
        while (!accept(')')) {
            skipSpaces();
            std::int64_t extent = 0;
            // from_chars stays within the text, whatever stands behind it.
            const auto [end, error] =
                std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), extent);
            if (error != std::errc() || extent < 0 || m_layout.extents.size() == kMostExtents) {
                fail();
            }
            m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
            m_layout.extents.push_back(extent);
            if (!accept(',')) {
                require(')');
                return;
            }
        }
    }

    void readType() {
        skipSpaces();
        if (!m_rest.empty() && m_rest.front() == '[') {
            failArray(m_source, "holds records; an array of numbers is wanted");
        }
        const std::string_view name = quoted();
        const std::optional<NumberType> type = typeNamed(name);
        if (!type) {
            const bool isObject = name.find('O') != std::string_view::npos;
            failArray(
                m_source,
                fmt::format("holds {} ({}); real numbers of 4 or 8 bytes, whole ones of 1 to 8 "
                            "and truth values are read",
                            isObject ? "Python objects" : "another type", quotable(name)));
        }
        m_layout.type = *type;
    }

    /// Of "<f8": byte order, kind and bytes.
    static std::optional<NumberType> typeNamed(std::string_view name) {
        if (name.size() != 3 || std::string_view("<>|=").find(name[0]) == std::string_view::npos) {
            return std::nullopt;
        }
        const int bytes = name[2] - '0';
        const bool isWidth = bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
        // '|' and '=': of one byte, or as the machine has it, which is least byte first.
        NumberType type{NumberType::Kind::Real, bytes, name[0] == '>'};
        switch (name[1]) {
            case 'f':
                return bytes == 4 || bytes == 8 ? std::optional(type) : std::nullopt;
            case 'i':
                type.kind = NumberType::Kind::Signed;
                return isWidth ? std::optional(type) : std::nullopt;
            case 'u':
                type.kind = NumberType::Kind::Unsigned;
                return isWidth ? std::optional(type) : std::nullopt;
            case 'b':
                type.kind = NumberType::Kind::Truth;
                return bytes == 1 ? std::optional(type) : std::nullopt;
            default:
                return std::nullopt;
        }
    }

    const ArraySource& m_source;
    std::string_view m_rest;
    PlainLayout m_layout;
    bool m_hasType = false;
    bool m_hasOrder = false;
    bool m_hasShape = false;
};

}  // namespace

PlainLayout readNpyHeader(const ArraySource& source, const NextBytes& next) {
    std::array<std::byte, 8> start{};
    next(start);
    for (std::size_t i = 0; i < kNpyMagic.size(); ++i) {
        if (start[i] != static_cast<std::byte>(kNpyMagic[i])) {
            failArray(source, "does not begin as an NPY file does");
        }
    }
    const auto version = std::to_integer<int>(start[6]);
    if (version < 1 || version > 3) {
        failArray(source, fmt::format("is an NPY file of version {}; 1 to 3 are read", version));
    }
    std::array<std::byte, 4> width{};
    const std::size_t widthBytes = version == 1 ? 2 : 4;
    // Version 1 has a length of 2 bytes, later ones of 4, least byte first.
    next(std::span(width).first(widthBytes));
    std::size_t length = 0;
    for (std::size_t i = widthBytes; i-- > 0;) {
        length = length * 256 + std::to_integer<std::size_t>(width[i]);
    }
    // Before memory is asked for.
    if (length > kLongestHeader) {
        failArray(source,
                  fmt::format("its NPY header says it is {} bytes long; at most {} are read",
                              length, kLongestHeader));
    }
    std::string text(length, ' ');
    next(std::as_writable_bytes(std::span(text)));
    PlainLayout layout = HeaderText(source, text).read();
    layout.headerBytes = static_cast<std::int64_t>(start.size() + widthBytes + length);
    return layout;
}

std::string npyHeader(std::span<const std::int64_t> extents) {
    constexpr std::size_t kAlignment = 64;
    constexpr std::size_t kBeforeText = 10;
    std::string shape = fmt::format("{}", fmt::join(extents, ", "));
    // A tuple of one: (3,).
    if (extents.size() == 1) {
        shape += ',';
    }
    std::string text =
        fmt::format("{{'descr': '<f8', 'fortran_order': False, 'shape': ({}), }}", shape);
    // Magic 6, version 2, length 2, then text and line end: in all a multiple of 64,
    // so that numbers lie well in memory.
    const std::size_t unpadded = kBeforeText + text.size() + 1;
    text.append((kAlignment - unpadded % kAlignment) % kAlignment, ' ');
    text += '\n';
    std::string header(kNpyMagic);
    header += {'\x01', '\x00', static_cast<char>(text.size() % 256),
               static_cast<char>(text.size() / 256)};
    return header + text;
}

}  // namespace onsager
