// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/stored_value.h"

#include <optional>
#include <vector>

namespace onsager {

// What result_file.h writes of a result and of a cell, read back. Null reads as missing, errors that this
// program does not know are left out. Throws ScenarioError, see StoredValue.

Summary summaryIn(const StoredValue& object);
TestErrorResult testErrorIn(const StoredValue& object);
LearntResult learntIn(const StoredValue& object);
BaselineEpoch epochIn(const StoredValue& object);

/// The place in the order of computation that an object names by "iteration" and "pass".
HalfIteration whenIn(const StoredValue& object);

/// A list of half-iterations, each later than the one before, of variables in the order of their layers.
std::vector<HalfIterationResult> halfIterationsIn(const StoredValue& list);

/// Where a run left the numbers that make sense: keys layer, pass, reason; none where layer is null.
/// `iteration` is that of the object.
std::optional<Failure> failureIn(const StoredValue& object);

template <typename Read>
auto listIn(const StoredValue& list, const Read& read) {
    std::vector<decltype(read(list))> all;
    for (const StoredValue& entry : list.entries()) {
        all.push_back(read(entry));
    }
    return all;
}

}  // namespace onsager
