// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/json_reader.h"

#include <string>

namespace onsager {

/// The result as a document of format "onsager/result", version 1: what is not finite is null, what
/// was not measured (a prediction alone) is left out.
Json documentOf(const Result& result);

/// The result file, ready to be written.
std::string resultText(const Result& result);

}  // namespace onsager
