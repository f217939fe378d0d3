// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/evolution_settings.h"

#include "engine/numerics/random.h"

namespace onsager {

EvolutionSettings evolutionSettings(const Scenario& scenario) {
    EvolutionSettings settings;
    if (const auto* passing = std::get_if<MlMatVampSettings>(&scenario.algorithm)) {
        settings.algorithm = *passing;
    } else {
        settings.algorithm.iterations = iterationsOf(scenario.algorithm);
        settings.algorithm.tolerance = toleranceOf(scenario.algorithm);
    }
    settings.estimation = scenario.estimation;
    settings.start = scenario.start;
    return settings;
}

std::vector<std::uint64_t> scramblingsOf(const Scenario& scenario, int trial, int index) {
    // One scrambling for each row-wise layer, from counters: the same for every thread and every run of the scenario.
    std::vector<std::uint64_t> scramblings;
    for (std::size_t layer = 0; layer < scenario.layers.size(); layer += 2) {
        const RandomField field(scenario.seed, trial, static_cast<int>(layer), Draw::Scrambling);
        scramblings.push_back(field.bits(index, 0));
    }
    return scramblings;
}

}  // namespace onsager
