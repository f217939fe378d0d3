// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_edit.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/schema_check.h"
#include "engine/model/fitted_lists.h"

#include <algorithm>
#include <fmt/format.h>

namespace onsager {

namespace {

constexpr double kSnrDb = 20.0;
constexpr double kNoiseVariance = 0.1;
constexpr std::ptrdiff_t kMaxComponents = 64;

std::string parentOf(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return std::string(path.substr(0, dot == std::string_view::npos ? 0 : dot));
}

std::string_view lastStep(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Removes from the object at `path` what is not legal there.
void dropUnknownKeys(Json& document, const std::string& path) {
    const std::vector<std::string> known = keysAt(document, path);
    const Json object = *valueAt(document, path);
    for (const auto& [key, value] : object.items()) {
        if (!contains(known, key)) {
            setPath(document, joined(path, key), Json());
        }
    }
}

/// A value for a key that must be there; `old` is the object before its kind changed. Lists have one
/// number for all columns, or one entry for all components, and are fitted afterwards.
Json sensibleValue(const std::string& key, const Json& old) {
    const auto oldOr = [&](const char* name, Json otherwise) {
        const Json* value = find(old, name);
        return value != nullptr && !value->is_null() ? *value : std::move(otherwise);
    };
    if (key == "snrDb") {
        return kSnrDb;
    }
    if (key == "noiseVariance") {
        return kNoiseVariance;
    }
    if (key == "points") {
        return oldOr("means", Json::parse("[[-1.0], [0.0], [1.0]]"));
    }
    if (key == "means") {
        Json means = oldOr("points", Json::parse("[[-1.0], [1.0]]"));
        // At most as many as a mixture may have.
        means.erase(means.begin() + std::min(std::ptrdiff_t(means.size()), kMaxComponents),
                    means.end());
        return means;
    }
    if (key == "weights") {
        return Json::parse("[1.0]");
    }
    if (key == "covariances") {
        return Json::parse("[[[0.1]]]");
    }
    if (key == "values") {
        const Json outputs = oldOr("outputs", 1);
        return Json::array({Json(std::vector<double>(outputs.get<std::size_t>(), 1.0))});
    }
    return 100;  // rows
}

/// Adds what the schema requires of the object at `path`: single keys, and one of each group.
void addRequiredKeys(Json& document, const std::string& path, const Json& old) {
    const Json object = *valueAt(document, path);
    for (const Json* part : partsAt(document, path)) {
        const Json* required = find(*part, "required");
        for (const Json& name : required != nullptr ? *required : Json::array()) {
            const auto key = name.get<std::string>();
            if (!object.contains(key)) {
                setPath(document, joined(path, key), sensibleValue(key, old));
            }
        }
    }
    for (const KeyAlternatives& group : alternativesAt(document, path)) {
        const bool given = std::any_of(group.keys.begin(), group.keys.end(),
                                       [&](const auto& key) { return object.contains(key); });
        if (group.required && !given) {
            const std::string& first = group.keys.front();
            setPath(document, joined(path, first), sensibleValue(first, old));
        }
    }
}

/// Takes away the keys below `path` whose values the schema refuses; whether there were any.
bool dropRefusedKeys(Json& document, const std::string& path) {
    bool dropped = false;
    for (const ScenarioProblem& problem : problemsOfSchema(document)) {
        const std::string prefix = path + ".";
        if (problem.path.compare(0, prefix.size(), prefix) != 0) {
            continue;
        }
        const std::string key = problem.path.substr(prefix.size());
        const std::string below = prefix + key.substr(0, key.find('.'));
        // The kind itself is what the edit sets.
        if (lastStep(below) != "kind" && valueAt(document, below) != nullptr) {
            setPath(document, below, Json());
            dropped = true;
        }
    }
    return dropped;
}

template <typename Fit>
Json fitted(const Json& document, Fit&& fit) {
    if (!problemsOfSchema(document).empty()) {
        return document;
    }
    Scenario scenario = scenarioIn(document);
    fit(scenario);
    return documentOf(scenario);
}

Json fittedToColumns(const Json& document) {
    return fitted(document, [](Scenario& scenario) { fitColumns(scenario); });
}

bool isLegal(const Json& document, std::string_view path, const Json& value) {
    const Json node = schemaNode(document, path);
    const auto choices = node.is_null() ? node.end() : node.find("enum");
    return !node.is_null() && choices != node.end()
           && std::find(choices->begin(), choices->end(), value) != choices->end();
}

/// What a variance, or the diagonal of a covariance, says of a single number.
double varianceIn(const Json& object, const std::string& key) {
    const Json* value = find(object, key);
    if (value == nullptr) {
        return kNoiseVariance;
    }
    if (value->is_number()) {
        return value->get<double>();
    }
    const auto rows = value->get<MatrixRows>();
    // tr / d.
    double trace = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        trace += i < rows[i].size() ? rows[i][i] : 0.0;
    }
    return rows.empty() ? 1.0 : trace / static_cast<double>(rows.size());
}

/// The value with which one of several alternatives starts, given the object before.
Json alternativeValue(const std::string& key,
                      const std::vector<std::string>& alternatives,
                      const Json& object) {
    if (key == "snrDb") {
        return kSnrDb;
    }
    double variance = kNoiseVariance;
    if (key == "lambda") {
        return variance;
    }
    for (const std::string& other : alternatives) {
        if (other != "snrDb" && object.contains(other)) {
            variance = varianceIn(object, other);
        }
    }
    if (key == "covariance" || key == "noiseCovariance") {
        variance = variance > 0.0 ? variance : kNoiseVariance;
        return Json::array({Json::array({variance})});
    }
    return variance;
}

}  // namespace

Json withKind(const Json& document, std::string_view path, const Json& kind) {
    Json changed = document;
    if (!isLegal(document, path, kind)) {
        setPath(changed, path, kind);
        return changed;
    }
    const std::string object = parentOf(path);
    const Json* before = valueAt(document, object);
    const Json old = before != nullptr ? *before : Json::object();
    setPath(changed, path, kind);
    dropUnknownKeys(changed, object);
    addRequiredKeys(changed, object, old);
    // Removed keys may be ones that are needed: they come back with values that are allowed.
    if (dropRefusedKeys(changed, object)) {
        addRequiredKeys(changed, object, old);
    }
    return fitted(changed, [&](Scenario& scenario) {
        fitComponents(scenario, "");
        fitColumns(scenario);
    });
}

std::vector<std::string> assignKey(Json& document, std::string_view assignment) {
    const Json before = document;
    applyAssignment(document, assignment);
    const std::string_view path = assignment.substr(0, assignment.find('='));
    const Json* kind = valueAt(document, path);
    if (lastStep(path) != "kind" || kind == nullptr || !isLegal(before, path, *kind)) {
        return {};
    }
    const std::string object = parentOf(path);
    const std::vector<std::string> known = keysAt(document, object);
    std::vector<std::string> dropped;
    // What the old kind had and the new one does not.
    for (const std::string& key : keysAt(before, object)) {
        const std::string place = joined(object, key);
        if (!contains(known, key) && valueAt(document, place) != nullptr) {
            setPath(document, place, Json());
            dropped.push_back(place);
        }
    }
    return dropped;
}

Json withColumns(const Json& document, const Json& columns) {
    Json changed = document;
    setPath(changed, "columns", columns);
    return fittedToColumns(changed);
}

Json withAssumed(const Json& document, std::string_view path, bool isAssumed) {
    Json changed = document;
    if (!isAssumed || valueAt(document, path) != nullptr) {
        setPath(changed, path, isAssumed ? *valueAt(document, path) : Json());
        return changed;
    }
    const Json* layer = valueAt(document, parentOf(path));
    Json belief = Json::object();
    if (layer != nullptr && layer->value("type", "") == "prior") {
        belief = *layer;
    } else if (layer != nullptr && layer->value("kind", "") == "logistic") {
        belief["kind"] = "logistic";  // it has no noise that could differ
    } else if (layer != nullptr) {
        const double variance = varianceIn(*layer, "noiseVariance");
        belief["noiseVariance"] = variance > 0.0 ? variance : kNoiseVariance;
    }
    setPath(changed, path, std::move(belief));
    dropUnknownKeys(changed, std::string(path));  // of the layer that a belief does not have
    return changed;
}

Json withAlternative(const Json& document,
                     std::string_view path,
                     const std::vector<std::string>& alternatives,
                     const std::string& chosen) {
    const Json* found = valueAt(document, path);
    if (found == nullptr || (!chosen.empty() && found->contains(chosen))) {
        return document;
    }
    const Json object = *found;
    Json changed = document;
    for (const std::string& key : alternatives) {
        setPath(changed, joined(path, key), Json());
    }
    if (!chosen.empty()) {
        setPath(changed, joined(path, chosen), alternativeValue(chosen, alternatives, object));
    }
    return fittedToColumns(changed);
}

std::string alternativesPath(std::string_view object, const std::vector<std::string>& keys) {
    return joined(object, fmt::format("{}", fmt::join(keys, "|")));
}

std::vector<KeyAlternatives> alternativesAt(const Json& document, std::string_view path) {
    const Json node = schemaNode(document, path);
    std::vector<KeyAlternatives> groups;
    for (const char* name : {"x-exactlyOne", "x-atMostOne"}) {
        if (const Json* keys = node.is_null() ? nullptr : find(node, name)) {
            groups.push_back(
                {keys->get<std::vector<std::string>>(), std::string_view(name) == "x-exactlyOne"});
        }
    }
    return groups;
}

Json withValue(const Json& document, std::string_view path, const Json& value) {
    const std::string_view step = lastStep(path);
    if (step.find('|') != std::string_view::npos && value.is_string()) {
        std::vector<std::string> alternatives;
        for (std::size_t start = 0; start <= step.size();) {
            const std::size_t end = std::min(step.find('|', start), step.size());
            alternatives.emplace_back(step.substr(start, end - start));
            start = end + 1;
        }
        return withAlternative(document, parentOf(path), alternatives, value.get<std::string>());
    }
    // The spectrum of a structured matrix has keys of its own, as a kind has.
    if (step == "kind" || path.ends_with(".matrix.spectrum")) {
        return withKind(document, path, value);
    }
    if (path == "columns") {
        return withColumns(document, value);
    }
    if (step == "assumed" && value.is_boolean()) {
        return withAssumed(document, path, value.get<bool>());
    }
    Json changed = document;
    setPath(changed, path, value);
    if (step == "outputs") {
        return fittedToColumns(changed);
    }
    if (step == "weights" || step == "points" || step == "means" || step == "covariances") {
        return fitted(changed, [&](Scenario& scenario) { fitComponents(scenario, step); });
    }
    return changed;
}

}  // namespace onsager
