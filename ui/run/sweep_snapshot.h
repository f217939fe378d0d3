// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"
#include "ui/models/cell_value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace onsager {

/// What the worker is about at the moment of a snapshot.
enum class SweepPhase {
    Checking,    ///< whether every cell is a legal scenario
    Predicting,  ///< all cells by state evolution alone
    Measuring,   ///< all cells again, with their trials
    Finished,
    Cancelled,
    Refused,  ///< no legal sweep, told in `problem`
    Failed    ///< stopped by an exception, told in `problem`
};

/// Everything the window may show of a sweep at one moment; immutable once it is in the mailbox.
struct SweepSnapshot {
    std::uint64_t run = 0;  ///< number of the sweep; a later one has a larger number
    SweepPhase phase = SweepPhase::Checking;
    std::shared_ptr<const Sweep> sweep;  ///< null until it is checked
    SweepCells cells;
    int done = 0;                       ///< cells finished in this phase
    double share = 0.0;                 ///< of the whole work
    std::optional<double> secondsLeft;  ///< missing until something was timed
    std::string problem;
};

}  // namespace onsager
