// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/gradient_check.h"

#include <fmt/format.h>

namespace onsager {

namespace {

std::string missingNoise(const OutputNoise& noise, const EntryFunction& function) {
    if (isFlat(function)) {
        return fmt::format("the slope of {} at the output is 0", function.law().name);
    }
    const bool isNoisy = noise.snrDb || noise.covariance || noise.variance.value_or(0.0) > 0.0;
    return isNoisy ? "" : "an observation without noise has no density";
}

std::string missingSlope(const Output& output) {
    constexpr const char* kSteps = "the probability of a level without noise has slope 0";
    const auto ofLevels = [](double noiseVariance) {
        return std::string(noiseVariance > 0.0 ? "" : kSteps);
    };
    return std::visit(
        Overloaded{
            [](const AwgnOutput& o) { return missingNoise(o.noise, o.activation); },
            [](const AbsOutput& o) { return missingNoise(o.noise, Activation::Abs); },
            [](const ReluOutput& o) { return missingNoise(o.noise, Activation::Relu); },
            [](const CommitteeOutput& o) { return missingNoise(o.noise, o.activation); },
            [](const MixedRegressionOutput& o) {
                return missingNoise(o.noise, Activation::Identity);
            },
            [](const SketchOutput& o) { return missingNoise(o.noise, Activation::Identity); },
            [](const SignOutput&) { return std::string(kSteps); },
            [](const LogisticOutput&) { return std::string(); },
            [&](const ProbitOutput& o) { return ofLevels(o.noiseVariance); },
            [&](const QuantizedOutput& o) { return ofLevels(o.noiseVariance); },
            [&](const MaskedOutput& o) { return ofLevels(o.noiseVariance); }},
        output);
}

}  // namespace

std::string missingGradient(const Scenario& scenario) {
    for (std::size_t l = 0; l < scenario.layers.size(); ++l) {
        const std::string reason = std::visit(
            Overloaded{[](const PriorLayer& prior) {
                           return std::string(missingDensity(prior.assumed.value_or(prior.law)));
                       },
                       [](const LinearLayer&) { return std::string(); },
                       [l](const ActivationLayer& activation) {
                           return isFlat(activation.function)
                                      ? fmt::format("the slope of {} in layer {} is 0",
                                                    activation.function.law().name, l)
                                      : std::string();
                       },
                       [](const OutputLayer& output) {
                           return output.assumedNoiseVariance ? std::string()
                                                              : missingSlope(output.channel);
                       }},
            scenario.layers[l]);
        if (!reason.empty()) {
            return reason;
        }
    }
    return {};
}

}  // namespace onsager
