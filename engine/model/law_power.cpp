// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/law_power.h"

#include "engine/model/layer_check.h"
#include "engine/model/network.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace onsager {

namespace {

/// Squares and inverses of such powers still are numbers of double precision.
constexpr double kLeast = 1e-100;
constexpr double kMost = 1e100;

bool isUsable(double power) {
    return power >= kLeast && power <= kMost;
}

/// The key of a layer that decides most about the power of its variable.
std::string_view powerKey(const Layer& layer) {
    return std::holds_alternative<LinearLayer>(layer) ? "matrix" : "kind";
}

}  // namespace

std::optional<ScenarioProblem> powerProblem(const Scenario& scenario) {
    const Network network = networkOf(scenario, 0);
    for (int l = 0; l < network.lastLayer(); ++l) {
        // tr(tau_l) / d.
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
    if (std::holds_alternative<PoissonOutput>(
            std::get<OutputLayer>(scenario.layers[last]).channel)) {
        const int below = network.lastLayer() - 1;
        const EntryLaw& bias = std::get<LinearLaw>(network.layer(below)).bias;
        // The size of an entry of z + b: its deviation and the largest mean.
        const double largest =
            std::sqrt(network.moment(below).diagonal().maxCoeff() + bias.variance)
            + (bias.mean.size() > 0 ? std::max(0.0, bias.mean.maxCoeff()) : 0.0);
        if (!(largest <= kMostPoissonDeviation)) {
            return ScenarioProblem{
                keyOfLayer(last, "kind"),
                fmt::format(
                    "counts have the mean e^z, and Z_{} with its bias is of the size {:.3g} "
                    "by its law: at most {} is allowed",
                    below, largest, kMostPoissonDeviation)};
        }
    }
    const OutputNoise* given = additiveNoise(std::get<OutputLayer>(scenario.layers[last]).channel);
    const double noise = noiseVariance(network.output).value_or(0.0);
    if (given != nullptr && given->snrDb && !isUsable(noise)) {
        return ScenarioProblem{
            keyOfLayer(last, "snrDb"),
            fmt::format("the noiseless observation has so little or so much power that a noise "
                        "variance of {:.3g} follows: from {} to {} is allowed; give noiseVariance",
                        noise, kLeast, kMost)};
    }
    return std::nullopt;
}

}  // namespace onsager
