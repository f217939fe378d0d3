// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/table_array.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/number_text.h"
#include "engine/arrays/text_stream.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onsager {

namespace {

constexpr std::size_t kLongestField = 4096;
constexpr std::size_t kMostFields = 1000000;
constexpr std::size_t kLongestRecord = 16U << 20U;
constexpr int kQuote = '"';

/// The fields of one record in one piece of text.
class Record {
public:
    void clear() {
        m_text.clear();
        m_ends.clear();
    }
    void add(char letter) { m_text += letter; }
    void endField() { m_ends.push_back(m_text.size()); }

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::size_t letters() const { return m_text.size(); }
    [[nodiscard]] std::size_t lettersOfLast() const {
        return m_text.size() - (m_ends.empty() ? 0 : m_ends.back());
    }
    [[nodiscard]] std::string_view field(std::size_t i) const {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return trimmed(std::string_view(m_text).substr(begin, m_ends[i] - begin));
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

/// Takes a text apart into records.
class RecordReader {
public:
    RecordReader(const ByteSource& bytes, char separator) : m_text(bytes), m_separator(separator) {
        skipByteOrderMark();
    }

    /// False behind the last record.
    bool next(Record& record) {
        do {
            if (m_text.peek() == TextStream::kEnd) {
                return false;
            }
            readOne(record);
        } while (record.size() == 1 && record.field(0).empty() && !m_wasQuoted);
        return true;
    }

    /// On which the last record began, from 1.
    [[nodiscard]] std::int64_t line() const { return m_recordLine; }

private:
    void skipByteOrderMark() {
        // EF BB BF: UTF-8 as some programs begin it.
        for (const int byte : {0xEF, 0xBB, 0xBF}) {
            if (m_text.peek() != byte) {
                return;
            }
            m_text.next();
        }
    }

    void readOne(Record& record) {
        record.clear();
        m_recordLine = m_line;
        m_wasQuoted = false;
        while (true) {
            const int end = readField(record);
            record.endField();
            if (end != m_separator) {
                return;
            }
            if (record.size() == kMostFields) {
                failArray(m_text.source(), fmt::format("line {} has more than {} fields",
                                                       m_recordLine, kMostFields));
            }
        }
    }

    /// What ended the field: the separator, the end of the line or of the file.
    int readField(Record& record) {
        skipSpaces();
        if (m_text.peek() == kQuote) {
            readQuoted(record);
        }
        while (true) {
            const int letter = m_text.next();
            if (letter == m_separator || letter == TextStream::kEnd) {
                return letter;
            }
            if (letter == '\n') {
                ++m_line;
                return letter;
            }
            // The line end of some systems is CR LF; the CR alone is a letter.
            if (letter != '\r' || m_text.peek() != '\n') {
                add(record, letter);
            }
        }
    }

    void skipSpaces() {
        while (m_text.peek() == ' ' || (m_text.peek() == '\t' && m_separator != '\t')) {
            m_text.next();
        }
    }

    void readQuoted(Record& record) {
        m_wasQuoted = true;
        m_text.next();
        while (true) {
            const int letter = m_text.next();
            if (letter == TextStream::kEnd) {
                failArray(m_text.source(),
                          fmt::format("a quote on line {} is never closed", m_recordLine));
            }
            if (letter == kQuote) {
                // Two quotes inside a quoted field are one.
                if (m_text.peek() != kQuote) {
                    return;
                }
                m_text.next();
            }
            m_line += letter == '\n' ? 1 : 0;
            add(record, letter);
        }
    }

    void add(Record& record, int letter) {
        if (letter == 0) {
            failArray(m_text.source(),
                      fmt::format("line {} holds a null byte: this is no table", m_line));
        }
        if (record.lettersOfLast() == kLongestField || record.letters() == kLongestRecord) {
            failArray(m_text.source(),
                      fmt::format("line {} has a field of more than {} letters or is longer "
                                  "than {} MiB",
                                  m_line, kLongestField, kLongestRecord >> 20U));
        }
        record.add(static_cast<char>(letter));
    }

    TextStream m_text;
    char m_separator;
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 1;
    bool m_wasQuoted = false;
};

/// Of the candidates the one that the first line has most of outside quotes; a comma where it has none.
char separatorOf(const ByteSource& bytes) {
    constexpr std::string_view kCandidates = ",;\t";
    std::array<std::size_t, kCandidates.size()> counts{};
    TextStream text(bytes);
    bool isQuoted = false;
    std::size_t letters = 0;
    for (int letter = text.next(); letter != TextStream::kEnd && letters < kLongestRecord;
         letter = text.next()) {
        ++letters;
        // Each quote turns it over, doubled ones twice.
        isQuoted = isQuoted != (letter == kQuote);
        const std::size_t candidate = kCandidates.find(static_cast<char>(letter));
        if (candidate != std::string_view::npos && !isQuoted) {
            ++counts[candidate];
        }
        // A first line that is empty, with CR or not, decides nothing.
        if (letter == '\n' && !isQuoted && letters > 2) {
            break;
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kCandidates[static_cast<std::size_t>(most - counts.begin())];
}

bool isWord(std::string_view field, std::string_view word) {
    return std::equal(
        field.begin(), field.end(), word.begin(), word.end(), [](char given, char lower) {
            return (given >= 'A' && given <= 'Z' ? given - 'A' + 'a' : given) == lower;
        });
}

bool isOneOf(std::string_view field, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isWord(field, word); });
}

bool isMissing(std::string_view field) {
    return field.empty() || isOneOf(field, {"na", "n/a", "nan", "null", "?"});
}

std::optional<double> numberOf(std::string_view field) {
    if (isMissing(field)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (isOneOf(field, {"yes", "true"})) {
        return 1.0;
    }
    if (isOneOf(field, {"no", "false"})) {
        return 0.0;
    }
    const std::optional<double> number = realIn(field);
    return number && !std::isnan(*number) ? number : std::nullopt;
}

bool isHeader(const Record& record) {
    bool hasWord = false;
    for (std::size_t i = 0; i < record.size(); ++i) {
        // One number makes it a line of data; else one word makes it the header, which missing ones do not.
        const std::optional<double> number = numberOf(record.field(i));
        hasWord = hasWord || !number;
        if (number && realIn(record.field(i)) && !std::isnan(*number)) {
            return false;
        }
    }
    return hasWord;
}

class TableArray : public StoredArray {
public:
    explicit TableArray(ByteSource bytes)
        : m_bytes(std::move(bytes)), m_separator(separatorOf(m_bytes)) {
        RecordReader reader(m_bytes, m_separator);
        Record record;
        if (!reader.next(record)) {
            failArray(source(), "is empty");
        }
        m_width = record.size();
        m_hasHeader = isHeader(record);
        chooseColumns(record);
        std::int64_t rows = m_hasHeader ? 0 : 1;
        // The first pass counts and checks, the second one reads: rows are never all in memory.
        while (reader.next(record)) {
            requireWidth(record, reader.line());
            ++rows;
        }
        m_extents = {rows, static_cast<std::int64_t>(m_columns.size())};
    }

    [[nodiscard]] const std::vector<std::int64_t>& extents() const override { return m_extents; }

    void visit(const ItemRange& items, const Take& take) override {
        RecordReader reader(m_bytes, m_separator);
        Record record;
        if (m_hasHeader) {
            reader.next(record);
        }
        std::vector<double> numbers(m_columns.size());
        const std::int64_t last = items.first + items.count;
        for (std::int64_t row = 0; row < last; ++row) {
            if (!reader.next(record)) {
                failArray(source(), "became shorter while it was read");
            }
            if (row < items.first) {
                continue;
            }
            requireWidth(record, reader.line());
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                numbers[i] = numberAt(record, m_columns[i], reader.line());
            }
            take(row * static_cast<std::int64_t>(m_columns.size()), numbers);
        }
    }

private:
    [[nodiscard]] const ArraySource& source() const { return m_bytes.source(); }

    void chooseColumns(const Record& first) {
        const std::vector<std::string>& wanted = source().columns;
        if (wanted.size() > kMostFields) {
            failArray(source(), fmt::format("{} columns are chosen; at most {} are read",
                                            wanted.size(), kMostFields));
        }
        for (const std::string& column : wanted) {
            m_columns.push_back(columnNamed(first, column));
        }
        for (std::size_t i = 0; wanted.empty() && i < m_width; ++i) {
            m_columns.push_back(i);
        }
    }

    std::size_t columnNamed(const Record& first, const std::string& name) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; m_hasHeader && i < first.size(); ++i) {
            if (first.field(i) == trimmed(name)) {
                if (found) {
                    failArray(source(),
                              fmt::format("has more than one column '{}'; choose it by its number",
                                          quotable(name)));
                }
                found = i;
            }
        }
        // A name first, else a number from 1.
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (!found && error == std::errc() && end == name.data() + name.size() && number >= 1
            && number <= m_width) {
            found = number - 1;
        }
        if (!found) {
            failArray(source(),
                      fmt::format("has no column '{}': {}", quotable(name), namesText(first)));
        }
        return *found;
    }

