// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/free_energy_sentence.h"

#include <cmath>
#include <fmt/format.h>

namespace onsager {

std::string sentenceOf(const FreeEnergyCurve& curve) {
    const auto [reached, deepest, best] = decisivePoints(curve.stationary);
    if (reached == nullptr || deepest == nullptr || best == nullptr) {
        return "The free energy was not computed to its end.";
    }
    const auto decibel = [](const StationaryPoint& point) {
        return point.nmse < 1e-9 ? std::string("exact recovery")
                                 : fmt::format("{:.1f} dB", 10.0 * std::log10(point.nmse));
    };
    switch (curve.region) {
        case Region::Easy:
            return fmt::format(
                "Easy: the iteration reaches the deepest minimum, {}, and no algorithm "
                "can do better.",
                decibel(*reached));
        case Region::Hard:
            return fmt::format(
                "Hard: the deepest minimum is at {}, but the iteration stops at {}; no "
                "fast algorithm is known to pass the barrier.",
                decibel(*deepest), decibel(*reached));
        case Region::Impossible:
            return fmt::format(
                "Impossible: there is a minimum at {}, but the deepest is at {}, and no "
                "algorithm can do better.",
                decibel(*best), decibel(*deepest));
    }
    return {};
}

}  // namespace onsager
