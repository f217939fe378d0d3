// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/algorithm.h"

#include "engine/laws/overloaded.h"

namespace onsager {

AlgorithmTraits traitsOf(const Algorithm& algorithm) {
    return std::visit([](const auto& settings) { return settings.kTraits; }, algorithm);
}

int& iterationsOf(Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](MlMatVampSettings& settings) -> int& { return settings.iterations; },
                   [](AdamSettings& settings) -> int& { return settings.epochs; },
                   [](MlAmpSettings& settings) -> int& { return settings.iterations; }},
        algorithm);
}

int iterationsOf(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return settings.iterations; },
                   [](const AdamSettings& settings) { return settings.epochs; },
                   [](const MlAmpSettings& settings) { return settings.iterations; }},
        algorithm);
}

double toleranceOf(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return settings.tolerance; },
                   [](const AdamSettings&) { return 0.0; },
                   [](const MlAmpSettings& settings) { return settings.tolerance; }},
        algorithm);
}

bool isDamped(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return leastDamping(settings) < 1.0; },
                   [](const AdamSettings&) { return false; },
                   [](const MlAmpSettings& settings) { return settings.damping < 1.0; }},
        algorithm);
}

const MlAmpSettings* ampSettings(const Algorithm& algorithm) {
    using Found = const MlAmpSettings*;
    return std::visit(Overloaded{[](const MlMatVampSettings&) -> Found { return nullptr; },
                                 [](const AdamSettings&) -> Found { return nullptr; },
                                 [](const MlAmpSettings& settings) -> Found { return &settings; }},
                      algorithm);
}

}  // namespace onsager
