// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/cell_result.h"
#include "engine/experiment/experiment.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace onsager {

/// The cells of a sweep and what to find out in each. Cells are scenarios made when they are needed;
/// none knows of another, so that their order changes nothing.
struct SweepPlan {
    std::function<Scenario(int cell)> scenario;  ///< may be called from several threads
    CellReport report;
};

/// How far a sweep has come. Cells in work count by the share of them that is done.
struct SweepProgress {
    int done = 0;  ///< cells finished
    int total = 0;
    double share = 0.0;  ///< of the work, by costOf(), in [0, 1]
};

/// How to compute a sweep; nothing here changes a number.
struct SweepOptions {
    int threads = 1;
    /// Called once for each cell as soon as it is finished, from any thread, one at a time.
    std::function<void(int cell, CellResult result)> onCell = {};
    /// Called from any thread, one at a time.
    std::function<void(const SweepProgress&)> onProgress = {};
};

/// About how much work a scenario is, in arbitrary units: good to put cells in order and to guess a
/// remaining time.
///
///     trials x (sum over matrices of 10 n m min(n, m)
///               + iterations x (sum of 8 n m d + 20 (1 + d)^3 x rows of all row-wise estimators)
///               + epochs of baselines x sum of 8 n m d)
///
/// without matrices and drawn rows where nothing is measured; the sampled rows of a prediction count
/// as rows, and fixed points as 100 iterations of a prediction.
double costOf(const Scenario& scenario, const CellReport& report);

/// The same cells, the most expensive first, cells of equal cost in their order.
std::vector<int> longestFirst(const SweepPlan& plan, std::vector<int> cells);

/// Computes one cell, its fixed points last; nothing when stopped before its end.
std::optional<CellResult> computeCell(const SweepPlan& plan,
                                      int cell,
                                      const RunOptions& options,
                                      const std::stop_token& stop);

/// Computes cells of a plan, longest first, handed out as threads become free; fewer cells than
/// threads are computed one after the other, each with all threads. What a cell gives depends on its
/// scenario alone. Keeps nothing of a finished cell. Returns whether all were computed; a cell in
/// work is lost when the stop is requested.
bool runSweep(const SweepPlan& plan,
              const std::vector<int>& cells,
              const SweepOptions& options,
              const std::stop_token& stop);

}  // namespace onsager
