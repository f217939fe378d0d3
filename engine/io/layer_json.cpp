// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/layer_json.h"

#include "engine/io/function_json.h"
#include "engine/io/json_value.h"
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

constexpr Names<MatrixDraw, 2> kDraws = {
    {{MatrixDraw::Entries, "entries"}, {MatrixDraw::Factors, "factors"}}};

struct MatrixWriter {
    Json operator()(const GaussianMatrix& matrix) const {
        Json object = {{"kind", "gaussian"}};
        if (matrix.variance) {
            object["variance"] = *matrix.variance;
        }
        if (matrix.draw != MatrixDraw::Entries) {
            object["draw"] = nameIn(kDraws, matrix.draw);
        }
        return object;
    }
    Json operator()(const OrthogonalMatrix& /*matrix*/) const { return {{"kind", "orthogonal"}}; }
    Json operator()(const GeometricMatrix& matrix) const {
        return {{"kind", "geometric"}, {"conditionNumber", matrix.conditionNumber}};
    }
    Json operator()(const SingularValuesMatrix& matrix) const {
        return {{"kind", "singular-values"}, {"values", matrix.values}};
    }
    Json operator()(const ProductMatrix& matrix) const {
        return {{"kind", "product"}, {"rows", matrix.rows}};
    }
};

struct BiasWriter {
    Json operator()(const NoBias& /*bias*/) const { return {{"kind", "none"}}; }
    Json operator()(const GaussianBias& bias) const {
        return {{"kind", "gaussian"}, {"mean", bias.mean}, {"variance", bias.variance}};
    }
    Json operator()(const ConstantBias& bias) const {
        return {{"kind", "constant"}, {"value", bias.value}};
    }
    Json operator()(const ActiveFractionBias& bias) const {
        return {{"kind", "active-fraction"}, {"fraction", bias.fraction}};
    }
};

Json documentOf(const LinearLayer& linear) {
    Json layer = {{"type", "linear"},
                  {"rows", linear.rows},
                  {"matrix", std::visit(MatrixWriter{}, linear.matrix)}};
    writeNoise(linear.noise, layer);
    if (!std::holds_alternative<NoBias>(linear.bias)) {
        layer["bias"] = std::visit(BiasWriter{}, linear.bias);
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

BiasLaw biasIn(const Json& bias) {
    const std::string kind = kindOf(bias);
    if (kind == "none") {
        return NoBias{};
    }
    if (kind == "gaussian") {
        return GaussianBias{number(bias, "mean"), number(bias, "variance")};
    }
    if (kind == "constant") {
        return ConstantBias{number(bias, "value")};
    }
    if (kind == "active-fraction") {
        return ActiveFractionBias{number(bias, "fraction")};
    }
    refuseKind(kind);
}

MatrixLaw matrixIn(const Json& matrix) {
    const std::string kind = kindOf(matrix);
    if (kind == "gaussian") {
        return GaussianMatrix{optionalValue<double>(matrix, "variance"),
                              valueIn(kDraws, matrix.at("draw"))};
    }
    if (kind == "orthogonal") {
        return OrthogonalMatrix{};
    }
    if (kind == "geometric") {
        return GeometricMatrix{number(matrix, "conditionNumber")};
    }
    if (kind == "singular-values") {
        return SingularValuesMatrix{matrix.at("values").get<std::vector<double>>()};
    }
    if (kind == "product") {
        return ProductMatrix{matrix.at("rows").get<std::vector<int>>()};
    }
    refuseKind(kind);
}

LinearLayer linearIn(const Json& layer) {
    LinearLayer linear;
    linear.rows = wholeNumber(layer, "rows");
    linear.matrix = matrixIn(layer.at("matrix"));
    linear.noise = layerNoiseIn(layer);
    linear.bias = biasIn(layer.at("bias"));
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
