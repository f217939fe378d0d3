// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <cstdint>
#include <string>

namespace onsager {

/// A scenario with one thing wrong.
struct Mutation {
    Json document;
    std::string path;  ///< the key that is wrong
    std::string what;  ///< "above the largest number", "a key that nobody knows"
};

/// A valid scenario made invalid at one key that the schema describes: the case `number` of a seed.
Mutation randomMutation(std::uint64_t seed, std::uint64_t number);

/// The text of a scenario with bytes changed, doubled or left out: often no JSON at all.
std::string randomDamage(std::uint64_t seed, std::uint64_t number);

}  // namespace onsager
