// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/json_reader.h"

namespace onsager {

/// Whether a document says that it is a result, whatever else is in it.
bool isResult(const Json& document);

/// The result that result_file.h wrote, of this version; resultText() of it is the same text, byte for
/// byte. Null reads as missing. What is only in memory (courses of the trials, their aligned errors) is
/// not there.
///
/// Throws ScenarioError, with the key, what stands there and what may: a key is missing or of another
/// kind, the scenario is none, half-iterations that it does not have or in another order, baselines that
/// it does not name.
Result resultIn(const Json& document);

}  // namespace onsager
