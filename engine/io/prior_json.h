// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/layers.h"

namespace onsager {

/// The prior layer as an object of `layers`, and back.
Json documentOf(const PriorLayer& prior);
PriorLayer priorLayerIn(const Json& layer);

}  // namespace onsager
