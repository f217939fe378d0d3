// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// The scenario schema (JSON Schema draft 7, resources/schema/): the one description of every key.
///
/// Beside the standard keywords it says, for forms and sentences:
///
///     x-unit                            unit of a number, "dB"
///     x-scale                           "log" or "linear": how a slider moves
///     x-sliderMinimum, x-sliderMaximum  where the legal range is too wide to drag
///     x-enumTitles                      what to show for each entry of `enum`
///     x-enumDescriptions                a sentence on each, where no branch has its own
///     x-defaultMeaning                  what a missing key means when no number can say it
///     x-form                            "file" or "text": how a form shows a text; else it does not
///     x-exactlyOne, x-atMostOne         keys of one object that exclude each other
///
/// Kinds are told apart by if/then on `type` and `kind`; the branch is a closed definition.
const Json& scenarioSchema();

/// The parts of the schema that apply to `value` where `node` stands: `node` itself without its
/// references, what its allOf adds, and of each if/then the branch that `value` takes.
/// The pointers are into scenarioSchema().
std::vector<const Json*> applicable(const Json& node, const Json& value);

/// The parts that apply to the entry `step` (a key or an index) of `value`, given those that apply
/// to `value`. Empty when the schema knows no such entry.
std::vector<const Json*> applicableBelow(const std::vector<const Json*>& parts,
                                         const Json& value,
                                         const std::string& step);

/// The keys that the parts know, in the order of the schema.
std::vector<std::string> keysOf(const std::vector<const Json*>& parts);

/// What the parts say, in one object; the first part that has a keyword wins.
Json mergedNode(const std::vector<const Json*>& parts);

/// The parts that apply to what stands at a dotted path of this document, the most general first.
/// Missing keys count as their defaults. Empty when the path is not legal.
std::vector<const Json*> partsAt(const Json& document, std::string_view path);

/// The schema node of the key at a dotted path, for this document: what applies, in one object,
/// with title, description, type, minimum, enum, default, x-unit, ...; null when the key is not legal in
/// this document. Keys that are not there may be asked for: what is missing counts as its default.
Json schemaNode(const Json& document, std::string_view path);

/// The legal keys of the object at a dotted path ("" is the scenario itself), in the order in which
/// a form shows them. For layer 2 of a network: type, kind, activation, secondLayer, ...
std::vector<std::string> keysAt(const Json& document, std::string_view path);

/// The document with the default of every missing key, at all levels. A key does not get its
/// default when another key that excludes it is given.
Json withDefaults(const Json& document);

}  // namespace onsager
