// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <functional>

namespace onsager {

/// A scenario as small as can be found that still has what `has` looks for: fewer layers, keys,
/// columns, rows and entries, plainer numbers, as long as the validation is content.
///
/// At most `tries` scenarios are looked at.
Json shrunk(Json document, int tries, const std::function<bool(const Json&)>& has);

}  // namespace onsager
