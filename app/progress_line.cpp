// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace onsager {

ProgressLine::ProgressLine() : m_visible(::isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
    erase();
}

void ProgressLine::show(const Progress& progress) {
    constexpr std::chrono::milliseconds kPause(100);
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (!m_visible || now < m_next || progress.done <= m_most) {
        return;
    }
    m_most = progress.done;
    m_next = now + kPause;
    const double percent = 100.0 * progress.done / std::max(1, progress.total);
    fmt::print(stderr, "\r{:.0f} % ({} of {} steps)", percent, progress.done, progress.total);
    std::fflush(stderr);
}

void ProgressLine::erase() {
    const std::lock_guard lock(m_mutex);
    if (m_visible && m_most > 0) {
        fmt::print(stderr, "\r\x1b[K");
        std::fflush(stderr);
    }
    m_visible = false;
}

}  // namespace onsager
