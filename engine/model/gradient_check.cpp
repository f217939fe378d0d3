// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/gradient_check.h"

#include <fmt/format.h>

namespace onsager {

namespace {

std::string_view missingNoise(const OutputNoise& noise, const EntryFunction& function) {
    if (function.kind == Activation::Sign) {
        return "the slope of sign at the output is 0";
    }
    const bool isNoisy = noise.snrDb || noise.covariance || noise.variance.value_or(0.0) > 0.0;
    return isNoisy ? "" : "an observation without noise has no density";
}

std::string_view missingSlope(const Output& output) {
    constexpr const char* kSteps = "the probability of a level without noise has slope 0";
    const auto ofLevels = [](double noiseVariance) {
        return std::string_view(noiseVariance > 0.0 ? "" : kSteps);
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
            [](const SignOutput&) { return std::string_view(kSteps); },
            [](const LogisticOutput&) { return std::string_view(); },
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
                           return activation.function.kind == Activation::Sign
                                      ? fmt::format("the slope of sign in layer {} is 0", l)
                                      : std::string();
                       },
                       [](const OutputLayer& output) {
                           return output.assumedNoiseVariance
                                      ? std::string()
                                      : std::string(missingSlope(output.channel));
                       }},
            scenario.layers[l]);
        if (!reason.empty()) {
            return reason;
        }
    }
    return {};
}

}  // namespace onsager
