// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include "app/standard_streams.h"

#include <algorithm>
#include <fmt/format.h>
#include <unistd.h>

namespace onsager {

std::string remainingTime(double elapsedSeconds, double share) {
    constexpr double kMinute = 60.0;
    constexpr double kHour = 3600.0;
    constexpr double kTooEarly = 0.02;  // the first steps of anything are the slowest
    if (share < kTooEarly) {
        return "no time known yet";
    }
    const double seconds = elapsedSeconds * (1.0 - share) / share;
    if (seconds < 2.0 * kMinute) {
        return fmt::format("about {:.0f} s left", seconds);
    }
    return seconds < 2.0 * kHour ? fmt::format("about {:.0f} min left", seconds / kMinute)
                                 : fmt::format("about {:.1f} h left", seconds / kHour);
}

ProgressLine::ProgressLine() : m_visible(::isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
    erase();
}

bool ProgressLine::isDue(double done) {
    constexpr std::chrono::milliseconds kPause(100);
    const auto now = std::chrono::steady_clock::now();
    if (!m_visible || now < m_next || done <= m_most) {
        return false;
    }
    m_most = done;
    m_next = now + kPause;
    return true;
}

void ProgressLine::print(const std::string& line) {
    say(fmt::format("\r{}\x1b[K", line));
}

void ProgressLine::show(const Progress& progress) {
    const std::lock_guard lock(m_mutex);
    if (isDue(progress.done)) {
        const double percent = 100.0 * progress.done / std::max(1, progress.total);
        print(fmt::format("{:.0f} % ({} of {} steps)", percent, progress.done, progress.total));
    }
}

void ProgressLine::show(const SweepProgress& progress) {
    const std::lock_guard lock(m_mutex);
    if (isDue(progress.share)) {
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_begin;
        print(fmt::format("{:.0f} % ({} of {} cells), {}", 100.0 * progress.share, progress.done,
                          progress.total, remainingTime(elapsed.count(), progress.share)));
    }
}

void ProgressLine::erase() {
    const std::lock_guard lock(m_mutex);
    if (m_visible && m_most > 0.0) {
        say("\r\x1b[K");
    }
    m_visible = false;
}

}  // namespace onsager
