// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "ui/models/curve_snapshot.h"
#include "ui/run/mailbox.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace onsager {

/// A free energy to compute in place of the one in work.
struct CurveOrder {
    std::uint64_t number = 0;
    Scenario scenario;
    int variable = 0;
};

/// Computes free energies: takes orders, keeps the newest one, leaves for each a coarse curve, soon, and
/// then a fine one.
///
/// work() belongs to one thread; everything else may be called from another one at any time.
class CurveWorker {
public:
    static constexpr int kCoarsePoints = 40;
    static constexpr int kFinePoints = 200;
    /// Of a coarse curve of several columns or layers, whose points may take seconds each.
    static constexpr int kFewestPoints = 16;

    explicit CurveWorker(int threads) : m_threads(threads) {}

    /// What is in work is left, except that a coarse curve begun not long ago is finished first, so that
    /// a drag shows each that it has time for.
    void place(CurveOrder order);
    /// Leaves what is in work, and forgets what waits.
    void cancel();
    /// The newest snapshot since the last call, or null.
    [[nodiscard]] std::shared_ptr<const CurveSnapshot> take() { return m_mailbox.take(); }

    /// Carries out orders until `closing`.
    void work(const std::stop_token& closing);

private:
    using Clock = std::chrono::steady_clock;
    /// A coarse curve that takes longer gives way to a newer order.
    static constexpr std::chrono::milliseconds kCoarsePatience{1000};
    /// Averages over rows of a coarse curve need no more.
    static constexpr int kCoarseSamples = 512;
    /// Such a fine curve has fewer points where it would take longer.
    static constexpr double kFineSeconds = 60.0;

    std::optional<CurveOrder> nextOrder(const std::stop_token& closing);
    void perform(const CurveOrder& order);
    /// Of a fine curve whose points take that long.
    static int pointsInTime(double secondsEach);
    void compute(const CurveOrder& order, CurveSnapshot& snapshot, const std::stop_token& stop);

    const int m_threads;
    Mailbox<CurveSnapshot> m_mailbox;

    // Shared under m_mutex.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<CurveOrder> m_order;                     ///< the newest one not begun
    std::stop_source m_stop;                               ///< of the one in work
    std::optional<Clock::time_point> m_coarseInWorkSince;  ///< none: no coarse curve is
};

}  // namespace onsager
