// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <QString>

namespace onsager {

/// The layer a problem is about; -1 when it is about none.
int layerOf(const ScenarioProblem& problem);

/// The problem in three words, for a card: "No MAP estimator".
QString problemInBrief(const Scenario& scenario, const ScenarioProblem& problem);

/// The engine's sentence as one: "This prior has only an MMSE estimator: choose estimation mmse."
QString problemSentence(const ScenarioProblem& problem);

}  // namespace onsager
