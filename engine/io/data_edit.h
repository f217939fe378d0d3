// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>

namespace onsager {

/// The document with an array of a file in the place of what layer `layer` draws: the matrix of a linear layer,
/// which takes its number of rows from the file, with the prior below it the number of columns; the observation;
/// else the truth of the variable. A matrix that fits the stack when it is turned is turned. What is wrong with the
/// file is left for problemsOfDocument to say.
Json withArrayFile(const Json& document, int layer, const std::string& path);

}  // namespace onsager
