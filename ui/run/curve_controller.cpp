// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/curve_controller.h"

#include "ui/run/thread_priority.h"

#include <algorithm>

namespace onsager {

CurveController::CurveController(int threads, QObject* parent)
    : QObject(parent), m_worker(std::max(1, threads)) {
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &CurveController::readMailbox);
    m_thread = std::jthread([this](const std::stop_token& closing) {
        lowerPriorityOfThisThread();
        m_worker.work(closing);
    });
}

/// A timer that runs is not started again: while a slider is dragged it would never fire.
void CurveController::follow(const Scenario& scenario, int variable) {
    const bool isSame = m_newest > 0 && variable == m_variable && scenario == m_scenario;
    if (isSame && (m_frame.isActive() || isUpToDate())) {
        return;
    }
    m_scenario = scenario;
    m_variable = variable;
    m_worker.place({++m_newest, scenario, variable});
    if (!m_frame.isActive()) {
        m_frame.start();
    }
}

void CurveController::rest() {
    m_worker.cancel();
    m_frame.stop();
    m_oldest = m_newest + 1;
}

bool CurveController::isUpToDate() const {
    return m_latest && m_latest->number == m_newest && m_latest->isFinal;
}

void CurveController::readMailbox() {
    const std::shared_ptr<const CurveSnapshot> snapshot = m_worker.take();
    if (!snapshot || snapshot->number < m_oldest) {
        return;
    }
    m_latest = snapshot;
    if (isUpToDate()) {
        m_frame.stop();
    }
    Q_EMIT latestChanged();
}

void CurveController::setReducedMotion(bool isReduced) {
    m_frame.setInterval(isReduced ? kStepMs : kFrameMs);
}

}  // namespace onsager