    [[nodiscard]] std::string namesText(const Record& first) const {
        constexpr std::size_t kMostNamed = 12;
        if (!m_hasHeader) {
            return fmt::format("it has no header, choose from 1 to {}", m_width);
        }
        std::vector<std::string> names;
        for (std::size_t i = 0; i < std::min(m_width, kMostNamed); ++i) {
            names.push_back(quotable(first.field(i)));
        }
        return fmt::format("it has {}{}", fmt::join(names, ", "),
                           m_width > kMostNamed ? ", ..." : "");
    }

    void requireWidth(const Record& record, std::int64_t line) const {
        if (record.size() != m_width) {
            failArray(source(), fmt::format("line {} has {} fields, the first one has {}", line,
                                            record.size(), m_width));
        }
    }

    [[nodiscard]] double numberAt(const Record& record,
                                  std::size_t column,
                                  std::int64_t line) const {
        const std::string_view field = record.field(column);
        const std::optional<double> number = numberOf(field);
        if (!number) {
            failArray(
                source(),
                fmt::format("line {}, column {}: '{}' is no number that can be read, neither yes, "
                            "no nor missing",
                            line, column + 1, quotable(field)));
        }
        return *number;
    }

    ByteSource m_bytes;
    char m_separator;
    std::size_t m_width = 0;
    bool m_hasHeader = false;
    std::vector<std::size_t> m_columns;
    std::vector<std::int64_t> m_extents;
};

}  // namespace

std::unique_ptr<StoredArray> openTable(ByteSource bytes) {
    return std::make_unique<TableArray>(std::move(bytes));
}

}  // namespace onsager
