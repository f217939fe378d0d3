// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_json.h"

#include "engine/io/scenario_schema.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

// ---- names of enumerations --------------------------------------------------------------------

template <typename Enum, std::size_t Count>
using Names = std::array<std::pair<Enum, std::string_view>, Count>;

constexpr Names<Activation, 4> kActivations = {{{Activation::Identity, "identity"},
                                                {Activation::Relu, "relu"},
                                                {Activation::Sigmoid, "sigmoid"},
                                                {Activation::Tanh, "tanh"}}};
constexpr Names<Estimation, 2> kEstimations = {
    {{Estimation::Map, "map"}, {Estimation::Mmse, "mmse"}}};
constexpr Names<SpectrumSource, 2> kSpectra = {
    {{SpectrumSource::Limit, "limit"}, {SpectrumSource::Instance, "instance"}}};

template <typename Enum, std::size_t Count>
std::string nameIn(const Names<Enum, Count>& names, Enum value) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.first == value; });
    return std::string(found->second);
}

template <typename Enum, std::size_t Count>
Enum valueIn(const Names<Enum, Count>& names, const Json& name) {
    const auto& text = name.get_ref<const std::string&>();
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& entry) { return entry.second == text; });
    if (found == names.end()) {
        throw std::logic_error("the schema allows a name the program does not know: " + text);
    }
    return found->first;
}

[[noreturn]] void refuseKind(const std::string& kind) {
    throw std::logic_error("the schema allows a kind the program does not know: " + kind);
}

std::string kindOf(const Json& object) {
    return object.at("kind").get<std::string>();
}

// ---- scenario to document ---------------------------------------------------------------------

void writeNoise(const LayerNoise& noise, Json& layer) {
    if (noise.covariance) {
        layer["noiseCovariance"] = *noise.covariance;
    } else {
        layer["noiseVariance"] = noise.variance;
    }
}

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

struct MatrixWriter {
    Json operator()(const GaussianMatrix& matrix) const {
        Json object = {{"kind", "gaussian"}};
        if (matrix.variance) {
            object["variance"] = *matrix.variance;
        }
        return object;
    }
    Json operator()(const OrthogonalMatrix& /*matrix*/) const { return {{"kind", "orthogonal"}}; }
};

struct SecondLayerWriter {
    Json operator()(const GaussianSecondLayer& layer) const {
        return {{"kind", "gaussian"}, {"variance", layer.variance}, {"outputs", layer.outputs}};
    }
    Json operator()(const OnesSecondLayer& /*layer*/) const { return {{"kind", "ones"}}; }
    Json operator()(const GivenSecondLayer& layer) const {
        return {{"kind", "given"}, {"values", layer.values}};
    }
};

struct LayerWriter {
    Json operator()(const PriorLayer& prior) const {
        Json layer = {{"type", "prior"}};
        std::visit(Overloaded{[&](const GaussianPrior& law) {
                       layer["kind"] = "gaussian";
                       layer["rows"] = prior.rows;
                       if (law.covariance) {
                           layer["covariance"] = *law.covariance;
                       } else {
                           layer["variance"] = law.variance;
                       }
                   }},
                   prior.law);
        return layer;
    }

    Json operator()(const LinearLayer& linear) const {
        Json layer = {{"type", "linear"},
                      {"rows", linear.rows},
                      {"matrix", std::visit(MatrixWriter{}, linear.matrix)}};
        writeNoise(linear.noise, layer);
        return layer;
    }

    Json operator()(const ActivationLayer& activation) const {
        Json layer = {{"type", "activation"}, {"kind", nameIn(kActivations, activation.function)}};
        writeNoise(activation.noise, layer);
        return layer;
    }

    Json operator()(const OutputLayer& output) const {
        Json layer = {{"type", "output"}};
        std::visit(Overloaded{[&](const AwgnOutput& awgn) {
                                  layer["kind"] = "awgn";
                                  writeNoise(awgn.noise, layer);
                              },
                              [&](const CommitteeOutput& committee) {
                                  layer["kind"] = "committee";
                                  layer["activation"] = nameIn(kActivations, committee.activation);
                                  layer["secondLayer"] =
                                      std::visit(SecondLayerWriter{}, committee.secondLayer);
                                  writeNoise(committee.noise, layer);
                              }},
                   output.channel);
        return layer;
    }
};

Json algorithmObject(const MlMatVampSettings& settings) {
    return {{"kind", "ml-mat-vamp"},
            {"iterations", settings.iterations},
            {"damping", settings.damping},
            {"minPrecision", settings.minPrecision},
            {"maxPrecision", settings.maxPrecision},
            {"tolerance", settings.tolerance},
            {"divergenceFactor", settings.divergenceFactor}};
}

Json startObject(const Start& start) {
    return std::visit(Overloaded{[](const ZeroStart&) -> Json {
                                     return {{"kind", "zero"}};
                                 },
                                 [](const InformedStart& informed) -> Json {
                                     return {{"kind", "informed"},
                                             {"variable", informed.variable},
                                             {"correlation", informed.correlation}};
                                 }},
                      start);
}

// ---- document to scenario ---------------------------------------------------------------------

int wholeNumber(const Json& object, const char* key) {
    const Json& value = object.at(key);
    return value.is_number_float() ? static_cast<int>(value.get<double>()) : value.get<int>();
}

double number(const Json& object, const char* key) {
    return object.at(key).get<double>();
}

template <typename Value>
std::optional<Value> optionalValue(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? std::nullopt : std::optional<Value>(found->get<Value>());
}

