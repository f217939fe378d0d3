// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/sweep.h"

#include <stop_token>
#include <string>
#include <vector>

namespace onsager {

/// The processes of one mpirun: rank 0 hands out the cells of a sweep and computes too, the others
/// compute what they are given. Made only where startedRanks() > 1 (started_ranks.h).
///
/// A process that dies ends the job, as MPI has it. All calls of MPI come from the thread that made
/// this. In a program that was built without MPI the constructor throws ScenarioError.
class MpiRanks {
public:
    MpiRanks();
    ~MpiRanks();
    MpiRanks(const MpiRanks&) = delete;
    MpiRanks& operator=(const MpiRanks&) = delete;
    MpiRanks(MpiRanks&&) = delete;
    MpiRanks& operator=(MpiRanks&&) = delete;

    [[nodiscard]] bool isFirst() const { return m_rank == 0; }

    /// The text of rank 0, on all ranks.
    std::string fromFirst(const std::string& text) const;

    /// Rank 0: computes the cells with all ranks, in their order, and hands each to options.onCell,
    /// as runSweep does. To be called any number of times, then finish() once.
    bool handOut(const SweepPlan& plan,
                 const std::vector<int>& cells,
                 const SweepOptions& options,
                 const std::stop_token& stop);

    /// Rank 0: sends the others home.
    void finish() const;

    /// The other ranks: compute until sent home.
    void work(const SweepPlan& plan, int threads) const;

    /// Ends all processes at once.
    [[noreturn]] void abort(int status) const;

private:
    int m_rank = 0;
    int m_size = 1;
    std::vector<int> m_waiting;  ///< a rank for each cell it has asked for and not been given
};

}  // namespace onsager
