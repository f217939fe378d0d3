// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>

namespace onsager {

/// Puts the folder of a scenario before the relative paths of its data (matrix and bias of kind file, `data`) and the
/// folder of its external denoiser, so that the document means the same wherever it is read from. Paths of files that travel inside the program
/// ("onsager:NAME") and absolute ones stay. `folder` empty: the working directory.
void makePathsAbsolute(Json& document, const std::string& folder);

/// The other way: paths below the folder become relative to it, so that scenario and data can move together.
void makePathsRelative(Json& document, const std::string& folder);

}  // namespace onsager
