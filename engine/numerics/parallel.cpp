// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/parallel.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <limits>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace onsager {

namespace {

using Clock = std::chrono::steady_clock;

/// A rest of a loop in seconds for which it pays to wake another thread, which takes 5 to 50
/// microseconds until it works.
constexpr double kWorthHelp = 100e-6;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The indices of one loop, and what became of them.
class Loop {
public:
    Loop(int count, const std::stop_token& stop, const LoopBody& body)
        : m_count(count), m_stop(stop), m_body(body) {}

    /// Visits the next index; false when there is none left to visit.
    bool visitNext() {
        if (m_stop.stop_requested() || m_failed.load(std::memory_order_relaxed)) {
            return false;
        }
        // Threads take the next index as they come: a slow one holds nobody up.
        // What an index computes has its own slot, so the order of visits shows nowhere.
        const int index = m_next.fetch_add(1, std::memory_order_relaxed);
        if (index >= m_count) {
            return false;
        }
        try {
            m_body(index);
            m_visited.fetch_add(1, std::memory_order_relaxed);
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_failure) {
                m_failure = std::current_exception();
            }
            m_failed = true;
        }
        return true;
    }

    [[nodiscard]] int notTaken() const { return std::max(0, m_count - m_next.load()); }

    /// Once all have left: whether every index was visited. Throws what a body has thrown.
    [[nodiscard]] bool isComplete() const {
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        return m_visited == m_count;
    }

private:
    const int m_count;
    const std::stop_token& m_stop;
    const LoopBody& m_body;
    std::atomic<int> m_next = 0;
    std::atomic<int> m_visited = 0;
    std::atomic<bool> m_failed = false;
    std::mutex m_mutex;
    std::exception_ptr m_failure;
};

/// Threads that sleep until the thread they belong to has a loop for them. One loop at a time.
class Crew {
public:
    Crew() = default;
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    ~Crew() {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
        }
        m_wanted.notify_all();
    }

    /// Lets so many threads work on a loop, which must live until dismiss(); fewer where the system
    /// gives no more.
    void call(Loop& loop, int helpers) {
        try {
            while (static_cast<int>(m_threads.size()) < helpers) {
                m_threads.emplace_back([this] { help(); });
            }
        } catch (const std::system_error&) {
            helpers = static_cast<int>(m_threads.size());
        }
        {
            const std::lock_guard lock(m_mutex);
            m_loop = &loop;
            m_places = helpers;
        }
        for (int helper = 0; helper < helpers; ++helper) {
            m_wanted.notify_one();
        }
    }

    /// Nobody may begin any more; waits for those who have.
    void dismiss() {
        std::unique_lock lock(m_mutex);
        m_places = 0;
        m_left.wait(lock, [this] { return m_atWork == 0; });
    }

private:
    void help() {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wanted.wait(lock, [this] { return m_ends || m_places > 0; });
            if (m_ends) {
                return;
            }
            Loop& loop = *m_loop;
            --m_places;
            ++m_atWork;
            lock.unlock();
            while (loop.visitNext()) {
            }
            lock.lock();
            --m_atWork;
            if (m_atWork == 0) {
                m_left.notify_one();
            }
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wanted;
    std::condition_variable m_left;
    Loop* m_loop = nullptr;
    int m_places = 0;  ///< threads that may still begin
    int m_atWork = 0;
    bool m_ends = false;
    std::vector<std::jthread> m_threads;  ///< last: they use everything above
};

/// The crew of this thread for one depth of nesting: within a loop its first crew is busy.
class Shift {
public:
    Shift() {
        if (crews().size() == depth()) {
            crews().push_back(std::make_unique<Crew>());
        }
        m_crew = crews()[depth()].get();
        ++depth();
    }
    Shift(const Shift&) = delete;
    Shift& operator=(const Shift&) = delete;
    ~Shift() {
        if (m_called) {
            m_crew->dismiss();
        }
        --depth();
    }

    void call(Loop& loop, int helpers) {
        m_called = true;
        m_crew->call(loop, helpers);
    }
    [[nodiscard]] bool hasCalled() const { return m_called; }

private:
    static std::vector<std::unique_ptr<Crew>>& crews() {
        // Of every thread its own: loops of different callers do not wait for each other.
        thread_local std::vector<std::unique_ptr<Crew>> own;
        return own;
    }
    static std::size_t& depth() {
        thread_local std::size_t own = 0;
        return own;
    }

    Crew* m_crew = nullptr;
    bool m_called = false;
};

/// The share of the calling thread; `expected` are the seconds that an index is thought to take.
/// Returns the seconds that one has taken.
double workTogether(Loop& loop, int threads, double expected) {
    Shift shift;
    const Clock::time_point begin = Clock::now();
    // Measured as the loop goes: helpers are woken once the rest is worth it, never for a handful of small indices.
    double perIndex = expected;
    const auto callWhereItPays = [&] {
        const int rest = loop.notTaken();
        if (!shift.hasCalled() && rest > 1 && perIndex * rest >= kWorthHelp) {
            shift.call(loop, std::min(threads, rest) - 1);
        }
    };
    callWhereItPays();
    for (int done = 1; loop.visitNext(); ++done) {
        perIndex = secondsSince(begin) / done;
        callWhereItPays();
    }
    return perIndex;
}

}  // namespace

bool parallelLoop(
    int count, int threads, const std::stop_token& stop, const LoopBody& body, LoopCost& cost) {
    Loop loop(count, stop, body);
    if (std::min(threads, count) > 1) {
        cost.store(workTogether(loop, threads, cost.load(std::memory_order_relaxed)),
                   std::memory_order_relaxed);
    } else {
        while (loop.visitNext()) {
        }
    }
    return loop.isComplete();
}

bool parallelTasks(int count, int threads, const std::stop_token& stop, const LoopBody& body) {
    LoopCost cost = std::numeric_limits<double>::infinity();
    return parallelLoop(count, threads, stop, body, cost);
}

}  // namespace onsager
