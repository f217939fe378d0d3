// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render_run.h"
#include "engine/io/json_reader.h"

namespace onsager {

/// Runs the scenario for every value of the key that the request drags and writes the chart as an animation:
/// one frame for each value, which stands over it, all on the same axes. Nothing is written after Ctrl-C.
/// Throws as renderFile().
ExitStatus renderDrag(RenderRequest request, Json document);

}  // namespace onsager
