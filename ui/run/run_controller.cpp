// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controller.h"

#include "ui/run/thread_priority.h"

#include <algorithm>
#include <utility>

namespace onsager {
namespace {

bool isAtWork(RunPhase phase) {
    return phase == RunPhase::Predicting || phase == RunPhase::Drawing
           || phase == RunPhase::Running;
}

}  // namespace

RunController::RunController(int threads, QObject* parent)
    : QObject(parent), m_threads(std::max(1, threads)), m_worker(m_threads) {
    m_frame.setInterval(kFrameMs);
    m_rest.setInterval(kRestMs);
    m_rest.setSingleShot(true);
    m_outdated.setInterval(kOutdatedMs);
    m_outdated.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &RunController::readMailbox);
    connect(&m_rest, &QTimer::timeout, this, &RunController::settle);
    connect(&m_outdated, &QTimer::timeout, this, &RunController::forgetLatest);
    m_thread = std::jthread([this](const std::stop_token& closing) {
        lowerPriorityOfThisThread();
        m_worker.work(closing);
    });
}

void RunController::start(const Scenario& scenario) {
    m_follows = true;
    setDragging(false);
    m_rest.stop();
    place(scenario, false, RunPermit::everything());
    setActivity(Activity::Running);
}

void RunController::reset(const Scenario& scenario) {
    m_follows = false;
    setDragging(false);
    m_rest.stop();
    place(scenario, false, RunPermit::none());
    setActivity(Activity::Ready);
}

void RunController::follow(const Scenario& scenario, Gesture gesture) {
    m_changed = scenario;
    if (gesture == Gesture::Done) {
        settle();
        return;
    }
    place(scenario, true, RunPermit::none());
    setDragging(true);
    m_rest.start();
    setActivity(m_follows ? Activity::Running : Activity::Ready);
}

void RunController::block() {
    setDragging(false);
    m_rest.stop();
    m_frame.stop();
    m_outdated.stop();
    m_worker.cancel();
    m_oldestRun = ++m_newestRun;
    setActivity(Activity::Blocked);
    forgetLatest();
}

void RunController::settle() {
    if (m_follows) {
        start(m_changed);
    } else {
        reset(m_changed);
    }
}

void RunController::pause() {
    if (!canPause()) {
        return;
    }
    m_follows = false;
    permit(RunPermit::none());
    setActivity(Activity::Paused);
}

bool RunController::canResume() const {
    return m_activity == Activity::Ready || m_activity == Activity::Paused;
}

void RunController::resume() {
    if (!canResume()) {
        return;
    }
    m_follows = true;
    if (m_rest.isActive()) {
        settle();
        return;
    }
    permit(RunPermit::everything());
    setActivity(Activity::Running);
}

bool RunController::canStep() const {
    return m_activity == Activity::Ready || m_activity == Activity::Paused
           || m_activity == Activity::Running;
}

void RunController::step() {
    if (!canStep()) {
        return;
    }
    m_follows = false;
    if (m_rest.isActive()) {
        settle();
    }
    permit(RunPermit::oneHalfIteration());
    setActivity(Activity::Paused);
}

bool RunController::canCancel() const {
    return m_activity == Activity::Running || m_activity == Activity::Paused;
}

void RunController::cancel() {
    if (!canCancel()) {
        return;
    }
    m_follows = false;
    setDragging(false);
    m_rest.stop();
    m_worker.cancel();
    readFrames();
    setActivity(Activity::Cancelled);
}

void RunController::place(const Scenario& scenario, bool coarseOnly, RunPermit permit) {
    ++m_newestRun;
    if (!(coarseOnly && m_dragging)) {
        m_oldestRun = m_newestRun;
    }
    m_worker.place({m_newestRun, scenario, coarseOnly, permit});
    readFrames();
    if (!m_outdated.isActive()) {
        m_outdated.start();
    }
}

/// Starting a timer that runs would put off its next tick, for ever while a slider is dragged.
void RunController::readFrames() {
    if (!m_frame.isActive()) {
        m_frame.start();
    }
}

void RunController::permit(RunPermit permit) {
    m_worker.permit(permit);
    readFrames();
}

void RunController::setReducedMotion(bool isReduced) {
    m_isMotionReduced = isReduced;
    setPace();
}

void RunController::setDragging(bool isDragging) {
    if (std::exchange(m_dragging, isDragging) != isDragging) {
        setPace();
    }
}

/// What a hand moves is followed at once.
void RunController::setPace() {
    const bool inSteps = m_isMotionReduced && !m_dragging;
    m_frame.setInterval(inSteps ? kStepMs : kFrameMs);
    m_outdated.setInterval(inSteps ? kStepMs + kOutdatedMs : kOutdatedMs);
}

void RunController::setActivity(Activity activity) {
    if (std::exchange(m_activity, activity) != activity) {
        Q_EMIT activityChanged();
    }
}

void RunController::readMailbox() {
    const std::shared_ptr<const Snapshot> snapshot = m_worker.take();
    if (!snapshot || snapshot->run < m_oldestRun) {
        return;
    }
    m_latest = snapshot;
    m_outdated.stop();
    if (snapshot->run == m_newestRun) {
        if (snapshot->phase == RunPhase::Finished) {
            setActivity(Activity::Finished);
        } else if (snapshot->phase == RunPhase::Failed) {
            setActivity(Activity::Failed);
        }
        if (!isAtWork(snapshot->phase)) {
            m_frame.stop();
        }
    }
    Q_EMIT latestChanged();
}

void RunController::forgetLatest() {
    m_latest = nullptr;
    Q_EMIT latestChanged();
}

}  // namespace onsager
