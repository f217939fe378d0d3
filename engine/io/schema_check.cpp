// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/schema_check.h"

#include "engine/io/json_path.h"
#include "engine/io/key_description.h"
#include "engine/io/nearest_word.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/schema_verdict.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

using Parts = std::vector<const Json*>;
using Problems = std::vector<ScenarioProblem>;

constexpr std::size_t kMaxProblems = 20;
constexpr std::size_t kMaxQuotedBytes = 60;

// ---- the sentences ----------------------------------------------------------------------------

std::string quoted(const Json& value) {
    // In ASCII, so that nothing of a file moves the cursor of a terminal or is cut inside a character.
    std::string text = value.dump(-1, ' ', true);
    if (text.size() > kMaxQuotedBytes) {
        text.resize(kMaxQuotedBytes);
        text += "...";
    }
    return text;
}

std::string listed(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

bool isWhole(const Json& value) {
    return value.is_number_integer()
           || (value.is_number_float() && value.get<double>() == std::floor(value.get<double>()));
}

bool hasType(const KeyDescription& key, const Json& node, const Json& value) {
    if (const auto only = node.find("const"); only != node.end()) {
        return *only == value;
    }
    switch (key.type) {
        case KeyDescription::Type::WholeNumber:
            return isWhole(value);
        case KeyDescription::Type::Number:
            return value.is_number();
        case KeyDescription::Type::Text:
            return value.is_string();
        case KeyDescription::Type::List:
            return value.is_array();
        case KeyDescription::Type::Object:
            return value.is_object();
        case KeyDescription::Type::Choice:
            break;
    }
    const Json& choices = node.at("enum");
    return std::find(choices.begin(), choices.end(), value) != choices.end();
}

/// Characters of a UTF-8 text: bytes that do not continue a character.
std::size_t lengthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool isInRange(const KeyDescription& key, const Json& value) {
    if (value.is_number() && key.type != KeyDescription::Type::Choice) {
        const auto number = value.get<double>();
        const bool above =
            !key.minimum || (key.minimumExcluded ? number > *key.minimum : number >= *key.minimum);
        const bool below =
            !key.maximum || (key.maximumExcluded ? number < *key.maximum : number <= *key.maximum);
        const bool between = key.leastPositive && number > 0.0 && number < *key.leastPositive;
        return above && below && !between;
    }
    if (value.is_object() || value.is_boolean() || value.is_null()) {
        return true;
    }
    const std::size_t size = value.is_array()    ? value.size()
                             : value.is_string() ? lengthOf(value.get_ref<const std::string&>())
                                                 : 0;
    return (!key.fewest || size >= *key.fewest) && (!key.most || size <= *key.most);
}

class Explanation {
public:
    explicit Explanation(Problems& problems) : m_problems(problems) {}

    void explain(const Parts& parts, const Json& value, const std::string& path) {
        if (parts.empty() || m_problems.size() >= kMaxProblems) {
            return;
        }
        const Json node = mergedNode(parts);
        const KeyDescription key = describeNode(node);
        // A part without a type, a list or a constant allows anything.
        const bool anything =
            !node.contains("type") && !node.contains("enum") && !node.contains("const");
        if (!anything && (!hasType(key, node, value) || !isInRange(key, value))) {
            refuse(key, value, path);
            return;
        }
        if (value.is_object()) {
            explainObject(parts, value, path);
        } else if (value.is_array()) {
            for (std::size_t index = 0; index < value.size(); ++index) {
                const std::string step = fmt::format("{}", index);
                explain(applicableBelow(parts, value, step), value[index], joined(path, step));
            }
        }
    }

private:
    void add(std::string path, std::string message) {
        if (m_problems.size() < kMaxProblems) {
            m_problems.push_back({std::move(path), std::move(message)});
        }
    }

    void refuse(const KeyDescription& key, const Json& value, const std::string& path) {
        const bool isOnlyOne =
            key.choices.size() == 1 || (key.minimum && key.minimum == key.maximum);
        std::string message = fmt::format("{} is not allowed: {}{}", quoted(value),
                                          isOnlyOne ? "only " : "", allowedValues(key));
        if (value.is_array() && key.type == KeyDescription::Type::List) {
            message =
                fmt::format("{} entries are not allowed: {}", value.size(), allowedValues(key));
        }
        if (value.is_string() && key.type == KeyDescription::Type::Choice) {
            const std::string like = nearestWord(value.get<std::string>(), key.choices);
            message += like.empty() || isOnlyOne ? "" : fmt::format("; did you mean \"{}\"?", like);
        }
        add(path, std::move(message));
    }

    void explainObject(const Parts& parts, const Json& object, const std::string& path) {
        for (auto item = object.begin(); item != object.end(); ++item) {
            const Parts below = applicableBelow(parts, object, item.key());
            if (!below.empty()) {
                explain(below, *item, joined(path, item.key()));
            } else if (isClosed(parts)) {
                explainUnknown(parts, item.key(), path);
            }
        }
        explainMissing(parts, object, path);
        explainExclusive(parts, object, path);
    }

    static bool isClosed(const Parts& parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [](const Json* part) { return part->contains("additionalProperties"); });
    }

    void explainUnknown(const Parts& parts, const std::string& key, const std::string& path) {
        const std::vector<std::string> known = keysOf(parts);
        const std::string like = nearestWord(key, known);
        add(joined(path, key), like.empty()
                                   ? fmt::format("unknown key; the keys here are {}", listed(known))
                                   : fmt::format("unknown key; did you mean \"{}\"?", like));
    }

    void explainMissing(const Parts& parts, const Json& object, const std::string& path) {
        std::vector<std::string> reported;
        for (const Json* part : parts) {
            const auto required = part->find("required");
            if (required == part->end()) {
                continue;
            }
            for (const Json& name : *required) {
                const auto& key = name.get_ref<const std::string&>();
                // One sentence for each key, also where two parts require it.
                if (!object.contains(key)
                    && std::find(reported.begin(), reported.end(), key) == reported.end()) {
                    reported.push_back(key);
                    const Json node = mergedNode(applicableBelow(parts, object, key));
                    add(joined(path, key), fmt::format("the key is missing: {} is needed",
                                                       allowedValues(describeNode(node))));
                }
            }
        }
    }

    void explainExclusive(const Parts& parts, const Json& object, const std::string& path) {
        for (const Json* part : parts) {
            for (const char* rule : {"x-exactlyOne", "x-atMostOne"}) {
                if (const auto group = part->find(rule); group != part->end()) {
                    explainGroup(group->get<std::vector<std::string>>(), rule, object, path);
                }
            }
        }
    }

    void explainGroup(const std::vector<std::string>& keys,
                      std::string_view rule,
                      const Json& object,
                      const std::string& path) {
        std::vector<std::string> given;
        std::copy_if(keys.begin(), keys.end(), std::back_inserter(given),
                     [&](const std::string& key) { return object.contains(key); });
        const bool oneIsNeeded = rule == "x-exactlyOne";
        const std::string allowed =
            fmt::format("{} one of {}", oneIsNeeded ? "exactly" : "at most", listed(keys));
        if (given.empty() && oneIsNeeded) {
            add(joined(path, keys.front()),
                fmt::format("the key is missing: {} is needed", allowed));
        } else if (given.size() > 1) {
            add(joined(path, given.back()),
                fmt::format("{} are given together; {} is allowed", listed(given), allowed));
        }
    }

    Problems& m_problems;
};

}  // namespace

std::vector<ScenarioProblem> problemsOfSchema(const Json& document) {
    // A kind left out has its default, and with it a branch of the schema that applies.
    const Json complete = withDefaults(document);
    if (schemaHolds(complete)) {
        return {};
    }
    Problems problems;
    Explanation(problems).explain(applicable(scenarioSchema(), complete), complete, "");
    // What these sentences do not know the validator says in its own words.
    if (problems.empty()) {
        problems.push_back({"", firstSchemaError(complete)});
    }
    return problems;
}

}  // namespace onsager
