// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/result.h"
#include "engine/iteration/half_iteration.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace onsager {

/// What the worker is about at the moment of a snapshot.
enum class RunPhase {
    Predicting,  ///< state evolution of the first draw
    Drawing,     ///< drawing the instances of all trials
    Running,     ///< half-iterations, and predictions of the other draws between them
    Holding,     ///< waiting to be told to go on
    Finished,
    Cancelled,
    Failed  ///< stopped by an exception, told in `failure`
};

/// How far a run has come and how long the rest will take.
struct RunProgress {
    int halfIterations = 0;      ///< made, of every trial in lockstep
    int halfIterationLimit = 0;  ///< as many as were made once every trial has ended
    int predictions = 0;         ///< draws predicted with all samples
    int draws = 0;               ///< draws to predict: one per trial
    int epochs = 0;              ///< steps of baselines, one baseline after the other
    int epochLimit = 0;          ///< as many as were made once all have ended
    double fraction = 0.0;
    std::optional<double> secondsLeft;  ///< missing until something was timed
};

/// Everything the window may show of a run at one moment; immutable once it is in the mailbox.
struct Snapshot {
    std::uint64_t run = 0;  ///< number of the run; a later run has a larger number
    RunPhase phase = RunPhase::Predicting;
    std::shared_ptr<const RunDetails> details;  ///< of the first trial; as old as the result
    std::shared_ptr<const Result> result;       ///< null until something is known
    std::optional<HalfIteration> computing;     ///< in work; missing when no half-iteration is
    std::optional<HalfIteration> lastReached;   ///< the last one completed
    RunProgress progress;
    std::string failure;
};

}  // namespace onsager
