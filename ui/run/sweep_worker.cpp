// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sweep_worker.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace onsager {
namespace {

std::vector<int> allCells(const Sweep& sweep) {
    std::vector<int> cells(static_cast<std::size_t>(cellCount(sweep.grid)));
    std::iota(cells.begin(), cells.end(), 0);
    return cells;
}

/// As many as the axes say, before any of them is made.
double cellsAskedFor(const Json& document) {
    double cells = 1.0;
    const Json* axes = valueAt(document, "sweep.axes");
    for (const Json& axis : axes != nullptr && axes->is_array() ? *axes : Json::array()) {
        const Json* count = valueAt(axis, "range.count");
        const Json* values = valueAt(axis, "values");
        if (count != nullptr && count->is_number()) {
            cells *= count->get<double>();
        } else if (values != nullptr) {
            cells *= static_cast<double>(values->size());
        }
    }
    return cells;
}

/// Every cell is checked before the first one runs, and nothing stops that.
void requireFewCells(const Json& document) {
    const double cells = cellsAskedFor(document);
    if (cells > SweepWorker::kMostCells) {
        throw ScenarioError("sweep.axes",
                            fmt::format("{:.0f} cells are too many for the window, which takes {}; "
                                        "onsager-cli sweep takes more",
                                        cells, SweepWorker::kMostCells));
    }
}

/// Fixed points are computed with the predictions, once.
SweepPlan planOf(const Sweep& sweep, SweepPhase phase) {
    SweepPlan plan = onsager::planOf(sweep);
    plan.report.measure = phase == SweepPhase::Measuring;
    plan.report.fixedPoints = plan.report.fixedPoints && phase == SweepPhase::Predicting;
    return plan;
}

double workOf(const Sweep& sweep, SweepPhase phase) {
    const SweepPlan plan = planOf(sweep, phase);
    double work = 0.0;
    for (const int cell : allCells(sweep)) {
        work += costOf(plan.scenario(cell), plan.report);
    }
    return work;
}

}  // namespace

void SweepWorker::place(SweepOrder order) {
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_isPaused = false;
        m_order = std::move(order);
    }
    m_wake.notify_all();
}

void SweepWorker::setPaused(bool isPaused) {
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = isPaused;
    }
    m_wake.notify_all();
}

void SweepWorker::cancel() {
    {
        const std::lock_guard lock(m_mutex);
        m_order.reset();
        m_stop.request_stop();
    }
    m_wake.notify_all();
}

void SweepWorker::work(const std::stop_token& closing) {
    while (const std::optional<SweepOrder> order = nextOrder(closing)) {
        const std::stop_callback forward(closing, [this] {
            const std::lock_guard lock(m_mutex);
            m_stop.request_stop();
        });
        perform(*order);
    }
}

std::optional<SweepOrder> SweepWorker::nextOrder(const std::stop_token& closing) {
    std::unique_lock lock(m_mutex);
    if (!m_wake.wait(lock, closing, [this] { return m_order.has_value(); })) {
        return std::nullopt;
    }
    m_stop = std::stop_source();
    return std::exchange(m_order, std::nullopt);
}

void SweepWorker::perform(const SweepOrder& order) {
    std::stop_token stop;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_stop.get_token();
    }
    m_shown = SweepSnapshot();
    m_shown.run = order.run;
    m_nextSnapshot = {};
    publish();
    try {
        requireFewCells(order.document);
        const auto sweep = std::make_shared<const Sweep>(sweepFrom(order.document));
        requireMemory(*sweep, m_threads);
        m_shown.cells.resize(static_cast<std::size_t>(cellCount(sweep->grid)));
        m_shown.sweep = sweep;
        m_started = Clock::now();
        const double predicting = workOf(*sweep, SweepPhase::Predicting);
        const double measuring =
            sweep->report.measure ? workOf(*sweep, SweepPhase::Measuring) : 0.0;
        m_shareBefore = 0.0;
        m_shareOfPhase = predicting / (predicting + measuring);
        bool isWhole = compute(SweepPhase::Predicting, stop);
        if (isWhole && sweep->report.measure) {
            m_shareBefore = m_shareOfPhase;
            m_shareOfPhase = 1.0 - m_shareBefore;
            isWhole = compute(SweepPhase::Measuring, stop);
        }
        m_shown.phase = isWhole ? SweepPhase::Finished : SweepPhase::Cancelled;
    } catch (const ScenarioError& error) {
        m_shown.phase = SweepPhase::Refused;
        m_shown.problem = error.what();
    } catch (const std::exception& error) {
        m_shown.phase = SweepPhase::Failed;
        m_shown.problem = error.what();
    }
    m_shown.secondsLeft.reset();
    publish();
}

bool SweepWorker::compute(SweepPhase phase, const std::stop_token& stop) {
    m_shown.phase = phase;
    m_shown.done = 0;
    publish();
    SweepOptions options;
    options.threads = m_threads;
    options.onCell = [this](int cell, CellResult result) {
        auto& place = m_shown.cells[static_cast<std::size_t>(cell)];
        if (place && !result.fixedPoints) {
            result.fixedPoints = place->fixedPoints;
        }
        place = std::make_shared<const CellResult>(std::move(result));
    };
    options.onProgress = [this, &stop](const SweepProgress& step) { progress(step, stop); };
    return runSweep(planOf(*m_shown.sweep, phase), allCells(*m_shown.sweep), options, stop);
}

/// The others of the team wait for the same lock as soon as they have something to tell.
void SweepWorker::progress(const SweepProgress& step, const std::stop_token& stop) {
    m_shown.done = step.done;
    m_shown.share = m_shareBefore + m_shareOfPhase * step.share;
    constexpr double kTimed = 0.3;
    const double seconds = std::chrono::duration<double>(Clock::now() - m_started).count();
    if (seconds > kTimed && m_shown.share > 0.0) {
        m_shown.secondsLeft = seconds * (1.0 - m_shown.share) / m_shown.share;
    }
    publishInTime();
    waitWhilePaused(stop);
}

void SweepWorker::waitWhilePaused(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (!m_isPaused) {
        return;
    }
    publish();
    const Clock::time_point begin = Clock::now();
    m_wake.wait(lock, stop, [this] { return !m_isPaused; });
    m_started += Clock::now() - begin;
}

void SweepWorker::publish() {
    const Clock::time_point start = Clock::now();
    m_mailbox.put(std::make_shared<const SweepSnapshot>(m_shown));
    const Clock::duration cost = Clock::now() - start;
    m_nextSnapshot =
        start + std::max<Clock::duration>(kLeastBetweenSnapshots, kTimesTheirCost * cost);
}

void SweepWorker::publishInTime() {
    if (Clock::now() >= m_nextSnapshot) {
        publish();
    }
}

}  // namespace onsager
