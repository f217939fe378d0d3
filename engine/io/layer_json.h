// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/layers.h"

namespace onsager {

/// One layer as an object of `layers`, every key that matters with defaults included, and back.
Json documentOf(const Layer& layer);
Layer layerIn(const Json& layer);

}  // namespace onsager
