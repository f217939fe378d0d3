// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <chrono>
#include <csignal>
#include <ctime>
#include <utility>

namespace onsager {

namespace {

/// From the signal until the work is given up; leaves time to write within a second.
constexpr std::chrono::milliseconds kPatience(700);
constexpr long kTickNanoseconds = 50'000'000;

sigset_t watchedSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

/// Waits one tick for a watched signal.
bool signalArrived() {
    const sigset_t signals = watchedSignals();
    const timespec tick{0, kTickNanoseconds};
    return sigtimedwait(&signals, nullptr, &tick) > 0;
}

}  // namespace

void blockInterruptions() {
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Interruption::Interruption(std::function<void()> giveUp) : m_giveUp(std::move(giveUp)) {
    blockInterruptions();
    m_watcher = std::jthread([this](const std::stop_token& end) { watch(end); });
}

Interruption::~Interruption() {
    m_watcher.request_stop();
    m_watcher.join();
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void Interruption::finished() {
    const std::lock_guard lock(m_mutex);
    m_finished = true;
}

void Interruption::watch(const std::stop_token& end) {
    using Clock = std::chrono::steady_clock;
    Clock::time_point deadline = Clock::time_point::max();
    while (!end.stop_requested()) {
        if (signalArrived()) {
            const bool isSecond = m_stop.stop_requested();
            m_stop.request_stop();
            deadline = isSecond ? Clock::now() : Clock::now() + kPatience;
        }
        if (Clock::now() >= deadline) {
            giveUpUnlessFinished();
            return;
        }
    }
}

void Interruption::giveUpUnlessFinished() {
    const std::lock_guard lock(m_mutex);
    if (!m_finished) {
        m_giveUp();
    }
}

}  // namespace onsager
