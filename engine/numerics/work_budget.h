// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace onsager {

/// Values that nested averages may compute, all of them together.
///
/// Whether it is enough does not depend on the order in which it is spent, and so not on threads. Who finds
/// it spent ends at once; what was averaged by then is to be thrown away.
class WorkBudget {
public:
    explicit WorkBudget(double most) : m_most(most) {}

    /// Takes that many values off. False where there were not enough.
    bool spend(double values) {
        double used = m_used.load(std::memory_order_relaxed);
        while (!m_used.compare_exchange_weak(used, used + values, std::memory_order_relaxed)) {
        }
        return used + values <= m_most;
    }
    [[nodiscard]] bool isSpent() const { return m_used.load(std::memory_order_relaxed) > m_most; }

private:
    double m_most;
    std::atomic<double> m_used = 0.0;
};

}  // namespace onsager
