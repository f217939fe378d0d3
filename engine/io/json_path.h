// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// The steps of a dotted path: "layers.1.rows" is {"layers", "1", "rows"}. An empty path has none.
/// Throws ScenarioError when a step is empty or there are more than 32.
std::vector<std::string> stepsOf(std::string_view path);

/// `path` and one more step.
std::string joined(std::string_view path, std::string_view step);

/// The value of a key, or nullptr when the object has none.
const Json* find(const Json& object, const std::string& key);

/// The value at a dotted path, or nullptr when there is none.
const Json* valueAt(const Json& document, std::string_view path);

/// Puts `value` at a dotted path; null removes the key.
///
/// Objects on the way are made when they are missing. An index must exist: a list neither grows nor
/// shrinks. Throws ScenarioError naming the step that cannot be taken.
void setPath(Json& document, std::string_view path, Json value);

/// The value that a text on the command line says: JSON where it is JSON, a number in any decimal
/// spelling (.8, 1., +1, 007, 1.e3), else a string.
Json valueFrom(std::string_view text);

/// What follows the first '=' of "PATH=VALUE", put at PATH, as valueFrom says it; where a string stands what
/// is no JSON stays a string.
/// Throws ScenarioError when there is no '=', or as setPath.
void applyAssignment(Json& document, std::string_view assignment);

}  // namespace onsager
