// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/experiment/sweep.h"

#include <chrono>
#include <mutex>
#include <string>

namespace onsager {

/// "about 40 s left" when a share of the work, in [0, 1], took so long; too small a share says nothing.
std::string remainingTime(double elapsedSeconds, double share);

/// One line on standard error that says how far a run has come, rewritten in place at most ten
/// times a second; nothing at all when standard error is not a terminal. May be called from any thread.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ProgressLine(ProgressLine&&) = delete;
    ProgressLine& operator=(ProgressLine&&) = delete;

    void show(const Progress& progress);

    /// The same for a sweep, with the time that is left if the rest goes as fast.
    void show(const SweepProgress& progress);

    /// Takes the line away; what is shown later does not bring it back.
    void erase();

private:
    /// Whether it is time for a line that says so much is done; to be called with the lock held.
    bool isDue(double done);
    static void print(const std::string& line);

    std::mutex m_mutex;
    bool m_visible;
    double m_most = 0.0;  // counts may arrive out of order
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_next;
};

}  // namespace onsager
