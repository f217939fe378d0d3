// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace onsager {

/// A JSON document that keeps the order of its keys.
using Json = nlohmann::ordered_json;

/// Parses one JSON text from outside, defensively.
///
/// Refused, each with the dotted path reached and the line and column: text that is not JSON (NaN,
/// Infinity, truncated, binary), bytes that are not UTF-8, numbers beyond the double range, a key
/// that stands twice in one object, nesting deeper than 32, more than 256 keys in one object, more
/// than 10^7 values, more than 64 MiB. Throws ScenarioError.
Json parseJson(std::string_view text);

/// Largest file that is read, in bytes.
inline constexpr std::size_t kMaxJsonBytes = std::size_t(64) << 20U;

}  // namespace onsager
