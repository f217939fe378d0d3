// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <optional>

namespace onsager {

/// The scenario with one column, where all columns have the same law and nothing couples them: priors with
/// independent entries, noise of the same variance everywhere, observations entry by entry. In the limit of
/// many rows every d x d matrix of the algorithm is a multiple of the unit matrix then, and what is predicted
/// for one column is so for all, real and imaginary parts of
/// complex ones included. Nothing for d = 1, and where columns couple or differ.
std::optional<Scenario> oneColumnOf(const Scenario& scenario);

}  // namespace onsager
