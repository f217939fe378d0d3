// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace onsager {

/// Keeps Ctrl-C and SIGTERM from threads that a library starts before there is an Interruption.
void blockInterruptions();

/// Turns Ctrl-C (SIGINT) and SIGTERM into a stop request while it lives.
///
/// The work is asked to stop. When it does not say `finished()` soon enough to answer within a
/// second (a factorisation cannot be interrupted), or when a second signal comes, `giveUp` runs on
/// the watching thread; it has to save what there is and leave the program.
///
/// Make it before the threads of the work: they must inherit the blocked signals.
class Interruption {
public:
    explicit Interruption(std::function<void()> giveUp);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    Interruption(Interruption&&) = delete;
    Interruption& operator=(Interruption&&) = delete;

    /// What the work listens to.
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

    /// The work has returned: from now on `giveUp` is not called. Does not return when it already
    /// runs.
    void finished();

private:
    void watch(const std::stop_token& end);
    void giveUpUnlessFinished();

    std::function<void()> m_giveUp;
    std::stop_source m_stop;
    std::mutex m_mutex;
    bool m_finished = false;
    std::jthread m_watcher;
};

}  // namespace onsager
