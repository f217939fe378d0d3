// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include "app/run_request.h"
#include "app/standard_streams.h"
#include "engine/io/stream_write.h"
#include "engine/process/run_program.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

/// From the signal until the work is given up; leaves time to write within a second.
constexpr std::chrono::milliseconds kPatience(700);
/// A reader that takes nothing for so long does not read.
constexpr std::chrono::milliseconds kPatienceWithReader(200);
constexpr long kTickNanoseconds = 50'000'000;
/// So many signals end the program whatever it does.
constexpr int kMostSignals = 3;

bool isIgnored(int signal) {
    struct sigaction action = {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

sigset_t watchedSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (!isIgnored(SIGHUP)) {
        sigaddset(&signals, SIGHUP);
    }
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

Interruption::Interruption(std::string program, std::function<void()> giveUp)
    : m_program(std::move(program)), m_giveUp(std::move(giveUp)) {
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
    std::unique_lock lock(m_mutex);
    m_finished = true;
    while (m_givenUp) {  // the thread that gives up ends the program
        lock.unlock();
        ::pause();
        lock.lock();
    }
}

void Interruption::watch(const std::stop_token& end) {
    using Clock = std::chrono::steady_clock;
    int signals = 0;
    Clock::time_point deadline = Clock::time_point::max();
    while (!end.stop_requested()) {
        if (signalArrived()) {
            ++signals;
            m_stop.request_stop();
            deadline = signals == 1 ? Clock::now() + kPatience : Clock::now();
        }
        if (Clock::now() >= deadline) {
            giveUpUnlessFinished();
            if (signals >= kMostSignals || waitedForReader() >= kPatienceWithReader) {
                leave();
            }
        }
    }
}

void Interruption::giveUpUnlessFinished() {
    const std::lock_guard lock(m_mutex);
    if (!m_finished && !m_givenUp) {
        m_givenUp = true;
        endProgramsForGood();  // they would outlive this one
        try {
            std::thread(m_giveUp).detach();
        } catch (const std::system_error&) {  // no thread is left
            m_giveUp();
        }
    }
}

void Interruption::leave() {
    sayWithoutWaiting(m_program + ": interrupted; what was to be written has not been read\n");
    std::_Exit(Interrupted);
}

}  // namespace onsager
