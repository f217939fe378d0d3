// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "ui/run/live_run.h"
#include "ui/run/mailbox.h"
#include "ui/run/snapshot.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace onsager {

/// What a run may do, beyond the prediction of its first draw, without being asked again.
struct RunPermit {
    static constexpr int kNoLimit = std::numeric_limits<int>::max();

    int halfIterations = 0;
    bool otherPredictions = false;

    static RunPermit none() { return {}; }
    static RunPermit oneHalfIteration() { return {1, true}; }
    static RunPermit everything() { return {kNoLimit, true}; }
};

/// A run to begin in place of the one in work.
struct RunOrder {
    std::uint64_t run = 0;
    Scenario scenario;
    bool coarseOnly = false;  ///< nothing but one quick prediction of the first draw
    RunPermit permit;
};

/// The part of the window that computes: takes orders, keeps the newest one, leaves snapshots.
///
/// work() belongs to one thread; everything else may be called from another one at any time.
class RunWorker {
public:
    explicit RunWorker(int threads) : m_threads(threads) {}

    /// The run in work is left within one half-iteration. Only a coarse prediction is finished
    /// first when another coarse one is ordered, so that a drag shows each that it has time for.
    void place(RunOrder order);
    /// Replaces what the newest run may still do; one half-iteration is added to others waiting.
    void permit(RunPermit permit);
    /// Ends the newest run within one half-iteration; what it has found out is left as a snapshot.
    void cancel();
    /// The newest snapshot since the last call, or null.
    [[nodiscard]] std::shared_ptr<const Snapshot> take() { return m_mailbox.take(); }

    /// Carries out orders until `closing`.
    void work(const std::stop_token& closing);

private:
    using Clock = std::chrono::steady_clock;
    /// Results are not made more often than a screen can show, nor in more than a tenth of the time.
    static constexpr std::chrono::milliseconds kLeastBetweenResults{12};
    static constexpr int kTimesTheirCost = 10;

    std::optional<RunOrder> nextOrder(const std::stop_token& closing);
    void perform(const RunOrder& order);
    RunPhase makePieces(LiveRun& run, bool coarseOnly, const std::stop_token& stop);
    bool mayMake(LiveRun::Piece piece);
    [[nodiscard]] bool covers(LiveRun::Piece piece) const;
    void waitUntilPermitted(LiveRun::Piece piece, const std::stop_token& stop);
    [[nodiscard]] bool isCancelled(std::uint64_t run);
    void publishPhase(RunPhase phase, std::optional<HalfIteration> computing);
    void publishResult(const LiveRun& run, RunPhase phase);

    const int m_threads;
    Mailbox<Snapshot> m_mailbox;

    // Shared under m_mutex.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<RunOrder> m_order;  ///< the newest one not begun
    RunPermit m_permit;               ///< of the run in work
    std::stop_source m_stop;          ///< of the run in work
    bool m_coarseInWork = false;
    std::uint64_t m_newestRun = 0;
    std::uint64_t m_cancelledRun = 0;

    // Of the thread in work().
    Snapshot m_shown;
    Clock::time_point m_nextResult;
};

}  // namespace onsager
