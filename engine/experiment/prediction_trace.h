// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/records.h"
#include "engine/iteration/message_passing.h"
#include "engine/model/network.h"
#include "engine/state_evolution/evolution_settings.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <vector>

namespace onsager {

/// A recursion of state evolution followed to its end.
struct PredictionTrace {
    std::vector<ErrorRecord> records;
    PredictionEnd end;
    double work = 0.0;          ///< counted on its rows
    double halfIterations = 0;  ///< that it would have made, had it not ended
};

/// How a recursion is followed.
struct Course {
    bool refuseClipping = false;  ///< and messages that stand
    int mostHalfIterations = 0;
    bool looksAtTolerance = false;
    DetailTrace* details = nullptr;  ///< kept unless null
};

/// Hears what a recursion sends in each half-iteration that it makes. Where the records repeat those of a fixed
/// point nothing is made.
template <typename Medium>
using Observer = std::function<void(HalfIteration, const PassingState<Medium>&)>;

/// Runs the recursion, StateEvolution, MatchedEvolution or MlAmpEvolution, to its end; nothing when its averages
/// are too sharp for their budget, or when it clipped or let a message stand and `refuseClipping` holds. What is learnt
/// is learnt on the way.
template <typename Medium>
std::optional<PredictionTrace> traceOf(Medium& medium,
                                       const Network& network,
                                       const EvolutionSettings& evolution,
                                       const Course& course,
                                       const std::stop_token& stop,
                                       const std::type_identity_t<Observer<Medium>>& observe = {});

}  // namespace onsager
