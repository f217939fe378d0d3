// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

namespace onsager {

/// The canonical document of a scenario: every key that matters, defaults included, in the order of
/// the format's description. Reading it back gives an equal scenario.
Json documentOf(const Scenario& scenario);

/// The scenario of a document that the schema holds for; missing keys take their defaults.
/// Says nothing about shapes: see problemsOf.
Scenario scenarioIn(const Json& document);

}  // namespace onsager
