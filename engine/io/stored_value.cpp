// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/stored_value.h"

#include "engine/io/scenario_error.h"

#include <fmt/format.h>
#include <limits>
#include <utility>

namespace onsager {

namespace {

constexpr std::size_t kMostQuoted = 40;

/// What stands there, in few words and without anything that a terminal obeys.
std::string foundIn(const Json& value) {
    if (value.is_object()) {
        return "an object";
    }
    if (value.is_array()) {
        return "a list";
    }
    std::string text = value.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > kMostQuoted) {
        text.resize(kMostQuoted);
        text += "..";
    }
    return text;
}

}  // namespace

StoredValue::StoredValue(const Json& value, std::string path)
    : m_value(&value), m_path(std::move(path)) {}

std::string StoredValue::below(std::string_view step) const {
    std::string path = m_path;
    if (!path.empty()) {
        path += '.';
    }
    return path.append(step);
}

const Json* StoredValue::valueOf(std::string_view key) const {
    if (!m_value->is_object()) {
        refuse("an object");
    }
    const auto found = m_value->find(key);
    return found == m_value->end() ? nullptr : &*found;
}

StoredValue StoredValue::at(std::string_view key) const {
    const Json* value = valueOf(key);
    if (value == nullptr) {
        throw ScenarioError(below(key), "the key is missing");
    }
    return StoredValue(*value, below(key));
}

std::optional<StoredValue> StoredValue::find(std::string_view key) const {
    const Json* value = valueOf(key);
    return value == nullptr ? std::nullopt : std::optional(StoredValue(*value, below(key)));
}

std::vector<StoredValue> StoredValue::entries() const {
    if (!m_value->is_array()) {
        refuse("a list");
    }
    std::vector<StoredValue> all;
    all.reserve(m_value->size());
    for (const Json& entry : *m_value) {
        all.emplace_back(entry, below(fmt::format("{}", all.size())));
    }
    return all;
}

std::string StoredValue::text() const {
    if (!m_value->is_string()) {
        refuse("a text");
    }
    return m_value->get<std::string>();
}

bool StoredValue::flag() const {
    if (!m_value->is_boolean()) {
        refuse("true or false");
    }
    return m_value->get<bool>();
}

long StoredValue::whole(long least, long most) const {
    // What is no signed number of 64 bits has become an unsigned one or one with a point.
    const bool fits =
        m_value->is_number_integer()
        && (!m_value->is_number_unsigned() || std::in_range<long>(m_value->get<std::uint64_t>()));
    // least stands in for what cannot be converted, and is refused below.
    const long value = fits ? m_value->get<long>() : least;
    if (!fits || value < least || value > most) {
        refuse(fmt::format("a whole number from {} to {}", least, most));
    }
    return value;
}

double StoredValue::number() const {
    if (m_value->is_null()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (!m_value->is_number()) {
        refuse("a number or null");
    }
    return m_value->get<double>();
}

int StoredValue::count() const {
    return static_cast<int>(whole(0, std::numeric_limits<int>::max()));
}

void StoredValue::refuse(std::string_view wanted) const {
    throw ScenarioError(m_path, fmt::format("{} is not allowed: {}", foundIn(*m_value), wanted));
}

void requireFormat(const StoredValue& document, std::string_view format) {
    const StoredValue name = document.at("format");
    if (name.json() != Json(format)) {
        name.refuse(fmt::format("only \"{}\"", format));
    }
    const StoredValue version = document.at("version");
    if (version.json() != Json(1)) {
        version.refuse("only 1, which is what this program writes");
    }
}

}  // namespace onsager
