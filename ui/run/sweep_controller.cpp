// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sweep_controller.h"

#include "ui/run/thread_priority.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace onsager {
namespace {

/// How a sweep has ended; nothing while it goes on.
std::optional<SweepActivity> endOf(SweepPhase phase) {
    switch (phase) {
        case SweepPhase::Checking:
        case SweepPhase::Predicting:
        case SweepPhase::Measuring:
            return std::nullopt;
        case SweepPhase::Finished:
            return SweepActivity::Finished;
        case SweepPhase::Cancelled:
            return SweepActivity::Cancelled;
        case SweepPhase::Refused:
            return SweepActivity::Refused;
        case SweepPhase::Failed:
            return SweepActivity::Failed;
    }
    return std::nullopt;
}

}  // namespace

SweepController::SweepController(int threads, QObject* parent)
    : QObject(parent), m_worker(std::max(1, threads)) {
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &SweepController::readMailbox);
    m_thread = std::jthread([this](const std::stop_token& closing) {
        lowerPriorityOfThisThread();
        m_worker.work(closing);
    });
}

void SweepController::start(const Json& document) {
    m_worker.place({++m_newestRun, document});
    m_frame.start();
    setActivity(SweepActivity::Running);
}

void SweepController::pause() {
    if (m_activity == SweepActivity::Running) {
        m_worker.setPaused(true);
        setActivity(SweepActivity::Paused);
    }
}

void SweepController::resume() {
    if (m_activity == SweepActivity::Paused) {
        m_worker.setPaused(false);
        setActivity(SweepActivity::Running);
    }
}

void SweepController::cancel() {
    if (isAtWork()) {
        m_worker.cancel();
        setActivity(SweepActivity::Cancelled);
    }
}

void SweepController::clear() {
    m_worker.cancel();
    ++m_newestRun;
    m_frame.stop();
    setActivity(SweepActivity::Ready);
    if (std::exchange(m_latest, nullptr)) {
        Q_EMIT latestChanged();
    }
}

bool SweepController::isAtWork() const {
    return m_activity == SweepActivity::Running || m_activity == SweepActivity::Paused;
}

void SweepController::setActivity(SweepActivity activity) {
    if (std::exchange(m_activity, activity) != activity) {
        Q_EMIT activityChanged();
    }
}

/// A cancelled sweep leaves its last cells before the reading ends.
void SweepController::readMailbox() {
    const std::shared_ptr<const SweepSnapshot> snapshot = m_worker.take();
    if (!snapshot || snapshot->run != m_newestRun) {
        return;
    }
    m_latest = snapshot;
    if (const std::optional<SweepActivity> end = endOf(snapshot->phase)) {
        m_frame.stop();
        setActivity(*end);
    }
    Q_EMIT latestChanged();
}

void SweepController::setReducedMotion(bool isReduced) {
    m_frame.setInterval(isReduced ? kStepMs : kFrameMs);
}

}  // namespace onsager
