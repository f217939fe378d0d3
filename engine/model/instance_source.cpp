// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/instance_source.h"

#include <utility>

namespace onsager {

DrawnInstances::DrawnInstances(Scenario scenario)
    : m_scenario(std::move(scenario)),
      m_places(std::make_unique<Place[]>(static_cast<std::size_t>(m_scenario.trials))) {}

std::shared_ptr<const Instance> DrawnInstances::instance(int trial) const {
    if (trial < 0 || trial >= m_scenario.trials) {  // one more than the scenario asks for
        return std::make_shared<const Instance>(drawInstance(m_scenario, trial));
    }
    Place& place = m_places[static_cast<std::size_t>(trial)];
    // One lock for each trial: others are drawn meanwhile, and the second who asks for this one waits for it.
    const std::lock_guard lock(place.mutex);
    // Held as long as somebody reads it: not every trial fits into memory at once.
    std::shared_ptr<const Instance> instance = place.held.lock();
    if (!instance) {
        instance = std::make_shared<const Instance>(drawInstance(m_scenario, trial));
        place.held = instance;
    }
    return instance;
}

}  // namespace onsager
