// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_schema.h"

#include "engine/io/embedded.h"
#include "engine/io/json_path.h"
#include "engine/io/json_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace onsager {

namespace {

using Parts = std::vector<const Json*>;

const Json kNothing;

const Json& resolved(const Json& reference) {
    // "#/definitions/..": behind the # a pointer into the schema.
    const auto& text = reference.get_ref<const std::string&>();
    return scenarioSchema().at(nlohmann::json_pointer<std::string>(text.substr(1)));
}

/// Whether `value` meets a condition made of "required" and of "properties" with "const".
bool meets(const Json& condition, const Json& value) {
    if (!value.is_object()) {
        return false;
    }
    const auto& required = condition.at("required");
    const auto& properties = condition.at("properties");
    return std::all_of(required.begin(), required.end(), [&](const Json& key) {
        const auto& name = key.get_ref<const std::string&>();
        return value.contains(name) && value.at(name) == properties.at(name).at("const");
    });
}

void collect(const Json& node, const Json& value, Parts& parts) {
    if (const auto reference = node.find("$ref"); reference != node.end()) {
        collect(resolved(*reference), value, parts);
        return;
    }
    parts.push_back(&node);
    if (const auto condition = node.find("if");
        condition != node.end() && meets(*condition, value)) {
        collect(node.at("then"), value, parts);
    }
    if (const auto all = node.find("allOf"); all != node.end()) {
        for (const Json& part : *all) {
            collect(part, value, parts);
        }
    }
}

const Json* childOf(const Json& value, const std::string& step) {
    if (value.is_object()) {
        return find(value, step);
    }
    return value.is_array() ? valueAt(value, step) : nullptr;
}

/// First keyword of that name in the parts.
const Json* keyword(const Parts& parts, const std::string& name) {
    for (const Json* part : parts) {
        if (const Json* found = find(*part, name)) {
            return found;
        }
    }
    return nullptr;
}

/// Whether a key that excludes `key` is given in the object.
bool isExcluded(const Parts& parts, const Json& object, const std::string& key) {
    for (const Json* part : parts) {
        for (const char* name : {"x-atMostOne", "x-exactlyOne"}) {
            const Json* group = find(*part, name);
            if (group == nullptr
                || std::find(group->begin(), group->end(), Json(key)) == group->end()) {
                continue;
            }
            if (std::any_of(group->begin(), group->end(), [&](const Json& other) {
                    return object.contains(other.get_ref<const std::string&>());
                })) {
                return true;
            }
        }
    }
    return false;
}

/// Gives one missing key of the object its default; false when there is none to give.
bool addOneDefault(const Json& node, Json& object) {
    const Parts parts = applicable(node, object);
    for (const std::string& key : keysOf(parts)) {
        // An alternative that is given takes the place of the default of the others.
        if (object.contains(key) || isExcluded(parts, object, key)) {
            continue;
        }
        if (const Json* value = keyword(applicableBelow(parts, object, key), "default")) {
            object[key] = *value;
            return true;
        }
    }
    return false;
}

/// What the parts describe the key as, references not followed.
Parts propertiesOf(const Parts& parts, const std::string& key) {
    Parts found;
    for (const Json* part : parts) {
        const Json* properties = find(*part, "properties");
        const Json* property = properties != nullptr ? find(*properties, key) : nullptr;
        if (property != nullptr) {
            found.push_back(property);
        }
    }
    return found;
}

/// Completes `value`, to which each of the nodes applies.
void complete(const Parts& nodes, Json& value) {
    if (nodes.empty() || !value.is_structured()) {
        return;
    }
    Parts parts;
    for (const Json* node : nodes) {
        // A default can bring a kind, and with it a branch that has defaults of its own.
        // Each pass adds one key; there are finitely many.
        while (value.is_object() && addOneDefault(*node, value)) {
        }
        collect(*node, value, parts);
    }
    if (const Json* items = keyword(parts, "items"); items != nullptr && value.is_array()) {
        for (Json& item : value) {
            complete({items}, item);
        }
    }
    if (value.is_object()) {
        for (const auto& [key, item] : value.items()) {
            complete(propertiesOf(parts, key), item);
        }
    }
}

/// The parts that apply at a path of a document whose missing keys have their defaults.
std::pair<Parts, const Json*> walk(const Json& completed, std::string_view path) {
    const Json* value = &completed;
    Parts parts = applicable(scenarioSchema(), completed);
    for (const std::string& step : stepsOf(path)) {
        Parts below = applicableBelow(parts, *value, step);
        const Json* child = childOf(*value, step);
        value = child != nullptr ? child : &kNothing;
        parts = std::move(below);
    }
    return {std::move(parts), value};
}

/// Equal and of the same types: for operator== the whole number 2^53 + 1 is the real number 2^53.
bool isSame(const Json& a, const Json& b) {
    if (a.type() != b.type() || a.size() != b.size()) {
        return false;
    }
    if (a.is_array()) {
        return std::equal(a.begin(), a.end(), b.begin(), isSame);
    }
    if (a.is_object()) {
        return std::equal(a.items().begin(), a.items().end(), b.items().begin(),
                          [](const auto& one, const auto& other) {
                              return one.key() == other.key() && isSame(one.value(), other.value());
                          });
    }
    return a == b;
}

/// The document with its defaults. Forms and sentences ask for every key of one document, one after the
/// other, and an edit for the documents before and after it, written and read: the last four are kept.
/// Comparing two takes a seventieth of completing one.
const Json& completed(const Json& document) {
    struct Kept {
        Json asked;
        Json answer;
    };
    thread_local std::array<Kept, 4> last;
    thread_local std::size_t next = 0;
    for (const Kept& kept : last) {
        if (!kept.answer.is_null() && isSame(kept.asked, document)) {
            return kept.answer;
        }
    }
    Json answer = document;
    complete({&scenarioSchema()}, answer);
    Kept& place = last[next];
    next = (next + 1) % last.size();
    place = {document, std::move(answer)};
    return place.answer;
}

}  // namespace

