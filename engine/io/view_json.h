// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"
#include "engine/model/view_settings.h"

#include <optional>

namespace onsager {

/// The key `view` of a scenario: what differs from the defaults, and nothing else.
Json documentOf(const ViewSettings& view);
Json documentOf(const FigureSettings& figure);

/// The settings of a key `view` that the schema holds for and viewProblem() has nothing against;
/// missing keys take their defaults.
ViewSettings viewIn(const Json& object);
FigureSettings figureSettingsIn(const Json& object);

/// What the schema cannot say: ranges that are empty, logarithms of what is not positive.
std::optional<ScenarioProblem> viewProblem(const Json& object);

}  // namespace onsager
