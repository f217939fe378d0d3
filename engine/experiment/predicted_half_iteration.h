// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/records.h"
#include "engine/iteration/message_passing.h"
#include "engine/state_evolution/estimate_rows.h"

#include <memory>

namespace onsager {

/// What state evolution says after a half-iteration, for each of its recursions: Medium is StateEvolution,
/// MatchedEvolution or MlAmpEvolution.
///
/// The errors of every variable; `rows` serves those that are no function of moments and may be null.
template <typename Medium>
ErrorRecord predictedErrors(const Network& network,
                            const PassingState<Medium>& state,
                            HalfIteration when,
                            const EstimateRows* rows);

/// Messages and moments of every edge; precisions are multiplied by `shown`, see shownPrecision().
template <typename Medium>
std::shared_ptr<const HalfIterationDetails> predictedDetails(const Network& network,
                                                             const PassingState<Medium>& state,
                                                             HalfIteration when,
                                                             double shown);

}  // namespace onsager
