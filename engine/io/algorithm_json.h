// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_value.h"
#include "engine/model/algorithm.h"

namespace onsager {

/// `algorithm` and each of `baselines` in a scenario file: `kind` and its settings.
Json documentOf(const Algorithm& algorithm);

/// Of a complete object, every default in its place.
Algorithm algorithmIn(const Json& object);

}  // namespace onsager
