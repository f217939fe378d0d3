// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"

#include <string>
#include <vector>

namespace onsager {

/// How the predictions ended, counted in the result.
void countEnds(const std::vector<PredictionRecord>& predictions, Result& result);

/// What is to be said of the predictions beside what the scenario tells already: integrals that were too
/// sharp, rows that cost more than their budget, recursions that diverged. `result`: with its ends counted.
/// Empty, or sentences.
std::string recordsNote(const std::vector<PredictionRecord>& predictions, const Result& result);

/// What is to be said of signals that were drawn as 0.
std::string emptySignalsNote(const Scenario& scenario, const std::vector<TrialRecord>& trials);

}  // namespace onsager
