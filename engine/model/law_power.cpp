// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/law_power.h"

#include "engine/model/layer_check.h"
#include "engine/model/network.h"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace onsager {

namespace {

constexpr double kLeast = 1e-100;
constexpr double kMost = 1e100;

bool isUsable(double power) {
    return power >= kLeast && power <= kMost;
}

/// The key of a layer that decides most about the power of its variable.
std::string_view powerKey(const Layer& layer) {
    return std::holds_alternative<LinearLayer>(layer) ? "matrix" : "kind";
}

/// Variance of the additive noise of a number; 1 where there is none.
double noiseOf(const OutputLaw& law) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& committee) { return committee.noiseCovariance(0, 0); },
                   [](const SketchLaw& sketch) { return sketch.noiseCovariance(0, 0); },
                   [](const MixedRegressionLaw& mixed) { return mixed.noiseVariance; },
                   [](const ThresholdLaw&) { return 1.0; }, [](const MaskedLaw&) { return 1.0; },
                   [](const LogisticLaw&) { return 1.0; }},
        law);
}

bool followsSnr(const Output& channel) {
    return std::visit(
        [](const auto& output) {
            if constexpr (requires { output.noise; }) {
                return output.noise.snrDb.has_value();
            } else {
                return false;
            }
        },
        channel);
}

}  // namespace

std::optional<ScenarioProblem> powerProblem(const Scenario& scenario) {
    const Network network = networkOf(scenario, 0);
    for (int l = 0; l < network.lastLayer(); ++l) {
        const double power = network.moment(l).trace() / network.columns;
        if (power != 0.0 && !isUsable(power)) {
            const auto layer = static_cast<std::size_t>(l);
            return ScenarioProblem{
                keyOfLayer(layer, powerKey(scenario.layers[layer])),
                fmt::format("Z_{} has a mean power of {:.3g} by its law: 0 or from {} to {} is "
                            "allowed",
                            l, power, kLeast, kMost)};
        }
    }
    const std::size_t last = scenario.layers.size() - 1;
    const double noise = noiseOf(network.output);
    if (followsSnr(std::get<OutputLayer>(scenario.layers[last]).channel) && !isUsable(noise)) {
        return ScenarioProblem{
            keyOfLayer(last, "snrDb"),
            fmt::format("the noiseless observation has so little or so much power that a noise "
                        "variance of {:.3g} follows: from {} to {} is allowed; give noiseVariance",
                        noise, kLeast, kMost)};
    }
    return std::nullopt;
}

}  // namespace onsager
