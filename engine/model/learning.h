// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/model/scenario.h"

#include <string>
#include <vector>

namespace onsager {

/// One number that is learnt.
struct LearntNumber {
    std::string path;  ///< "layers.0.density", "layers.0.weights.1"
    /// That the data are drawn with; NaN where the law that they are drawn from has none that corresponds.
    double truth;
    double start;  ///< that is believed first
};

/// The paths that a scenario may learn: keys of its assumed prior and of its assumed noise. What is not assumed is
/// known.
std::vector<std::string> learntPaths(const Scenario& scenario);

/// What is wrong with scenario.learn.
void checkLearning(const Scenario& scenario, std::vector<ScenarioProblem>& problems);

/// What of the network is learnt, for a valid scenario.
std::vector<LearntBelief> learntBeliefs(const Scenario& scenario);

/// The numbers that are learnt, in the order of scenario.learn and of learntNumbers().
std::vector<LearntNumber> learntNumbers(const Scenario& scenario, const Network& network);

/// Their values as the network believes them now, in the same order.
std::vector<double> believedNumbers(const Network& network);

}  // namespace onsager
