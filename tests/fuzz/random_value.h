// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/key_description.h"
#include "tests/fuzz/chance.h"

#include <string>

namespace onsager {

/// Legal values of one key, from its description in the schema.
///
/// `wildness` is the probability of a number at the edge of its range: the limits themselves, what
/// lies next to a limit that is excluded, any order of magnitude. Other numbers are of the size
/// that a person would drag a slider to.
double randomNumber(const KeyDescription& key, double wildness, Chance& chance);

/// The same for whole numbers from the least to `most`; small ones are more frequent the larger
/// `power` is.
std::int64_t randomWhole(
    const KeyDescription& key, double most, double power, double wildness, Chance& chance);

/// A text no longer than is allowed, in several scripts.
std::string randomText(const KeyDescription& key, Chance& chance);

/// The smallest and the largest legal number.
double leastLegal(const KeyDescription& key);
double mostLegal(const KeyDescription& key);

}  // namespace onsager
