// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/key_description.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_schema.h"

#include <algorithm>
#include <fmt/format.h>

namespace onsager {

namespace {

using Type = KeyDescription::Type;

std::string textAt(const Json& node, const char* keyword) {
    const auto found = node.find(keyword);
    return found == node.end() ? std::string() : found->get<std::string>();
}

template <typename Number>
std::optional<Number> numberAt(const Json& node, const char* keyword) {
    const auto found = node.find(keyword);
    return found == node.end() ? std::nullopt : std::optional<Number>(found->get<Number>());
}

Type typeOf(const Json& node) {
    const std::string type = textAt(node, "type");
    if (node.contains("enum") || (node.contains("const") && type == "string")) {
        return Type::Choice;
    }
    if (type == "integer") {
        return Type::WholeNumber;
    }
    if (type == "number") {
        return Type::Number;
    }
    if (type == "string") {
        return Type::Text;
    }
    return type == "array" ? Type::List : Type::Object;
}

void readRange(const Json& node, KeyDescription& key) {
    key.minimum = numberAt<double>(node, "minimum");
    key.maximum = numberAt<double>(node, "maximum");
    if (const auto only = node.find("const"); only != node.end() && only->is_number()) {
        key.minimum = only->get<double>();
        key.maximum = key.minimum;
    }
    if (const auto bound = numberAt<double>(node, "exclusiveMinimum")) {
        key.minimum = bound;
        key.minimumExcluded = true;
    }
    if (const auto bound = numberAt<double>(node, "exclusiveMaximum")) {
        key.maximum = bound;
        key.maximumExcluded = true;
    }
    // "anyOf": [{"maximum": 0}, {"minimum": m}]
    if (const auto ways = node.find("anyOf"); ways != node.end() && key.minimum == 0.0) {
        key.leastPositive = numberAt<double>(ways->back(), "minimum");
    }
    key.sliderMinimum = numberAt<double>(node, "x-sliderMinimum");
    key.sliderMaximum = numberAt<double>(node, "x-sliderMaximum");
    key.logarithmic = textAt(node, "x-scale") == "log";
}

void readChoices(const Json& node, KeyDescription& key) {
    if (key.type != Type::Choice) {
        return;
    }
    if (const auto choices = node.find("enum"); choices != node.end()) {
        key.choices = choices->get<std::vector<std::string>>();
    } else {
        key.choices = {node.at("const").get<std::string>()};
    }
    key.choiceTitles = key.choices;
    if (const auto titles = node.find("x-enumTitles"); titles != node.end()) {
        key.choiceTitles = titles->get<std::vector<std::string>>();
    }
}

/// A bound as a person writes it: 10000000, 0.5, 1e+12.
std::string plain(double bound) {
    return fmt::format("{}", bound);
}

std::string rangeOf(const KeyDescription& key) {
    if (key.leastPositive && key.maximum) {
        return fmt::format(", 0 or from {} to {}", plain(*key.leastPositive), plain(*key.maximum));
    }
    if (key.minimum && key.maximum && !key.minimumExcluded && !key.maximumExcluded) {
        return fmt::format(" from {} to {}", plain(*key.minimum), plain(*key.maximum));
    }
    std::string range;
    if (key.minimum) {
        range += fmt::format(" {} {}", key.minimumExcluded ? "above" : "of at least",
                             plain(*key.minimum));
    }
    if (key.maximum) {
        range += range.empty() ? "" : " and";
        range +=
            fmt::format(" {} {}", key.maximumExcluded ? "below" : "at most", plain(*key.maximum));
    }
    return range;
}

std::string choicesOf(const KeyDescription& key) {
    std::string list;
    for (const std::string& choice : key.choices) {
        list += (list.empty() ? "\"" : ", \"") + choice + "\"";
    }
    return key.choices.size() == 1 ? list : "one of " + list;
}

std::string spokenListOf(const KeyDescription& key) {
    if (key.fewest && key.most) {
        return fmt::format("a list of {} to {} entries", *key.fewest, *key.most);
    }
    return "a list";
}

}  // namespace

std::optional<KeyDescription> describeKey(const Json& document, std::string_view path) {
    const Json node = schemaNode(document, path);
    return node.is_null() ? std::nullopt : std::optional(describeNode(node));
}

std::string kindDescription(const Json& document, std::string_view path) {
    const std::string kindPath = joined(path, "kind");
    const Json kinds = schemaNode(document, kindPath);
    const Json* kind = valueAt(document, kindPath);
    if (kind != nullptr && kinds.is_object() && kinds.contains("x-enumDescriptions")) {
        const Json& names = kinds.at("enum");
        const auto found = std::find(names.begin(), names.end(), *kind);
        if (found != names.end()) {
            const auto index = static_cast<std::size_t>(found - names.begin());
            return kinds.at("x-enumDescriptions").at(index).get<std::string>();
        }
    }
    std::string description;
    for (const Json* part : partsAt(document, path)) {
        if (const auto found = part->find("description"); found != part->end()) {
            description = found->get<std::string>();
        }
    }
    return description;
}

KeyDescription describeNode(const Json& node) {
    KeyDescription key;
    key.title = textAt(node, "title");
    key.description = textAt(node, "description");
    key.type = typeOf(node);
    key.unit = textAt(node, "x-unit");
    key.form = textAt(node, "x-form");
    readRange(node, key);
    readChoices(node, key);
    const bool isText = key.type == Type::Text;
    key.fewest = numberAt<std::size_t>(node, isText ? "minLength" : "minItems");
    key.most = numberAt<std::size_t>(node, isText ? "maxLength" : "maxItems");
    if (const auto value = node.find("default"); value != node.end()) {
        key.defaultValue = *value;
    }
    key.defaultMeaning = textAt(node, "x-defaultMeaning");
    return key;
}

std::string allowedValues(const KeyDescription& key) {
    switch (key.type) {
        case Type::WholeNumber:
            return key.minimum && key.minimum == key.maximum ? plain(*key.minimum)
                                                             : "a whole number" + rangeOf(key);
        case Type::Number:
            return "a number" + rangeOf(key);
        case Type::Text:
            return key.most ? fmt::format("a text of at most {} characters", *key.most) : "a text";
        case Type::Choice:
            return choicesOf(key);
        case Type::List:
            return spokenListOf(key);
        case Type::Object:
            break;
    }
    return "an object {...}";
}

}  // namespace onsager
