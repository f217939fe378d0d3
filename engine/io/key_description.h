// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// One key of a scenario as a form shows it and a sentence speaks of it, read from the schema.
///
///     const auto key = describeKey(document, "layers.2.snrDb");   // number, -50 to 150, "dB"
///     if (key->type == KeyDescription::Type::Choice) { ... key->choices, key->choiceTitles ... }
struct KeyDescription {
    enum class Type { WholeNumber, Number, Text, Choice, Object, List };

    std::string title;        ///< "Noise variance"
    std::string description;  ///< one sentence
    Type type = Type::Object;
    std::string unit;  ///< "dB"; empty when the number has none

    // Numbers. An excluded bound is not itself legal: variance > 0.
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool minimumExcluded = false;
    bool maximumExcluded = false;
    std::optional<double> leastPositive;  ///< 0 means none, and other numbers begin here
    std::optional<double> sliderMinimum;  ///< where the legal range is too wide to drag
    std::optional<double> sliderMaximum;
    bool logarithmic = false;  ///< how a slider moves

    // Choices: the values in the file and what to show for them.
    std::vector<std::string> choices;
    std::vector<std::string> choiceTitles;

    // Lists: how many entries. Texts: how many characters.
    std::string form;  ///< "file" or "text": how a form shows a text; empty: it does not
    std::optional<std::size_t> fewest;
    std::optional<std::size_t> most;

    Json defaultValue;           ///< null when the key has to be given, or may be left out
    std::string defaultMeaning;  ///< what leaving the key out means, when no value can say it
};

/// The description of the key at a dotted path of this document; nothing when it is not legal.
std::optional<KeyDescription> describeKey(const Json& document, std::string_view path);

/// What the object at a dotted path is, in one sentence: the description of the chosen kind.
std::string kindDescription(const Json& document, std::string_view path);

/// The description in a schema node as schemaNode() returns it.
KeyDescription describeNode(const Json& node);

/// What is allowed, to end a sentence: "a whole number from 1 to 10000000", "a number above 0 and
/// at most 1e+12", `one of "map", "mmse"`.
std::string allowedValues(const KeyDescription& key);

}  // namespace onsager