LayerNoise layerNoiseIn(const Json& layer) {
    LayerNoise noise;
    noise.covariance = optionalValue<MatrixRows>(layer, "noiseCovariance");
    noise.variance = optionalValue<double>(layer, "noiseVariance").value_or(0.0);
    return noise;
}

OutputNoise outputNoiseIn(const Json& layer) {
    OutputNoise noise;
    noise.variance = optionalValue<double>(layer, "noiseVariance");
    noise.covariance = optionalValue<MatrixRows>(layer, "noiseCovariance");
    noise.snrDb = optionalValue<double>(layer, "snrDb");
    return noise;
}

PriorLayer priorIn(const Json& layer) {
    PriorLayer prior;
    prior.rows = wholeNumber(layer, "rows");
    const std::string kind = kindOf(layer);
    if (kind != "gaussian") {
        refuseKind(kind);
    }
    GaussianPrior law;
    law.covariance = optionalValue<MatrixRows>(layer, "covariance");
    law.variance = optionalValue<double>(layer, "variance").value_or(law.variance);
    prior.law = std::move(law);
    return prior;
}

MatrixLaw matrixIn(const Json& matrix) {
    const std::string kind = kindOf(matrix);
    if (kind == "gaussian") {
        return GaussianMatrix{optionalValue<double>(matrix, "variance")};
    }
    if (kind == "orthogonal") {
        return OrthogonalMatrix{};
    }
    refuseKind(kind);
}

LinearLayer linearIn(const Json& layer) {
    LinearLayer linear;
    linear.rows = wholeNumber(layer, "rows");
    linear.matrix = matrixIn(layer.at("matrix"));
    linear.noise = layerNoiseIn(layer);
    return linear;
}

ActivationLayer activationIn(const Json& layer) {
    ActivationLayer activation;
    activation.function = valueIn(kActivations, layer.at("kind"));
    activation.noise = layerNoiseIn(layer);
    return activation;
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

OutputLayer outputIn(const Json& layer) {
    const std::string kind = kindOf(layer);
    if (kind == "awgn") {
        return OutputLayer{AwgnOutput{outputNoiseIn(layer)}};
    }
    if (kind == "committee") {
        CommitteeOutput committee;
        committee.activation = valueIn(kActivations, layer.at("activation"));
        committee.secondLayer = secondLayerIn(layer.at("secondLayer"));
        committee.noise = outputNoiseIn(layer);
        return OutputLayer{std::move(committee)};
    }
    refuseKind(kind);
}

Layer layerIn(const Json& layer) {
    const auto type = layer.at("type").get<std::string>();
    if (type == "prior") {
        return priorIn(layer);
    }
    if (type == "linear") {
        return linearIn(layer);
    }
    if (type == "activation") {
        return activationIn(layer);
    }
    if (type == "output") {
        return outputIn(layer);
    }
    refuseKind(type);
}

MlMatVampSettings algorithmIn(const Json& object) {
    const std::string kind = kindOf(object);
    if (kind != "ml-mat-vamp") {
        refuseKind(kind);
    }
    MlMatVampSettings settings;
    settings.iterations = wholeNumber(object, "iterations");
    settings.damping = number(object, "damping");
    settings.minPrecision = number(object, "minPrecision");
    settings.maxPrecision = number(object, "maxPrecision");
    settings.tolerance = number(object, "tolerance");
    settings.divergenceFactor = number(object, "divergenceFactor");
    return settings;
}

Start startIn(const Json& object) {
    const std::string kind = kindOf(object);
    if (kind == "zero") {
        return ZeroStart{};
    }
    if (kind == "informed") {
        return InformedStart{wholeNumber(object, "variable"), number(object, "correlation")};
    }
    refuseKind(kind);
}

}  // namespace

Json documentOf(const Scenario& scenario) {
    Json document = {{"format", "onsager/scenario"}, {"version", 1}, {"title", scenario.title}};
    if (!scenario.description.empty()) {
        document["description"] = scenario.description;
    }
    document["seed"] = scenario.seed;
    document["trials"] = scenario.trials;
    document["columns"] = scenario.columns;
    Json layers = Json::array();
    for (const Layer& layer : scenario.layers) {
        layers.push_back(std::visit(LayerWriter{}, layer));
    }
    document["layers"] = std::move(layers);
    document["estimation"] = nameIn(kEstimations, scenario.estimation);
    document["algorithm"] = algorithmObject(scenario.algorithm);
    document["start"] = startObject(scenario.start);
    document["prediction"] = {{"samples", scenario.prediction.samples},
                              {"spectrum", nameIn(kSpectra, scenario.prediction.spectrum)}};
    return document;
}

Scenario scenarioIn(const Json& document) {
    const Json complete = withDefaults(document);
    Scenario scenario;
    scenario.title = complete.at("title").get<std::string>();
    scenario.description = complete.at("description").get<std::string>();
    const Json& seed = complete.at("seed");
    scenario.seed = seed.is_number_float() ? static_cast<std::uint64_t>(seed.get<double>())
                                           : seed.get<std::uint64_t>();
    scenario.trials = wholeNumber(complete, "trials");
    scenario.columns = wholeNumber(complete, "columns");
    for (const Json& layer : complete.at("layers")) {
        scenario.layers.push_back(layerIn(layer));
    }
    scenario.estimation = valueIn(kEstimations, complete.at("estimation"));
    scenario.algorithm = algorithmIn(complete.at("algorithm"));
    scenario.start = startIn(complete.at("start"));
    const Json& prediction = complete.at("prediction");
    scenario.prediction.samples = wholeNumber(prediction, "samples");
    scenario.prediction.spectrum = valueIn(kSpectra, prediction.at("spectrum"));
    return scenario;
}

}  // namespace onsager