const Json& scenarioSchema() {
    static const Json kSchema = [] {
        for (const EmbeddedFile& file : embeddedFiles()) {
            if (file.name == "schema/scenario-1.schema.json") {
                return Json::parse(file.content);
            }
        }
        throw std::logic_error("the scenario schema is not embedded");
    }();
    return kSchema;
}

std::vector<const Json*> applicable(const Json& node, const Json& value) {
    Parts parts;
    collect(node, value, parts);
    return parts;
}

std::vector<const Json*> applicableBelow(const std::vector<const Json*>& parts,
                                         const Json& value,
                                         const std::string& step) {
    const Json* found = childOf(value, step);
    const Json& child = found != nullptr ? *found : kNothing;
    Parts below;
    for (const Json* part : parts) {
        const Json* properties = value.is_array() ? nullptr : find(*part, "properties");
        const Json* node = value.is_array()        ? find(*part, "items")
                           : properties != nullptr ? find(*properties, step)
                                                   : nullptr;
        if (node != nullptr) {
            collect(*node, child, below);
        }
    }
    return below;
}

std::vector<std::string> keysOf(const std::vector<const Json*>& parts) {
    Json known = Json::object();
    for (const Json* part : parts) {
        if (const Json* properties = find(*part, "properties")) {
            known.update(*properties);
        }
    }
    std::vector<std::string> keys;
    for (const auto& item : known.items()) {
        keys.push_back(item.key());
    }
    return keys;
}

Json mergedNode(const std::vector<const Json*>& parts) {
    Json node = Json::object();
    for (const Json* part : parts) {
        // The first part that says something of a keyword counts.
        for (auto item = part->begin(); item != part->end(); ++item) {
            if (!node.contains(item.key())) {
                node[item.key()] = *item;
            }
        }
    }
    return node;
}

std::vector<const Json*> partsAt(const Json& document, std::string_view path) {
    return walk(completed(document), path).first;
}

Json schemaNode(const Json& document, std::string_view path) {
    const Parts parts = partsAt(document, path);
    return parts.empty() ? Json() : mergedNode(parts);
}

std::vector<std::string> keysAt(const Json& document, std::string_view path) {
    return keysOf(partsAt(document, path));
}

Json withDefaults(const Json& document) {
    return completed(document);
}

}  // namespace onsager
