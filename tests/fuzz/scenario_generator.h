// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <cstdint>

namespace onsager {

/// A random valid scenario: the case `number` of a seed.
///
/// Kinds, keys, types and ranges come from the schema; what the schema cannot say (the order of
/// layers, shapes of lists) is made to fit, and what the validation still refuses is drawn anew. At
/// most 40 rows in every layer, 3 iterations, 256 sampled rows, 3 trials, 20 epochs; every other
/// number anywhere in its legal range. A third of the scenarios is ordinary, a third has an
/// extreme number here and there, in a third every second number is extreme.
Json randomScenario(std::uint64_t seed, std::uint64_t number);

}  // namespace onsager
