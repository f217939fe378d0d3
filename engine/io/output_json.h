// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/layers.h"

namespace onsager {

/// The observation layer as an object of `layers`, and back.
Json documentOf(const OutputLayer& output);
OutputLayer outputLayerIn(const Json& layer);

}  // namespace onsager
