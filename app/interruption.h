// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace onsager {

/// Keeps Ctrl-C, SIGTERM and SIGHUP from threads that a library starts before there is an
/// Interruption.
void blockInterruptions();

/// Turns Ctrl-C (SIGINT), SIGTERM and SIGHUP (unless the program was started to ignore it, as by
/// nohup) into a stop request while it lives.
///
/// The work is asked to stop. When it does not say `finished()` soon enough to answer within a
/// second (a factorisation cannot be interrupted), or when a second signal comes, `giveUp` runs on
/// a thread of its own; it has to save what there is and leave the program. Signals are heard while
/// results are being written too: once a second has passed the program ends with status 130 when a
/// write waits for a reader that does not read, and at a third signal in any case.
///
/// Make it before the threads of the work: they must inherit the blocked signals.
class Interruption {
public:
    /// `program` begins what is said when nothing could be written.
    Interruption(std::string program, std::function<void()> giveUp);
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
    void leave();

    std::string m_program;
    std::function<void()> m_giveUp;
    std::stop_source m_stop;
    std::mutex m_mutex;
    bool m_finished = false;
    bool m_givenUp = false;
    std::jthread m_watcher;
};

}  // namespace onsager
