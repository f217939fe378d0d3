// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/map_objective.h"
#include "engine/model/scenario.h"

#include <cstdint>

namespace onsager {

/// Adam on the MAP objective: stochastic gradients over batches of rows of the observation, g being the
/// gradient of the objective divided by the number of these rows,
///
///     m = b1 m + (1 - b1) g,  v = b2 v + (1 - b2) g^2,
///     x = x - rate m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + 1e-7),  b1 = 0.9, b2 = 0.999.
///
/// The settings of the two-layer comparison: 100 epochs, rate 0.01, batches of 32 (Pandit et al. 2020,
/// ML-Mat-VAMP, section 5). Source: Kingma and Ba 2015, Algorithm 1. Knows the network and the
/// evidence, never the signals.
class Adam {
public:
    struct State {
        MapObjective::Point point;
        MapObjective::Point mean;    ///< m
        MapObjective::Point square;  ///< v
        long step = 0;               ///< t
        int epoch = 0;               ///< epochs finished
    };

    /// Keeps references to network and evidence. Seed and trial: of the start and of the order of rows.
    Adam(const Network& network,
         const Evidence& evidence,
         const AdamSettings& settings,
         std::uint64_t seed,
         int trial);

    /// Z_0 ~ N(0, tau_0) / 10, small and not symmetric; or with an informed start on Z_0 the mean that
    /// side information and second moment allow.
    [[nodiscard]] State initialState() const;

    /// One epoch: every row of the observation once, in a new order.
    void advance(State& state) const;

    [[nodiscard]] const MapObjective& objective() const { return m_objective; }

private:
    void descend(State& state, const std::vector<Eigen::Index>& rows) const;

    const Network& m_network;
    const Evidence& m_evidence;
    AdamSettings m_settings;
    std::uint64_t m_seed;
    int m_trial;
    MapObjective m_objective;
};

}  // namespace onsager
