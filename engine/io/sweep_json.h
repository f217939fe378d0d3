// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <optional>

namespace onsager {

/// The key `sweep` of a scenario.
Json documentOf(const SweepSettings& sweep);

/// The settings of a key `sweep` that the schema holds for and sweepProblem() has nothing against.
SweepSettings sweepIn(const Json& object);

/// What the schema cannot say: values that are no number, text or truth value; a logarithmic range
/// that touches zero; one key varied twice, or one that is part of another; more than kMaxCells; a
/// criterion of success that is none; fixed points without a criterion.
std::optional<ScenarioProblem> sweepProblem(const Json& object);

/// Most cells of a sweep.
inline constexpr double kMaxCells = 1e6;

}  // namespace onsager
