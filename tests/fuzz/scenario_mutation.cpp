// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/scenario_mutation.h"

#include "engine/io/json_path.h"
#include "engine/io/json_writer.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_schema.h"
#include "tests/fuzz/chance.h"
#include "tests/fuzz/scenario_generator.h"

#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <vector>

namespace onsager {

namespace {

/// Mutations of a case are drawn apart from the scenario itself.
constexpr std::uint64_t kMutationSeed = 0x6d75746174696f6eU;

void collectPaths(const Json& value, const std::string& path, std::vector<std::string>& paths) {
    if (!path.empty()) {
        paths.push_back(path);
    }
    if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            collectPaths(child, joined(path, key), paths);
        }
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index) {
            collectPaths(value[index], joined(path, fmt::format("{}", index)), paths);
        }
    }
}

std::string parentOf(const std::string& path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos ? std::string() : path.substr(0, dot);
}

using Wrong = std::optional<std::pair<Json, std::string>>;

/// A number that the key does not allow; nothing when it allows every number.
Wrong wrongNumber(const KeyDescription& key, Chance& chance) {
    const bool whole = key.type == KeyDescription::Type::WholeNumber;
    std::vector<std::pair<Json, std::string>> wrong;
    if (key.minimum) {
        const double below =
            key.minimumExcluded
                ? *key.minimum
                : (whole ? *key.minimum - 1.0 : std::nextafter(*key.minimum, -HUGE_VAL));
        wrong.emplace_back(below, "just below the smallest number");
        wrong.emplace_back(-1e300, "far below the smallest number");
    }
    if (key.maximum) {
        const double above = key.maximumExcluded ? *key.maximum
                                                 : (whole ? *key.maximum + 1.0
                                                          : std::nextafter(*key.maximum, HUGE_VAL));
        wrong.emplace_back(above, "just above the largest number");
        wrong.emplace_back(std::numeric_limits<double>::max(), "far above the largest number");
    }
    if (key.leastPositive) {
        wrong.emplace_back(std::nextafter(*key.leastPositive, 0.0), "just below the smallest size");
    }
    if (whole) {
        wrong.emplace_back(1.5, "no whole number");
    }
    return wrong.empty() ? Wrong() : chance.oneOf(wrong);
}

Json otherType(const KeyDescription& key, Chance& chance) {
    const std::vector<Json> values = {Json(),    Json(true),    Json("text"),
                                      Json(1.5), Json::array(), Json::object()};
    using Type = KeyDescription::Type;
    while (true) {
        Json value = chance.oneOf(values);
        const bool legal =
            (value.is_number() && (key.type == Type::Number || key.type == Type::WholeNumber))
            || (value.is_string() && key.type == Type::Text)
            || (value.is_array() && key.type == Type::List)
            || (value.is_object() && key.type == Type::Object);
        if (!legal) {
            return value;
        }
    }
}

/// Something that may not stand at the key.
std::pair<Json, std::string> wrongValue(const KeyDescription& key, Chance& chance) {
    using Type = KeyDescription::Type;
    if (chance.happens(0.6)) {
        if (key.type == Type::Number || key.type == Type::WholeNumber) {
            if (auto number = wrongNumber(key, chance)) {
                return *number;
            }
        }
        if (key.type == Type::Choice) {
            std::string word = chance.oneOf(key.choices);
            word += chance.happens(0.5) ? "s" : "\xce\xb1";
            return {word, "a word that nobody knows"};
        }
        if (key.type == Type::Text && key.most) {
            return {std::string(*key.most + 1, 'x'), "a text too long"};
        }
        if (key.type == Type::List && key.fewest.value_or(0) > 0) {
            return {Json::array(), "a list without entries"};
        }
    }
    return {otherType(key, chance), "another type"};
}

Mutation withUnknownKey(Json document, const std::string& object, Chance& chance) {
    static const std::vector<std::string> kKeys = {"colour", "Rows",   "noisevariance",
                                                   "rows ",  "\u03bb", "kinds"};
    const std::string path = joined(object, chance.oneOf(kKeys));
    setPath(document, path, 1);
    return {std::move(document), path, "a key that nobody knows"};
}

}  // namespace

Mutation randomMutation(std::uint64_t seed, std::uint64_t number) {
    Json document = randomScenario(seed, number);
    Chance chance(seed ^ kMutationSeed, number);
    std::vector<std::string> paths;
    collectPaths(document, "", paths);
    while (true) {
        const std::string path = chance.oneOf(paths);
        if (chance.happens(0.15) && valueAt(document, path)->is_object()) {
            return withUnknownKey(std::move(document), path, chance);
        }
        const auto key = describeKey(document, path);
        const bool decidesKind = path == "format" || path == "version";
        if (!key || decidesKind) {
            continue;
        }
        const Json parent = schemaNode(document, parentOf(path));
        const Json required = parent.value("required", Json::array());
        const std::string name =
            path.substr(parentOf(path).empty() ? 0 : parentOf(path).size() + 1);
        const bool needed =
            std::find(required.begin(), required.end(), Json(name)) != required.end();
        if (needed && chance.happens(0.3)) {
            setPath(document, path, Json());
            return {std::move(document), path, "a key that is missing"};
        }
        auto [value, what] = wrongValue(*key, chance);
        if (value.is_null()) {
            value = true;  // null takes a key away
            what = "another type";
        }
        setPath(document, path, std::move(value));
        return {std::move(document), path, what};
    }
}

std::string randomDamage(std::uint64_t seed, std::uint64_t number) {
    std::string text = textOf(randomScenario(seed, number));
    Chance chance(seed ^ ~kMutationSeed, number);
    std::size_t changes = 1 + chance.below(4);
    while (changes-- > 0 && !text.empty()) {
        const std::size_t at = chance.below(text.size());
        const std::size_t length = std::min(text.size() - at, 1 + chance.below(40));
        switch (chance.below(5)) {
            case 0:
                text[at] = static_cast<char>(chance.below(256));
                break;
            case 1:
                text.erase(at, length);
                break;
            case 2:
                text.insert(at, text.substr(at, length));
                break;
            case 3:
                text.insert(at, chance.oneOf<std::string>({"NaN", "-", "1e999", "[", "}", "\"",
                                                           "null", ",", "\xff", "9"}));
                break;
            default:
                text.resize(at);
        }
    }
    return text;
}

}  // namespace onsager
