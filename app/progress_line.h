// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"

#include <chrono>
#include <mutex>

namespace onsager {

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

    /// Takes the line away; what is shown later does not bring it back.
    void erase();

private:
    std::mutex m_mutex;
    bool m_visible;
    int m_most = 0;  // counts may arrive out of order
    std::chrono::steady_clock::time_point m_next;
};

}  // namespace onsager
