// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/equal_columns.h"

#include "engine/model/complex_field.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>

namespace onsager {

namespace {

/// Whether nothing of a layer couples columns or tells one from another: each then runs as one column alone.
bool hasEqualColumns(const Layer& layer) {
    return std::visit(
        Overloaded{[](const PriorLayer& prior) {
                       return hasEqualEntries(prior.law) && !prior.denoiser
                              && (!prior.assumed || hasEqualEntries(*prior.assumed));
                   },
                   [](const LinearLayer& linear) { return !linear.noise.covariance; },
                   [](const ActivationLayer& activation) { return !activation.noise.covariance; },
                   [](const OutputLayer& output) {
                       return hasEqualEntries(output.channel)
                              && (!output.assumed || hasEqualEntries(*output.assumed));
                   }},
        layer);
}

/// A sparse MAP prior answers a message that tells nothing in units of the power that it has by its law,
/// tau^-1, and entries with a mean have powers that couple them.
bool startsCoupled(const Scenario& scenario) {
    const auto& prior = std::get<PriorLayer>(scenario.layers.front());
    return scenario.estimation == Estimation::Map
           && traitsOf(prior.assumed.value_or(prior.law)).isSparse
           && !isDiagonal(priorMoment(prior.law, scenario.columns));
}

}  // namespace

std::optional<Scenario> oneColumnOf(const Scenario& scenario) {
    if (scenario.field == Field::Complex) {
        return oneColumnOf(inRealNumbers(scenario));  // real and imaginary parts are columns too
    }
    if (scenario.columns == 1 || startsCoupled(scenario)
        || !std::all_of(scenario.layers.begin(), scenario.layers.end(), hasEqualColumns)) {
        return std::nullopt;
    }
    Scenario single = scenario;
    single.columns = 1;
    return single;
}

}  // namespace onsager
