// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/spectral_check.h"

#include <fmt/format.h>

namespace onsager {

namespace {

bool believesTheLaws(const Scenario& scenario) {
    const auto& prior = std::get<PriorLayer>(scenario.layers.front());
    const auto& output = std::get<OutputLayer>(scenario.layers.back());
    return !prior.assumed && !prior.lambda && !output.assumed && !output.assumedNoiseVariance;
}

bool hasEqualRows(const Scenario& scenario) {
    const auto& prior = std::get<PriorLayer>(scenario.layers.front());
    const auto& output = std::get<OutputLayer>(scenario.layers.back());
    return std::holds_alternative<NoFactors>(prior.rowPower)
           && std::holds_alternative<NoFactors>(output.rowNoise);
}

}  // namespace

std::string missingSpectralStart(const Scenario& scenario) {
    constexpr std::size_t kOneLinearLayer = 3;
    if (scenario.layers.size() != kOneLinearLayer) {
        return fmt::format("the stack has {} layers, and 3 are allowed", scenario.layers.size());
    }
    const auto* linear = std::get_if<LinearLayer>(&scenario.layers[1]);
    if (!std::holds_alternative<PriorLayer>(scenario.layers.front()) || linear == nullptr
        || !std::holds_alternative<OutputLayer>(scenario.layers.back())) {
        return {};  // said of the order of the layers
    }
    if (scenario.columns != 1) {
        return fmt::format("columns are {}, and only 1 is allowed", scenario.columns);
    }
    if (linear->noise.variance > 0.0 || linear->noise.covariance) {
        return "layer 1 has noise, and only the observation may have some";
    }
    if (!std::holds_alternative<NoBias>(linear->bias)) {
        return "layer 1 has a bias, and none is allowed";
    }
    if (!believesTheLaws(scenario)) {
        return "other laws are believed than the data are drawn from";
    }
    if (!hasEqualRows(scenario)) {
        return "rows have powers or noises of their own, and only equal ones are allowed";
    }
    return {};
}

bool startsSpectrally(const Algorithm& algorithm) {
    return std::holds_alternative<MlAmpSettings>(algorithm)
           || std::holds_alternative<LayerwiseAmpSettings>(algorithm);
}

}  // namespace onsager
