// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/fitted_lists.h"

#include "engine/laws/fitted_fields.h"
#include "engine/model/complex_field.h"

#include <vector>

namespace onsager {

namespace {

void fitLayer(Scenario& scenario, Layer& layer) {
    const auto columns = static_cast<std::size_t>(scenario.columns);
    const auto fitPrior = [&](Prior& prior) {
        const bool byParts = std::holds_alternative<DiscretePrior>(prior);
        fitPriorColumns(prior, byParts ? static_cast<std::size_t>(realColumns(scenario)) : columns);
    };
    std::visit(
        Overloaded{[&](PriorLayer& prior) {
                       fitPrior(prior.law);
                       if (prior.assumed) {
                           fitPrior(*prior.assumed);
                       }
                   },
                   [&](LinearLayer& linear) { fitCovariance(linear.noise.covariance, columns); },
                   [](ActivationLayer&) {},
                   [&](OutputLayer& output) {
                       fitOutputColumns(output.channel, columns);
                       if (output.assumed) {
                           fitOutputColumns(*output.assumed, columns);
                       }
                   }},
        layer);
}

}  // namespace

void fitColumns(Scenario& scenario) {
    for (Layer& layer : scenario.layers) {
        fitLayer(scenario, layer);
    }
}

void fitComponents(Scenario& scenario, std::string_view leader) {
    for (Layer& layer : scenario.layers) {
        if (auto* prior = std::get_if<PriorLayer>(&layer)) {
            fitPriorComponents(prior->law, leader);
            if (prior->assumed) {
                fitPriorComponents(*prior->assumed, leader);
            }
        }
    }
}

}  // namespace onsager
