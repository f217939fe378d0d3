// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_path.h"

#include "engine/io/scenario_error.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace onsager {

namespace {

constexpr std::size_t kMaxSteps = 32;

std::optional<std::size_t> indexFrom(std::string_view step) {
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), index);
    if (fault != std::errc() || end != step.data() + step.size()) {
        return std::nullopt;
    }
    return index;
}

/// Takes the digits at the beginning of a text.
std::string_view takeDigits(std::string_view& text) {
    const std::string_view digits =
        text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
    text.remove_prefix(digits.size());
    return digits;
}

/// A decimal number as JSON writes it; empty where the text is none.
std::string numberText(std::string_view text) {
    std::string number;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        number = text.front() == '-' ? "-" : "";
        text.remove_prefix(1);
    }
    std::string_view whole = takeDigits(text);
    std::string_view fraction;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        fraction = takeDigits(text);
    }
    if (whole.empty() && fraction.empty()) {
        return {};
    }
    // JSON has no number with zeros before it, nor one that begins or ends with a point.
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    number += whole.empty() ? "0" : whole;
    number += fraction.empty() ? "" : fmt::format(".{}", fraction);
    return number + std::string(text);  // the exponent, or what makes it no number
}

std::string_view kindOf(const Json& value) {
    if (value.is_null()) {
        return "nothing";
    }
    if (value.is_boolean()) {
        return "a truth value";
    }
    return value.is_number() ? "a number" : "a text";
}

/// The entry of a list that a step names; refuses what is no index of it.
Json& entryOf(Json& list, const std::string& step, const std::string& path) {
    const auto index = indexFrom(step);
    if (!index || *index >= list.size()) {
        throw ScenarioError(
            path, list.empty() ? std::string("there is no such entry: the list is empty")
                               : fmt::format("there is no such entry: the list has entries 0 to {}",
                                             list.size() - 1));
    }
    return list[*index];
}

/// The child one step below `parent`, made when it is a missing key.
Json& childOf(Json& parent,
              const std::string& step,
              const std::string& path,
              const std::string& pathOfParent) {
    if (parent.is_array()) {
        return entryOf(parent, step, path);
    }
    if (!parent.is_object()) {
        throw ScenarioError(
            path, fmt::format("there is no such key: {} is {}", pathOfParent, kindOf(parent)));
    }
    return parent[step];
}

}  // namespace

std::vector<std::string> stepsOf(std::string_view path) {
    std::vector<std::string> steps;
    if (path.empty()) {
        return steps;
    }
    std::size_t start = 0;
    while (true) {
        const std::size_t dot = path.find('.', start);
        const std::string_view step = path.substr(start, dot - start);
        if (step.empty()) {
            throw ScenarioError(
                "", fmt::format("'{}' is no path of a key: write it as layers.1.rows", path));
        }
        if (steps.size() >= kMaxSteps) {
            throw ScenarioError("", fmt::format("a path has at most {} steps", kMaxSteps));
        }
        steps.emplace_back(step);
        if (dot == std::string_view::npos) {
            return steps;
        }
        start = dot + 1;
    }
}

std::string joined(std::string_view path, std::string_view step) {
    return path.empty() ? std::string(step) : fmt::format("{}.{}", path, step);
}

const Json* find(const Json& object, const std::string& key) {
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

const Json* valueAt(const Json& document, std::string_view path) {
    const Json* value = &document;
    for (const std::string& step : stepsOf(path)) {
        if (value->is_object()) {
            const auto child = value->find(step);
            if (child == value->end()) {
                return nullptr;
            }
            value = &*child;
        } else if (value->is_array()) {
            const auto index = indexFrom(step);
            if (!index || *index >= value->size()) {
                return nullptr;
            }
            value = &(*value)[*index];
        } else {
            return nullptr;
        }
    }
    return value;
}

void setPath(Json& document, std::string_view path, Json value) {
    const std::vector<std::string> steps = stepsOf(path);
    if (steps.empty()) {
        throw ScenarioError("", "an empty path names no key");
    }
    // To remove what is not there changes nothing, and makes nothing on the way.
    if (value.is_null() && valueAt(document, path) == nullptr) {
        return;
    }
    Json* parent = &document;
    std::string reached;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const std::string next = joined(reached, steps[i]);
        const bool missing = parent->is_object() && !parent->contains(steps[i]);
        parent = &childOf(*parent, steps[i], next, reached);
        if (missing) {
            *parent = Json::object();
        }
        reached = next;
    }
    const std::string& last = steps.back();
    if (!value.is_null()) {
        childOf(*parent, last, joined(reached, last), reached) = std::move(value);
    } else if (parent->is_object()) {
        parent->erase(last);
    } else {
        throw ScenarioError(joined(reached, last), "an entry of a list cannot be removed");
    }
}

Json valueFrom(std::string_view text) {
    if (Json::accept(text)) {
        return parseJson(text);
    }
    const std::string number = numberText(text);
    return !number.empty() && Json::accept(number) ? parseJson(number) : Json(std::string(text));
}

void applyAssignment(Json& document, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        throw ScenarioError(
            "", fmt::format("'{}' is no assignment: write it as layers.1.rows=500", assignment));
    }
    const std::string_view text = assignment.substr(equals + 1);
    const std::string_view path = assignment.substr(0, equals);
    // Where a text stands, what is no JSON is a text, even .5 and 1., which are numbers elsewhere.
    const Json* present = valueAt(document, path);
    const bool isText = present != nullptr && present->is_string() && !Json::accept(text);
    setPath(document, path, isText ? Json(std::string(text)) : valueFrom(text));
}

}  // namespace onsager
