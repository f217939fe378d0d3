// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "tests/support/vamp_settings.h"

namespace onsager {

/// Two-layer learning, small enough for a whole run within a fraction of a second.
inline Scenario smallScenario() {
    Scenario scenario;
    scenario.title = "Small two-layer learning";
    scenario.trials = 3;
    scenario.columns = 2;
    CommitteeOutput output;
    output.noise.snrDb = 10.0;
    scenario.layers = {PriorLayer{24, GaussianPrior{}}, LinearLayer{96, GaussianMatrix{}, {}},
                       OutputLayer{output}};
    vampOf(scenario).iterations = 4;
    scenario.prediction.samples = 256;
    return scenario;
}

}  // namespace onsager
