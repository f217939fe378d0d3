// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/fitted_lists.h"

#include "engine/laws/fitted_fields.h"

#include <vector>

namespace onsager {

namespace {

/// Lists with a number for each column.
struct FitLists {
    std::size_t columns;

    void operator()(AwgnOutput& /*channel*/) const {}
    void operator()(AbsOutput& /*channel*/) const {}
    void operator()(ReluOutput& /*channel*/) const {}
    void operator()(SignOutput& /*channel*/) const {}
    void operator()(ProbitOutput& /*channel*/) const {}
    void operator()(LogisticOutput& /*channel*/) const {}
    void operator()(QuantizedOutput& /*channel*/) const {}
    void operator()(MaskedOutput& masked) const { repeat(masked.columnsKind, columns); }
    void operator()(MixedRegressionOutput& mixed) const { repeat(mixed.probabilities, columns); }
    void operator()(SketchOutput& sketch) const { repeat(sketch.weights, columns); }
    void operator()(CommitteeOutput& committee) const {
        auto* given = std::get_if<GivenSecondLayer>(&committee.secondLayer);
        if (given != nullptr) {
            repeat(given->values, columns);
        }
    }
};

/// The additive noise of a channel that has one, else null.
OutputNoise* noiseOf(Output& output) {
    return std::visit(
        []<class Law>(Law& channel) -> OutputNoise* {
            if constexpr (requires { channel.noise; }) {
                return &channel.noise;
            } else {
                return nullptr;
            }
        },
        output);
}

void fitLayer(Scenario& scenario, Layer& layer) {
    const auto columns = static_cast<std::size_t>(scenario.columns);
    std::visit(
        Overloaded{[&](PriorLayer& prior) {
                       fitPriorColumns(prior.law, columns);
                       if (prior.assumed) {
                           fitPriorColumns(*prior.assumed, columns);
                       }
                   },
                   [&](LinearLayer& linear) { fitCovariance(linear.noise.covariance, columns); },
                   [](ActivationLayer&) {},
                   [&](OutputLayer& output) {
                       std::visit(FitLists{columns}, output.channel);
                       if (OutputNoise* noise = noiseOf(output.channel)) {
                           fitCovariance(noise->covariance,
                                         static_cast<std::size_t>(observationColumns(scenario)));
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
