// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/recursion.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/records.h"
#include "engine/model/instance.h"

#include <vector>

namespace onsager {

/// The errors of estimates against the signals of their draw, n_l x d each; aligned ones where columns
/// have a symmetry, the test error where the network has one and Z_0 is estimated; where there is no signal to
/// compare with, and of rows that are held out, those of dataErrors(), with its `shown`. `when` is left to the caller.
ErrorRecord measuredErrors(const Instance& instance,
                           const std::vector<VariableEstimate>& estimates,
                           const std::optional<ColumnSymmetry>& symmetry,
                           double shown);

}  // namespace onsager
