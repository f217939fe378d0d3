// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <vector>

namespace onsager {

/// Columns that every law of the catalogue is estimated for.
inline constexpr int kMostCoupledColumns = 16;
/// Columns, of real numbers, that laws with closed forms are estimated for.
inline constexpr int kMostColumns = 128;

/// Reports at `columns` why more than kMostCoupledColumns of them cannot be estimated: up to kMostColumns real numbers
/// to a row go with closed forms alone, which cost d^2 for each row and d^3 for each iteration: Gaussian and
/// Bernoulli-Gaussian rows, identities, Gaussian noise; posterior means of the true laws without damping, whose
/// prediction remembers no more than d x d matrices.
void checkColumns(const Scenario& scenario, std::vector<ScenarioProblem>& problems);

}  // namespace onsager
