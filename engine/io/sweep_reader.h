// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_file.h"

namespace onsager {

// clang-tidy 14 takes the moves of Json for throwing.
// NOLINTBEGIN(bugprone-exception-escape)

/// A sweep and what is known of its cells.
struct StoredSweep {
    Sweep sweep;
    SweepResults results;
};

// NOLINTEND(bugprone-exception-escape)

/// Whether a document says that it is a sweep's result, whatever else is in it.
bool isSweepResult(const Json& document);

/// The sweep that sweepText() wrote, of this version; sweepText() of it is the same text, byte for byte.
///
/// Throws ScenarioError, with the key, what stands there and what may: a key is missing or of another
/// kind, the scenario is none or has no sweep, axes or cells that are not those of the scenario, a
/// sweep that is called complete and is not.
StoredSweep sweepResultIn(const Json& document);

}  // namespace onsager
