// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/layer_json.h"

#include "engine/io/function_json.h"
#include "engine/io/law_json.h"
#include "engine/io/output_json.h"
#include "engine/io/prior_json.h"

namespace onsager {

namespace {

void writeNoise(const LayerNoise& noise, Json& layer) {
    if (noise.covariance) {
        layer["noiseCovariance"] = *noise.covariance;
    } else {
        layer["noiseVariance"] = noise.variance;
    }
}

Json documentOf(const LinearLayer& linear) {
    Json layer = {
        {"type", "linear"}, {"rows", linear.rows}, {"matrix", documentOfLaw(linear.matrix)}};
    writeNoise(linear.noise, layer);
    if (!std::holds_alternative<NoBias>(linear.bias)) {
        layer["bias"] = documentOfLaw(linear.bias);
    }
    return layer;
}

Json documentOf(const ActivationLayer& activation) {
    Json layer = {{"type", "activation"}};
    writeFunction(activation.function, "kind", layer);
    writeNoise(activation.noise, layer);
    return layer;
}

LayerNoise layerNoiseIn(const Json& layer) {
    LayerNoise noise;
    noise.covariance = optionalValue<MatrixRows>(layer, "noiseCovariance");
    noise.variance = optionalValue<double>(layer, "noiseVariance").value_or(0.0);
    return noise;
}

LinearLayer linearIn(const Json& layer) {
    LinearLayer linear;
    linear.rows = wholeNumber(layer, "rows");
    linear.matrix = lawIn<MatrixLaw>(layer.at("matrix"));
    linear.noise = layerNoiseIn(layer);
    linear.bias = lawIn<BiasLaw>(layer.at("bias"));
    return linear;
}

ActivationLayer activationIn(const Json& layer) {
    ActivationLayer activation;
    activation.function = functionIn(layer, "kind");
    activation.noise = layerNoiseIn(layer);
    return activation;
}

}  // namespace

Json documentOf(const Layer& layer) {
    return std::visit([](const auto& kind) { return documentOf(kind); }, layer);
}

Layer layerIn(const Json& layer) {
    const auto type = layer.at("type").get<std::string>();
    if (type == "prior") {
        return priorLayerIn(layer);
    }
    if (type == "linear") {
        return linearIn(layer);
    }
    if (type == "activation") {
        return activationIn(layer);
    }
    if (type == "output") {
        return outputLayerIn(layer);
    }
    refuseKind(type);
}

}  // namespace onsager
