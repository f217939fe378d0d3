// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_worker.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace onsager {
namespace {

RunPhase phaseOf(LiveRun::Piece piece) {
    switch (piece) {
        case LiveRun::Piece::Glance:
        case LiveRun::Piece::CoarsePrediction:
        case LiveRun::Piece::FirstPrediction:
            return RunPhase::Predicting;
        case LiveRun::Piece::Draw:
            return RunPhase::Drawing;
        case LiveRun::Piece::HalfIteration:
        case LiveRun::Piece::OtherPrediction:
        case LiveRun::Piece::BaselineEpoch:
            break;
    }
    return RunPhase::Running;
}

}  // namespace

void RunWorker::place(RunOrder order) {
    {
        const std::lock_guard lock(m_mutex);
        if (!(order.coarseOnly && m_coarseInWork)) {
            m_stop.request_stop();
        }
        m_newestRun = order.run;
        m_order = std::move(order);
    }
    m_wake.notify_all();
}

void RunWorker::permit(RunPermit permit) {
    {
        const std::lock_guard lock(m_mutex);
        RunPermit& current = m_order ? m_order->permit : m_permit;
        if (permit.halfIterations == 1 && current.halfIterations != RunPermit::kNoLimit) {
            permit.halfIterations += current.halfIterations;
        }
        current = permit;
    }
    m_wake.notify_all();
}

void RunWorker::cancel() {
    {
        const std::lock_guard lock(m_mutex);
        m_cancelledRun = m_newestRun;
        m_stop.request_stop();
    }
    m_wake.notify_all();
}

void RunWorker::work(const std::stop_token& closing) {
    while (const std::optional<RunOrder> order = nextOrder(closing)) {
        const std::stop_callback forward(closing, [this] {
            const std::lock_guard lock(m_mutex);
            m_stop.request_stop();
        });
        perform(*order);
    }
}

std::optional<RunOrder> RunWorker::nextOrder(const std::stop_token& closing) {
    std::unique_lock lock(m_mutex);
    m_coarseInWork = false;
    if (!m_wake.wait(lock, closing, [this] { return m_order.has_value(); })) {
        return std::nullopt;
    }
    std::optional<RunOrder> order = std::exchange(m_order, std::nullopt);
    m_permit = order->permit;
    m_coarseInWork = order->coarseOnly;
    m_stop = std::stop_source();
    return order;
}

void RunWorker::perform(const RunOrder& order) {
    std::stop_token stop;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_stop.get_token();
    }
    m_shown = Snapshot();
    m_shown.run = order.run;
    m_nextResult = {};
    RunPhase end = RunPhase::Cancelled;
    if (!isCancelled(order.run)) {
        try {
            LiveRun run(order.scenario, m_threads);
            end = makePieces(run, order.coarseOnly, stop);
            if (end == RunPhase::Finished || isCancelled(order.run)) {
                publishResult(run, end);
            }
        } catch (const std::exception& error) {
            end = RunPhase::Failed;
            m_shown.failure = error.what();
        }
    }
    if (end == RunPhase::Failed || (!m_shown.result && isCancelled(order.run))) {
        publishPhase(end, std::nullopt);
    }
}

/// Returns how the run ended; Cancelled also when another order has taken its place.
RunPhase RunWorker::makePieces(LiveRun& run, bool coarseOnly, const std::stop_token& stop) {
    while (const std::optional<LiveRun::Piece> piece = run.next()) {
        if (!mayMake(*piece)) {
            publishResult(run, RunPhase::Holding);
            waitUntilPermitted(*piece, stop);
        } else {
            const bool advances = *piece == LiveRun::Piece::HalfIteration;
            // With nothing to show yet, the last picture of a drag must not be pushed out.
            if (m_shown.result) {
                publishPhase(phaseOf(*piece),
                             advances ? std::optional(run.upcoming()) : std::nullopt);
            }
            if (run.make(*piece, stop)) {
                publishResult(run, phaseOf(*piece));
            }
        }
        if (stop.stop_requested()) {
            return RunPhase::Cancelled;
        }
        if (coarseOnly) {
            // What follows the glance gives way to the next place of the hand.
            const std::lock_guard lock(m_mutex);
            m_coarseInWork = false;
            if (m_order || run.next() != LiveRun::Piece::CoarsePrediction) {
                return RunPhase::Predicting;
            }
        }
    }
    return RunPhase::Finished;
}

/// Whether the permit covers the piece; m_mutex must be held.
bool RunWorker::covers(LiveRun::Piece piece) const {
    switch (piece) {
        case LiveRun::Piece::Glance:
        case LiveRun::Piece::CoarsePrediction:
        case LiveRun::Piece::FirstPrediction:
            return true;
        case LiveRun::Piece::OtherPrediction:
            return m_permit.otherPredictions;
        case LiveRun::Piece::Draw:
        case LiveRun::Piece::HalfIteration:
        case LiveRun::Piece::BaselineEpoch:
            break;
    }
    return m_permit.halfIterations > 0;
}

/// Uses up one half-iteration of the permit when the piece is one, or an epoch that follows them.
bool RunWorker::mayMake(LiveRun::Piece piece) {
    const std::lock_guard lock(m_mutex);
    if (!covers(piece)) {
        return false;
    }
    const bool isStep =
        piece == LiveRun::Piece::HalfIteration || piece == LiveRun::Piece::BaselineEpoch;
    if (isStep && m_permit.halfIterations != RunPermit::kNoLimit) {
        --m_permit.halfIterations;
    }
    return true;
}

void RunWorker::waitUntilPermitted(LiveRun::Piece piece, const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this, piece] { return covers(piece); });
}

bool RunWorker::isCancelled(std::uint64_t run) {
    const std::lock_guard lock(m_mutex);
    return m_cancelledRun == run;
}

void RunWorker::publishPhase(RunPhase phase, std::optional<HalfIteration> computing) {
    m_shown.phase = phase;
    m_shown.computing = computing;
    m_mailbox.put(std::make_shared<const Snapshot>(m_shown));
}

void RunWorker::publishResult(const LiveRun& run, RunPhase phase) {
    const bool rests =
        phase != RunPhase::Predicting && phase != RunPhase::Drawing && phase != RunPhase::Running;
    const Clock::time_point start = Clock::now();
    if (!rests && m_shown.result && start < m_nextResult) {
        return;
    }
    m_shown.result = std::make_shared<const Result>(run.result());
    m_shown.details = run.details();
    const Clock::duration cost = Clock::now() - start;
    m_nextResult = start + std::max<Clock::duration>(kLeastBetweenResults, kTimesTheirCost * cost);
    m_shown.lastReached = run.lastReached();
    m_shown.progress = run.progress();
    publishPhase(phase, std::nullopt);
}

}  // namespace onsager
