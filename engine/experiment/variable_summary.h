// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/comparison.h"
#include "engine/experiment/records.h"

#include <cstddef>
#include <vector>

namespace onsager {

/// Variables that a run has estimated: 0 .. n - 1.
int variablesOf(const std::vector<ErrorRecord>& records);

/// What is measured, over the runs, and predicted of those variables of 0 .. `variables` - 1 that were estimated
/// in half-iteration `index`.
std::vector<VariableResult> variableResults(const Runs& runs,
                                            const std::vector<PredictionRecord>& predictions,
                                            std::size_t index,
                                            int variables);

}  // namespace onsager
