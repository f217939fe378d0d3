// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/json_reader.h"
#include "engine/io/text_sink.h"

#include <string>

namespace onsager {

/// The result as a document of format "onsager/result", version 1: what is not finite is null, what
/// was not measured (a prediction alone) is left out. "halfIterationsMade" is there when all trials have
/// stopped before the last of "halfIterations".
Json documentOf(const Result& result);

/// The parts of that document that a cell of a sweep has too.
Json documentOf(const Summary& summary);
Json documentOf(const HalfIterationResult& half);
Json documentOf(const TestErrorResult& error);
Json documentOf(const BaselineEpoch& epoch);

/// The number, or null when it is not finite.
Json numberOrNull(double value);

/// The result file, handed on piece by piece: of ten thousands of half-iterations only a few are in
/// memory as text.
void writeResult(const Result& result, const TextSink& sink);

/// The same as one text.
std::string resultText(const Result& result);

}  // namespace onsager
