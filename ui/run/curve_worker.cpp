// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/curve_worker.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace onsager {

void CurveWorker::place(CurveOrder order) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_coarseInWorkSince || Clock::now() - *m_coarseInWorkSince > kCoarsePatience) {
            m_stop.request_stop();
        }
        m_order = std::move(order);
    }
    m_wake.notify_all();
}

void CurveWorker::cancel() {
    const std::lock_guard lock(m_mutex);
    m_order.reset();
    m_stop.request_stop();
}

void CurveWorker::work(const std::stop_token& closing) {
    while (const std::optional<CurveOrder> order = nextOrder(closing)) {
        const std::stop_callback forward(closing, [this] {
            const std::lock_guard lock(m_mutex);
            m_stop.request_stop();
        });
        perform(*order);
    }
}

std::optional<CurveOrder> CurveWorker::nextOrder(const std::stop_token& closing) {
    std::unique_lock lock(m_mutex);
    m_coarseInWorkSince.reset();
    if (!m_wake.wait(lock, closing, [this] { return m_order.has_value(); })) {
        return std::nullopt;
    }
    m_stop = std::stop_source();
    m_coarseInWorkSince = Clock::now();
    return std::exchange(m_order, std::nullopt);
}

void CurveWorker::perform(const CurveOrder& order) {
    std::stop_token stop;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_stop.get_token();
    }
    CurveSnapshot snapshot;
    snapshot.number = order.number;
    snapshot.columns = order.scenario.columns;
    try {
        snapshot.missing = missingFreeEnergy(order.scenario, order.variable);
        if (!snapshot.missing) {
            compute(order, snapshot, stop);
        }
    } catch (const std::exception& error) {
        snapshot.curve = {};
        snapshot.failure = error.what();
    }
    if (!stop.stop_requested()) {
        snapshot.isFinal = true;
        m_mailbox.put(std::make_shared<const CurveSnapshot>(std::move(snapshot)));
    }
}

int CurveWorker::pointsInTime(double secondsEach) {
    constexpr double kLeastEach = kFineSeconds / kFinePoints;
    return std::max(2 * kFewestPoints,
                    static_cast<int>(kFineSeconds / std::max(secondsEach, kLeastEach)));
}

/// The coarse curve goes to the mailbox, the fine one is left in the snapshot.
void CurveWorker::compute(const CurveOrder& order,
                          CurveSnapshot& snapshot,
                          const std::stop_token& stop) {
    CurveRequest request;
    request.variable = order.variable;
    request.threads = m_threads;
    const bool isDear = order.scenario.columns > 1 || order.scenario.layers.size() > 3;
    request.points = isDear ? kFewestPoints : kCoarsePoints;
    request.samples = std::min(kCoarseSamples, order.scenario.prediction.samples);
    request.withInformation = false;
    snapshot.curve = freeEnergyCurve(order.scenario, request, stop);
    if (!stop.stop_requested()) {
        m_mailbox.put(std::make_shared<const CurveSnapshot>(snapshot));
    }
    {
        const std::lock_guard lock(m_mutex);
        m_coarseInWorkSince.reset();
        if (m_order) {
            m_stop.request_stop();
        }
    }
    if (!stop.stop_requested()) {
        request.points =
            isDear ? pointsInTime(snapshot.curve.seconds * order.scenario.prediction.samples
                                  / (request.points * request.samples))
                   : kFinePoints;
        request.samples = 0;
        request.withInformation = true;
        snapshot.curve = freeEnergyCurve(order.scenario, request, stop);
    }
}

}  // namespace onsager
