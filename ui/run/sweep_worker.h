// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"
#include "ui/run/mailbox.h"
#include "ui/run/sweep_snapshot.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace onsager {

/// A sweep to begin in place of the one in work.
struct SweepOrder {
    std::uint64_t run = 0;
    Json document;
};

/// The part of the window that computes sweeps: takes orders, keeps the newest one, leaves snapshots.
///
/// Every cell is predicted first; then, where trials are wanted, each is computed whole.
///
/// work() belongs to one thread; everything else may be called from another one at any time.
class SweepWorker {
public:
    /// Sweeps with more cells are refused.
    static constexpr int kMostCells = 40000;

    explicit SweepWorker(int threads) : m_threads(threads) {}

    /// The sweep in work is left within one half-iteration of its cells; it begins unpaused.
    void place(SweepOrder order);
    void setPaused(bool isPaused);
    /// Ends the sweep in work; its finished cells are left as a snapshot.
    void cancel();
    /// The newest snapshot since the last call, or null.
    [[nodiscard]] std::shared_ptr<const SweepSnapshot> take() { return m_mailbox.take(); }

    /// Carries out orders until `closing`.
    void work(const std::stop_token& closing);

private:
    using Clock = std::chrono::steady_clock;
    /// Snapshots are not made more often than a screen can show, nor in more than a tenth of the time.
    static constexpr std::chrono::milliseconds kLeastBetweenSnapshots{25};
    static constexpr int kTimesTheirCost = 10;

    std::optional<SweepOrder> nextOrder(const std::stop_token& closing);
    void perform(const SweepOrder& order);
    bool compute(SweepPhase phase, const std::stop_token& stop);
    void progress(const SweepProgress& progress, const std::stop_token& stop);
    void waitWhilePaused(const std::stop_token& stop);
    void publish();
    void publishInTime();

    const int m_threads;
    Mailbox<SweepSnapshot> m_mailbox;

    // Shared under m_mutex.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<SweepOrder> m_order;  ///< the newest one not begun
    std::stop_source m_stop;            ///< of the sweep in work
    bool m_isPaused = false;

    // Of the thread in work(), or of one of its team while the others wait.
    SweepSnapshot m_shown;
    Clock::time_point m_nextSnapshot;
    Clock::time_point m_started;  ///< pauses are taken out
    double m_shareBefore = 0.0;   ///< of the phases that are done
    double m_shareOfPhase = 1.0;  ///< of the phase in work
};

}  // namespace onsager
