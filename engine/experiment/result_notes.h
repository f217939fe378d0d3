// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <string>
#include <vector>

namespace onsager {

/// Rows below which a variable is called small: state evolution is the limit of many rows, and the
/// error of one draw scatters by 1 / sqrt(rows) around it.
inline constexpr int kFewRows = 50;

/// What a reader of the numbers should know, a sentence each: variables whose error is mostly one of
/// scale or sign, which the observation does not tell, and variables of fewer than kFewRows rows.
std::vector<std::string> resultNotes(const Result& result);

/// How the trials ended, and where the first of those that diverged did; none of a prediction alone.
std::vector<std::string> endSentences(const Result& result);

/// Why predicted numbers are missing, each reason once with the variables that it is given for:
/// "Z_0, Z_1 (the prediction diverged)".
std::vector<std::string> missingPredictions(const Result& result);

}  // namespace onsager
