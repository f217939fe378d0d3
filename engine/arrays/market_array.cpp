// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/market_array.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/number_text.h"
#include "engine/arrays/text_stream.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace onsager {

namespace {

constexpr std::size_t kLongestLine = 1024;

std::vector<std::string_view> wordsOf(std::string_view line) {
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::string lowered(std::string_view word) {
    std::string lower(word);
    for (char& letter : lower) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return lower;
}

class MarketArray : public StoredArray {
public:
    explicit MarketArray(ByteSource bytes) : m_bytes(std::move(bytes)) {
        TextStream text(m_bytes);
        readHead(text);
    }

    [[nodiscard]] const std::vector<std::int64_t>& extents() const override { return m_extents; }
    [[nodiscard]] bool isSparse() const override { return m_isSparse; }
    [[nodiscard]] std::int64_t storedCount() const override {
        // Of a symmetric one the mirror images too, those of the diagonal counted twice.
        return m_isSparse ? (m_isSymmetric ? 2 : 1) * m_lines : 0;
    }

    void visit(const ItemRange& items, const Take& take) override {
        TextStream text(m_bytes);
        readHead(text);
        const auto give = [&](std::int64_t row, std::int64_t column, double number) {
            if (row >= items.first && row < items.first + items.count) {
                take(row * m_extents[1] + column, std::span(&number, 1));
            }
        };
        std::int64_t row = 0;
        std::int64_t column = 0;
        for (std::int64_t line = 0; line < m_lines; ++line) {
            const std::vector<std::string_view> words = nextWords(text);
            // A pattern says where numbers are, not which.
            double number = 1.0;
            if (m_isSparse) {
                requireWords(text, words, m_isPattern ? 2 : 3);
                row = indexIn(text, words[0], m_extents[0]);
                column = indexIn(text, words[1], m_extents[1]);
                number = m_isPattern ? 1.0 : numberIn(text, words[2]);
            } else {
                requireWords(text, words, 1);
                number = numberIn(text, words[0]);
            }
            give(row, column, number);
            if (m_isSymmetric && row != column) {
                give(column, row, number);
            }
            // Full arrays run down the columns, of a symmetric one from the diagonal on.
            if (!m_isSparse && ++row == m_extents[0]) {
                ++column;
                row = m_isSymmetric ? column : 0;
            }
        }
        if (!nextWords(text).empty()) {
            failArray(source(), fmt::format("line {} is one more than its size line says",
                                            text.lineNumber()));
        }
    }

private:
    [[nodiscard]] const ArraySource& source() const { return m_bytes.source(); }

    void readHead(TextStream& text) {
        text.nextLine(kLongestLine, m_line);
        const std::vector<std::string> words = [&] {
            std::vector<std::string> all;
            for (const std::string_view word : wordsOf(m_line)) {
                all.push_back(lowered(word));
            }
            return all;
        }();
        const bool isHead = words.size() == 5 && words[0] == kMarketMagic && words[1] == "matrix";
        m_isSparse = isHead && words[2] == "coordinate";
        m_isPattern = isHead && words[3] == "pattern";
        m_isSymmetric = isHead && words[4] == "symmetric";
        const bool isLayout = m_isSparse || (isHead && words[2] == "array");
        const bool isKind =
            isHead && (words[3] == "real" || words[3] == "integer" || (m_isPattern && m_isSparse));
        if (!isLayout || !isKind || !(m_isSymmetric || words[4] == "general")) {
            failArray(
                source(),
                fmt::format("begins with '{}'; matrix, coordinate or array, real, integer or (of "
                            "coordinates) pattern, general or symmetric are read",
                            quotable(m_line)));
        }
        readSize(text);
    }

    void readSize(TextStream& text) {
        const std::vector<std::string_view> words = nextWords(text);
        requireWords(text, words, m_isSparse ? 3 : 2);
        // Rows times columns, and twice the count of lines, fit into 64 bits.
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        const std::int64_t rows = wholeIn(text, words[0], kMost);
        const std::int64_t columns = wholeIn(text, words[1], kMost);
        m_extents = {rows, columns};
        if (m_isSymmetric && rows != columns) {
            failArray(source(),
                      fmt::format("says that {} x {} numbers are symmetric", rows, columns));
        }
        m_lines = m_isSymmetric ? rows * (rows + 1) / 2 : rows * columns;
        if (m_isSparse) {
            m_lines = wholeIn(text, words[2], std::numeric_limits<std::int64_t>::max() / 4);
        }
        // The shortest lines: "1 1" and "1", with the end of the line.
        const std::int64_t shortest = m_isSparse ? 4 : 2;
        // Before memory is asked for: a short file cannot say that it is a large one.
        if (m_lines > m_bytes.size() / shortest + 1) {
            failArray(source(),
                      fmt::format("says it has {} numbers, which its {} bytes cannot hold", m_lines,
                                  m_bytes.size()));
        }
    }

    /// Of the next line that is neither empty nor a comment; none behind the last.
    std::vector<std::string_view> nextWords(TextStream& text) {
        while (text.nextLine(kLongestLine, m_line)) {
            if (m_line.empty() || m_line.front() == '%') {
                continue;
            }
            std::vector<std::string_view> words = wordsOf(m_line);
            if (!words.empty()) {
                return words;
            }
        }
        return {};
    }

    void requireWords(const TextStream& text,
                      const std::vector<std::string_view>& words,
                      std::size_t count) const {
        if (words.empty()) {
            failArray(source(), "ends before the last number that its size line says");
        }
        if (words.size() != count) {
            failArray(source(), fmt::format("line {} has {} words, wanted are {}",
                                            text.lineNumber(), words.size(), count));
        }
    }

    std::int64_t wholeIn(const TextStream& text, std::string_view word, std::int64_t most) const {
        std::int64_t value = -1;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc() || end != word.data() + word.size() || value < 0 || value > most) {
            failArray(source(), fmt::format("line {}: '{}' is no whole number from 0 to {}",
                                            text.lineNumber(), quotable(word), most));
        }
        return value;
    }

    std::int64_t indexIn(const TextStream& text, std::string_view word, std::int64_t extent) const {
        const std::int64_t index = wholeIn(text, word, extent);
        if (index == 0) {
            failArray(source(), fmt::format("line {}: rows and columns are counted from 1",
                                            text.lineNumber()));
        }
        return index - 1;
    }

    double numberIn(const TextStream& text, std::string_view word) const {
        const std::optional<double> number = realIn(word);
        if (!number) {
            failArray(source(),
                      fmt::format("line {}: '{}' is no number", text.lineNumber(), quotable(word)));
        }
        return *number;
    }

    ByteSource m_bytes;
    std::string m_line;
    bool m_isSparse = false;
    bool m_isPattern = false;
    bool m_isSymmetric = false;
    std::vector<std::int64_t> m_extents;
    std::int64_t m_lines = 0;  ///< with a number on each
};

}  // namespace

std::unique_ptr<StoredArray> openMarket(ByteSource bytes) {
    return std::make_unique<MarketArray>(std::move(bytes));
}

}  // namespace onsager
