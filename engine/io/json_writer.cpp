// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

constexpr std::size_t kLineWidth = 100;
constexpr std::size_t kIndent = 2;

/// A text with its quotes. What needs no escape is most of all texts.
void appendString(std::string_view value, std::string& text) {
    const bool isPlain = std::all_of(value.begin(), value.end(), [](char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    });
    if (isPlain) {
        text += '"';
        text += value;
        text += '"';
    } else {
        text += Json(value).dump();
    }
}

void appendScalar(const Json& value, std::string& text) {
    if (value.is_string()) {
        appendString(value.get_ref<const std::string&>(), text);
    } else if (const auto* number = value.get_ptr<const double*>();
               number != nullptr && std::isfinite(*number)) {
        std::array<char, 64> digits;  // NOLINT(cppcoreguidelines-pro-type-member-init): written to
        // The shortest digits that are read back as the same number.
        text.append(digits.data(), nlohmann::detail::to_chars(
                                       digits.data(), digits.data() + digits.size(), *number));
    } else {
        text += value.dump();
    }
}

/// `{"a": 1, "b": [2, 3]}`; stops early once the text is longer than `limit`.
void appendOnOneLine(const Json& value, std::string& text, std::size_t limit) {
    if (!value.is_structured()) {
        appendScalar(value, text);
        return;
    }
    const bool isObject = value.is_object();
    text += isObject ? '{' : '[';
    bool first = true;
    // Stops where the line is full: else nested lists would be written once more at every depth.
    for (auto item = value.begin(); item != value.end() && text.size() <= limit; ++item) {
        text += first ? "" : ", ";
        first = false;
        if (isObject) {
            appendString(item.key(), text);
            text += ": ";
        }
        appendOnOneLine(*item, text, limit);
    }
    text += isObject ? '}' : ']';
}

void append(const Json& value, std::size_t indent, std::size_t column, std::string& text) {
    // The last column is left for the comma behind.
    const std::size_t room = kLineWidth > column + 1 ? kLineWidth - column - 1 : 0;
    const std::size_t start = text.size();
    appendOnOneLine(value, text, start + room);
    if (!value.is_structured() || value.empty() || text.size() - start <= room) {
        return;
    }
    text.resize(start);
    const bool isObject = value.is_object();
    const std::size_t inner = indent + kIndent;
    text += isObject ? "{" : "[";
    bool first = true;
    for (auto item = value.begin(); item != value.end(); ++item) {
        text += first ? "\n" : ",\n";
        first = false;
        text.append(inner, ' ');
        // Where the key begins: its columns are taken from the line of the value.
        const std::size_t key = text.size();
        if (isObject) {
            appendString(item.key(), text);
            text += ": ";
        }
        append(*item, inner, inner + text.size() - key, text);
    }
    text += '\n';
    text.append(indent, ' ');
    text += isObject ? '}' : ']';
}

/// Lists of fewer entries are filled in: they may fit on a line of 100 columns.
constexpr std::size_t kFewEntries = 34;

/// The value of a key of the topmost object, entry by entry, handed on in large pieces.
void appendList(const LongList& list, std::string& text, const TextSink& sink) {
    constexpr std::size_t kPiece = std::size_t(1) << 20U;
    constexpr std::size_t kInner = 2 * kIndent;
    text += '[';
    for (std::size_t place = 0; place < list.size; ++place) {
        text += place == 0 ? "\n" : ",\n";
        text.append(kInner, ' ');
        append(list.entry(place), kInner, kInner, text);
        if (text.size() >= kPiece) {
            sink(text);
            text.clear();
        }
    }
    text += '\n';
    text.append(kIndent, ' ');
    text += ']';
}

}  // namespace

std::string textOf(const Json& document) {
    std::string text;
    append(document, 0, 0, text);
    text += '\n';
    return text;
}

void writeText(const Json& document, const std::vector<LongList>& lists, const TextSink& sink) {
    Json filled = document;
    std::vector<const LongList*> longLists;
    for (const LongList& list : lists) {
        if (list.size >= kFewEntries) {
            longLists.push_back(&list);
            continue;
        }
        for (std::size_t place = 0; place < list.size; ++place) {
            filled[list.key].push_back(list.entry(place));
        }
    }
    if (longLists.empty()) {
        sink(textOf(filled));
        return;
    }
    std::string text = "{";
    bool first = true;
    for (auto item = filled.begin(); item != filled.end(); ++item) {
        text += first ? "\n" : ",\n";
        first = false;
        text.append(kIndent, ' ');
        const std::size_t key = text.size();
        appendString(item.key(), text);
        text += ": ";
        const auto list =
            std::find_if(longLists.begin(), longLists.end(),
                         [&](const LongList* candidate) { return candidate->key == item.key(); });
        if (list != longLists.end()) {
            appendList(**list, text, sink);
        } else {
            append(*item, kIndent, kIndent + text.size() - key, text);
        }
    }
    text += "\n}\n";
    sink(text);
}

}  // namespace onsager
