// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_writer.h"

#include <cmath>
#include <utility>

namespace onsager {

namespace {

constexpr std::size_t kLineWidth = 100;
constexpr std::size_t kIndent = 2;

/// `{"a": 1, "b": [2, 3]}`; stops early once it is longer than `limit`.
void appendOnOneLine(const Json& value, std::string& line, std::size_t limit) {
    if (!value.is_structured()) {
        line += value.dump();
        return;
    }
    const bool isObject = value.is_object();
    line += isObject ? '{' : '[';
    bool first = true;
    for (auto item = value.begin(); item != value.end() && line.size() <= limit; ++item) {
        line += first ? "" : ", ";
        first = false;
        if (isObject) {
            line += Json(item.key()).dump() + ": ";
        }
        appendOnOneLine(*item, line, limit);
    }
    line += isObject ? '}' : ']';
}

void append(const Json& value, std::size_t indent, std::size_t column, std::string& text) {
    std::string line;
    const std::size_t room = kLineWidth > column + 1 ? kLineWidth - column - 1 : 0;
    appendOnOneLine(value, line, room);
    if (!value.is_structured() || value.empty() || line.size() <= room) {
        text += line;
        return;
    }
    const bool isObject = value.is_object();
    const std::size_t inner = indent + kIndent;
    text += isObject ? "{" : "[";
    bool first = true;
    for (auto item = value.begin(); item != value.end(); ++item) {
        text += first ? "\n" : ",\n";
        first = false;
        text.append(inner, ' ');
        const std::string key = isObject ? Json(item.key()).dump() + ": " : std::string();
        text += key;
        append(*item, inner, inner + key.size(), text);
    }
    text += '\n';
    text.append(indent, ' ');
    text += isObject ? '}' : ']';
}

}  // namespace

std::string textOf(const Json& document) {
    std::string text;
    append(document, 0, 0, text);
    text += '\n';
    return text;
}

}  // namespace onsager
