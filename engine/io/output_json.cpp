// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/output_json.h"

#include "engine/io/function_json.h"
#include "engine/io/json_value.h"

namespace onsager {

namespace {

constexpr Names<ColumnKind, 2> kColumnKinds = {
    {{ColumnKind::Awgn, "awgn"}, {ColumnKind::Probit, "probit"}}};

void writeNoise(const OutputNoise& noise, Json& layer) {
    if (noise.snrDb) {
        layer["snrDb"] = *noise.snrDb;
    }
    if (noise.variance) {
        layer["noiseVariance"] = *noise.variance;
    }
    if (noise.covariance) {
        layer["noiseCovariance"] = *noise.covariance;
    }
}

struct SecondLayerWriter {
    Json operator()(const GaussianSecondLayer& layer) const {
        return {{"kind", "gaussian"}, {"variance", layer.variance}, {"outputs", layer.outputs}};
    }
    Json operator()(const OnesSecondLayer& /*layer*/) const { return {{"kind", "ones"}}; }
    Json operator()(const GivenSecondLayer& layer) const {
        return {{"kind", "given"}, {"values", layer.values}};
    }
};

struct OutputWriter {
    Json& layer;

    void operator()(const AwgnOutput& awgn) const {
        layer["kind"] = "awgn";
        if (!awgn.activation.isIdentity()) {
            writeFunction(awgn.activation, "activation", layer);
        }
        writeNoise(awgn.noise, layer);
    }
    void operator()(const AbsOutput& abs) const {
        layer["kind"] = "abs";
        writeNoise(abs.noise, layer);
    }
    void operator()(const ReluOutput& relu) const {
        layer["kind"] = "relu";
        writeNoise(relu.noise, layer);
    }
    void operator()(const SignOutput& /*sign*/) const { layer["kind"] = "sign"; }
    void operator()(const ProbitOutput& probit) const {
        layer["kind"] = "probit";
        layer["noiseVariance"] = probit.noiseVariance;
    }
    void operator()(const LogisticOutput& /*logistic*/) const { layer["kind"] = "logistic"; }
    void operator()(const QuantizedOutput& quantized) const {
        layer["kind"] = "quantized";
        layer["levels"] = quantized.levels;
        layer["noiseVariance"] = quantized.noiseVariance;
    }
    void operator()(const MaskedOutput& masked) const {
        layer["kind"] = "masked";
        layer["observedFraction"] = masked.observedFraction;
        if (!masked.columnsKind.empty()) {
            Json kinds = Json::array();
            for (const ColumnKind kind : masked.columnsKind) {
                kinds.push_back(nameIn(kColumnKinds, kind));
            }
            layer["columnsKind"] = std::move(kinds);
        }
        layer["noiseVariance"] = masked.noiseVariance;
    }
    void operator()(const CommitteeOutput& committee) const {
        layer["kind"] = "committee";
        writeFunction(committee.activation, "activation", layer);
        layer["secondLayer"] = std::visit(SecondLayerWriter{}, committee.secondLayer);
        writeNoise(committee.noise, layer);
    }
    void operator()(const MixedRegressionOutput& mixed) const {
        layer["kind"] = "mixed-regression";
        if (!mixed.probabilities.empty()) {
            layer["probabilities"] = mixed.probabilities;
        }
        writeNoise(mixed.noise, layer);
    }
    void operator()(const SketchOutput& sketch) const {
        layer["kind"] = "sketch";
        if (!sketch.weights.empty()) {
            layer["weights"] = sketch.weights;
        }
        writeNoise(sketch.noise, layer);
    }
};

OutputNoise outputNoiseIn(const Json& layer) {
    OutputNoise noise;
    noise.variance = optionalValue<double>(layer, "noiseVariance");
    noise.covariance = optionalValue<MatrixRows>(layer, "noiseCovariance");
    noise.snrDb = optionalValue<double>(layer, "snrDb");
    return noise;
}

SecondLayer secondLayerIn(const Json& layer) {
    const std::string kind = kindOf(layer);
    if (kind == "gaussian") {
        return GaussianSecondLayer{number(layer, "variance"), wholeNumber(layer, "outputs")};
    }
    if (kind == "ones") {
        return OnesSecondLayer{};
    }
    if (kind == "given") {
        return GivenSecondLayer{layer.at("values").get<MatrixRows>()};
    }
    refuseKind(kind);
}

std::vector<ColumnKind> columnKindsIn(const Json& layer) {
    std::vector<ColumnKind> kinds;
    if (const auto list = layer.find("columnsKind"); list != layer.end()) {
        for (const Json& kind : *list) {
            kinds.push_back(valueIn(kColumnKinds, kind));
        }
    }
    return kinds;
}

std::vector<double> numbersIn(const Json& layer, const char* key) {
    return optionalValue<std::vector<double>>(layer, key).value_or(std::vector<double>());
}

Output channelIn(const Json& layer) {
    const std::string kind = kindOf(layer);
    if (kind == "awgn") {
        return AwgnOutput{outputNoiseIn(layer), functionIn(layer, "activation")};
    }
    if (kind == "abs") {
        return AbsOutput{outputNoiseIn(layer)};
    }
    if (kind == "relu") {
        return ReluOutput{outputNoiseIn(layer)};
    }
    if (kind == "sign") {
        return SignOutput{};
    }
    if (kind == "probit") {
        return ProbitOutput{number(layer, "noiseVariance")};
    }
    if (kind == "logistic") {
        return LogisticOutput{};
    }
    if (kind == "quantized") {
        return QuantizedOutput{numbersIn(layer, "levels"), number(layer, "noiseVariance")};
    }
    if (kind == "masked") {
        return MaskedOutput{number(layer, "observedFraction"), columnKindsIn(layer),
                            number(layer, "noiseVariance")};
    }
    if (kind == "committee") {
        return CommitteeOutput{functionIn(layer, "activation"),
                               secondLayerIn(layer.at("secondLayer")), outputNoiseIn(layer)};
    }
    if (kind == "mixed-regression") {
        return MixedRegressionOutput{numbersIn(layer, "probabilities"), outputNoiseIn(layer)};
    }
    if (kind == "sketch") {
        return SketchOutput{numbersIn(layer, "weights"), outputNoiseIn(layer)};
    }
    refuseKind(kind);
}

}  // namespace

Json documentOf(const OutputLayer& output) {
    Json layer = {{"type", "output"}};
    std::visit(OutputWriter{layer}, output.channel);
    if (output.assumedNoiseVariance) {
        layer["assumed"] = {{"noiseVariance", *output.assumedNoiseVariance}};
    }
    return layer;
}

OutputLayer outputLayerIn(const Json& layer) {
    OutputLayer output{channelIn(layer), std::nullopt};
    if (const auto assumed = layer.find("assumed"); assumed != layer.end()) {
        output.assumedNoiseVariance = number(*assumed, "noiseVariance");
    }
    return output;
}

}  // namespace onsager
