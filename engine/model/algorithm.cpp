// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/algorithm.h"

#include "engine/laws/overloaded.h"

namespace onsager {

AlgorithmTraits traitsOf(const Algorithm& algorithm) {
    return std::visit([](const auto& settings) { return settings.kTraits; }, algorithm);
}

int& iterationsOf(Algorithm& algorithm) {
    return std::visit(
        Overloaded{
            []<PassingSettings S>(S& settings) -> int& { return settings.iterations; },
            [](AdamSettings& settings) -> int& { return settings.epochs; },
            [](MalaSettings& settings) -> int& { return settings.steps; },
            [](IterativeThresholdingSettings& settings) -> int& { return settings.iterations; }},
        algorithm);
}

int iterationsOf(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{
            []<PassingSettings S>(const S& settings) { return settings.iterations; },
            [](const AdamSettings& settings) { return settings.epochs; },
            [](const MalaSettings& settings) { return settings.steps; },
            [](const IterativeThresholdingSettings& settings) { return settings.iterations; }},
        algorithm);
}

double toleranceOf(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[]<PassingSettings S>(const S& settings) { return settings.tolerance; },
                   [](const AdamSettings&) { return 0.0; }, [](const MalaSettings&) { return 0.0; },
                   [](const IterativeThresholdingSettings&) { return 0.0; }},
        algorithm);
}

std::optional<double> dampingOf(const Algorithm& algorithm) {
    using Found = std::optional<double>;
    return std::visit(
        Overloaded{[]<PassingSettings S>(const S& settings) { return Found(settings.damping); },
                   [](const AdamSettings&) { return Found(); },
                   [](const MalaSettings&) { return Found(); },
                   [](const IterativeThresholdingSettings&) { return Found(); }},
        algorithm);
}

bool isDamped(const Algorithm& algorithm) {
    return std::visit(
        Overloaded{[](const MlMatVampSettings& settings) { return leastDamping(settings) < 1.0; },
                   []<PassingSettings S>(const S& settings) { return settings.damping < 1.0; },
                   [](const AdamSettings&) { return false; },
                   [](const MalaSettings&) { return false; },
                   [](const IterativeThresholdingSettings&) { return false; }},
        algorithm);
}

}  // namespace onsager
