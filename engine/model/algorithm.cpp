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
                   [](AdamSettings& settings) -> int& { return settings.epochs; }},
        algorithm);
}

int iterationsOf(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return settings.iterations; },
                   [](const AdamSettings& settings) { return settings.epochs; }},
        algorithm);
}

double toleranceOf(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return settings.tolerance; },
                   [](const AdamSettings&) { return 0.0; }},
        algorithm);
}

bool isDamped(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return leastDamping(settings) < 1.0; },
                   [](const AdamSettings&) { return false; }},
        algorithm);
}

}  // namespace onsager
