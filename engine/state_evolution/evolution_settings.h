// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <cstdint>
#include <vector>

namespace onsager {

/// What a prediction is made from besides the network.
struct EvolutionSettings {
    MlMatVampSettings algorithm;  ///< of ML-AMP: its iterations and tolerance
    Estimation estimation = Estimation::Map;
    Start start = ZeroStart{};
    int samples = 4096;
    std::vector<std::uint64_t> scramblings;  ///< one for each row-wise layer 0, 2, .., L
    int threads = 1;
    /// Sample what a damped prediction could integrate: some tenths of a dB off, and much sooner.
    bool isQuickLook = false;
    /// Without damping: sample rows that carry the noises of the last two iterations, so that they tell how
    /// far the estimates move.
    bool remembersLast = false;
    /// Integrate without damping on panels of half as many nodes: good to 1e-4, and in two dimensions four
    /// times as quick.
    bool isCoarse = false;
    /// Sample what could be integrated, were it less sharp.
    bool isSampled = false;
};

/// The settings of the prediction of a scenario's own algorithm; samples, scramblings and threads are the
/// caller's.
EvolutionSettings evolutionSettings(const Scenario& scenario);

/// Scrambling `index` of each row-wise layer's points, the same in every run.
std::vector<std::uint64_t> scramblingsOf(const Scenario& scenario, int trial, int index);

/// Values that the averages of a prediction may compute, before they are sampled instead.
inline double mostValues(const EvolutionSettings& settings) {
    constexpr double kPerIteration = 2e6;
    return kPerIteration * settings.algorithm.iterations;
}

}  // namespace onsager
