// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/equal_columns.h"

#include <algorithm>

namespace onsager {

namespace {

bool hasEqualColumns(const Layer& layer) {
    return std::visit(
        Overloaded{[](const PriorLayer& prior) {
                       return hasEqualEntries(prior.law)
                              && (!prior.assumed || hasEqualEntries(*prior.assumed));
                   },
                   [](const LinearLayer& linear) { return !linear.noise.covariance; },
                   [](const ActivationLayer& activation) { return !activation.noise.covariance; },
                   [](const OutputLayer& output) { return hasEqualEntries(output.channel); }},
        layer);
}

}  // namespace

std::optional<Scenario> oneColumnOf(const Scenario& scenario) {
    if (scenario.columns == 1
        || !std::all_of(scenario.layers.begin(), scenario.layers.end(), hasEqualColumns)) {
        return std::nullopt;
    }
    Scenario single = scenario;
    single.columns = 1;
    return single;
}

}  // namespace onsager
