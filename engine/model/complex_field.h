// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <vector>

namespace onsager {

/// Complex values. A complex row of d numbers is a row of 2 d real ones, (Re z_1, Im z_1, Re z_2, ..), and all
/// that happens to rows happens to these; only a complex matrix multiplies pairs. Laws are circular: z and i z
/// have the same law, so that every second moment S commutes with the multiplication by i (complex_columns.h).
/// A message that has no such precision would not pass a complex matrix as one; what is estimated of finitely
/// many rows is averaged over the common phase, see circularPart().

/// Columns of the rows that the engine sees: 2 d of complex numbers.
int realColumns(const Scenario& scenario);

/// A complex scenario as one of real numbers, 2 d columns: variances of complex numbers are halved, covariances
/// act on both parts. Its matrices are those of a real one: who draws them asks the complex scenario. A real one
/// stays as it is.
Scenario inRealNumbers(const Scenario& scenario);

/// What of a scenario does not take complex values, and what takes nothing else.
void checkField(const Scenario& scenario, std::vector<ScenarioProblem>& problems);

}  // namespace onsager
