// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace onsager {

/// Values of documents that the schema holds for.

/// The names of an enumeration in a document.
template <typename Enum, std::size_t Count>
using Names = std::array<std::pair<Enum, std::string_view>, Count>;

template <typename Enum, std::size_t Count>
std::string nameIn(const Names<Enum, Count>& names, Enum value) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.first == value; });
    return std::string(found->second);
}

template <typename Enum, std::size_t Count>
Enum valueIn(const Names<Enum, Count>& names, const Json& name) {
    const auto& text = name.get_ref<const std::string&>();
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.second == text; });
    if (found == names.end()) {
        throw std::logic_error("the schema allows a name the program does not know: " + text);
    }
    return found->first;
}

/// Throws std::logic_error: the schema allows what the program does not know.
[[noreturn]] void refuseKind(const std::string& kind);

std::string kindOf(const Json& object);
int wholeNumber(const Json& object, const char* key);
double number(const Json& object, const char* key);

template <typename Value>
std::optional<Value> optionalValue(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? std::nullopt : std::optional<Value>(found->get<Value>());
}

}  // namespace onsager
