// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/look_back.h"

#include "ui/models/convergence_plot.h"

#include <algorithm>

namespace onsager {

LookBack::LookBack(const RunController& controller, QObject* parent)
    : QObject(parent), m_controller(controller) {}

std::optional<int> LookBack::newest() const {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    return latest && latest->result ? newestMeasured(*latest->result) : std::nullopt;
}

std::optional<int> LookBack::count() const {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    if (!latest) {
        return std::nullopt;
    }
    const bool isOver = latest->phase == RunPhase::Finished || latest->phase == RunPhase::Cancelled
                        || latest->phase == RunPhase::Failed;
    return isOver ? newest().value_or(-1) + 1 : latest->progress.halfIterationLimit;
}

std::optional<HalfIteration> LookBack::reached() const {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    return latest ? latest->lastReached : std::nullopt;
}

std::optional<HalfIteration> LookBack::lit() const {
    if (m_moment) {
        return halfIterationAt(*m_moment);
    }
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    const auto computing = latest ? latest->computing : std::nullopt;
    return !computing && m_controller.activity() == Activity::Paused ? reached() : computing;
}

void LookBack::look(std::optional<int> halfIteration) {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    const std::optional<int> last = newest();
    m_moment =
        last && halfIteration ? std::optional(std::clamp(*halfIteration, 0, *last)) : std::nullopt;
    m_run = latest ? latest->run : 0;
    Q_EMIT changed();
}

void LookBack::lookFurther(int steps) {
    const int last = newest().value_or(0);
    const int wanted = m_moment.value_or(last) + steps;
    if (!m_moment && steps > 0) {
        Q_EMIT stepWanted();
    } else if (wanted >= last) {
        look(std::nullopt);
    } else {
        look(wanted);
    }
}

void LookBack::follow() {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    if (m_moment && (!latest || latest->run != m_run)) {
        m_moment.reset();
    }
}

}  // namespace onsager
