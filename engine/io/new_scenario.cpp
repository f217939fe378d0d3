// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/new_scenario.h"

#include "engine/io/scenario_json.h"

namespace onsager {

Json newScenarioDocument() {
    constexpr int kUnknowns = 500;
    constexpr int kMeasurements = 1000;
    constexpr double kSnrDb = 20.0;
    AwgnOutput output;
    output.noise.snrDb = kSnrDb;
    Scenario scenario;
    scenario.columns = 1;
    scenario.layers = {PriorLayer{kUnknowns, GaussianPrior{}},
                       LinearLayer{kMeasurements, GaussianMatrix{}, {}}, OutputLayer{output}};
    scenario.estimation = Estimation::Mmse;
    return documentOf(scenario);
}

}  // namespace onsager
