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

constexpr Names<Activation, 9> kActivations = {{{Activation::Identity, "identity"},
                                                {Activation::Relu, "relu"},
                                                {Activation::LeakyRelu, "leaky-relu"},
                                                {Activation::Abs, "abs"},
                                                {Activation::Sign, "sign"},
                                                {Activation::HardTanh, "hard-tanh"},
                                                {Activation::Sigmoid, "sigmoid"},
                                                {Activation::Tanh, "tanh"},
                                                {Activation::Erf, "erf"}}};
constexpr Names<ColumnKind, 2> kColumnKinds = {
    {{ColumnKind::Awgn, "awgn"}, {ColumnKind::Probit, "probit"}}};
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
    Json operator()(const GeometricMatrix& matrix) const {
        return {{"kind", "geometric"}, {"conditionNumber", matrix.conditionNumber}};
    }
    Json operator()(const SingularValuesMatrix& matrix) const {
        return {{"kind", "singular-values"}, {"values", matrix.values}};
    }
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

void writeCovariance(double variance, const std::optional<MatrixRows>& covariance, Json& object) {
    if (covariance) {
        object["covariance"] = *covariance;
    } else {
        object["variance"] = variance;
    }
}

void writeFunction(const EntryFunction& function, const char* key, Json& layer) {
    layer[key] = nameIn(kActivations, function.kind);
    if (function.kind == Activation::LeakyRelu) {
        layer["slope"] = function.slope;
    }
}

/// The parameters of a prior; its kind is written before, see priorKind.
struct PriorWriter {
    Json& object;

    void operator()(const GaussianPrior& law) const {
        writeCovariance(law.variance, law.covariance, object);
    }
    void operator()(const BernoulliGaussianPrior& law) const {
        object["density"] = law.density;
        writeCovariance(law.variance, law.covariance, object);
    }
    void operator()(const BinaryPrior& law) const { object["probability"] = law.probability; }
    void operator()(const DiscretePrior& law) const {
        object["points"] = law.points;
        object["weights"] = law.weights;
    }
    void operator()(const GaussianMixturePrior& law) const {
        object["weights"] = law.weights;
        object["means"] = law.means;
        object["covariances"] = law.covariances;
    }
    void operator()(const LaplacePrior& law) const { object["scale"] = law.scale; }
    void operator()(const GroupLassoPrior& law) const { object["weight"] = law.weight; }
};

/// In the order of the alternatives of Prior.
constexpr std::array<std::string_view, std::variant_size_v<Prior>> kPriorKinds = {
    "gaussian", "bernoulli-gaussian", "binary", "discrete", "gaussian-mixture",
    "laplace",  "group-lasso"};

std::string priorKind(const Prior& prior) {
    return std::string(kPriorKinds[prior.index()]);
}

struct OutputWriter {
    Json& layer;

    void operator()(const AwgnOutput& awgn) const {
        layer["kind"] = "awgn";
        if (awgn.activation.kind != Activation::Identity) {
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

struct LayerWriter {
    Json operator()(const PriorLayer& prior) const {
        Json layer = {{"type", "prior"}, {"kind", priorKind(prior.law)}, {"rows", prior.rows}};
        std::visit(PriorWriter{layer}, prior.law);
        if (prior.assumed) {
            Json assumed = {{"kind", priorKind(*prior.assumed)}};
            std::visit(PriorWriter{assumed}, *prior.assumed);
            layer["assumed"] = std::move(assumed);
        }
        return layer;
    }

    Json operator()(const LinearLayer& linear) const {
        Json layer = {{"type", "linear"},
                      {"rows", linear.rows},
                      {"matrix", std::visit(MatrixWriter{}, linear.matrix)}};
        writeNoise(linear.noise, layer);
        if (!std::holds_alternative<NoBias>(linear.bias)) {
            layer["bias"] = std::visit(BiasWriter{}, linear.bias);
        }
        return layer;
    }

    Json operator()(const ActivationLayer& activation) const {
        Json layer = {{"type", "activation"}};
        writeFunction(activation.function, "kind", layer);
        writeNoise(activation.noise, layer);
        return layer;
    }

    Json operator()(const OutputLayer& output) const {
        Json layer = {{"type", "output"}};
        std::visit(OutputWriter{layer}, output.channel);
        if (output.assumedNoiseVariance) {
            layer["assumed"] = {{"noiseVariance", *output.assumedNoiseVariance}};
        }
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

EntryFunction functionIn(const Json& layer, const char* key) {
    return {valueIn(kActivations, layer.at(key)),
            optionalValue<double>(layer, "slope").value_or(EntryFunction().slope)};
}

Prior priorLawIn(const Json& object) {
    const std::string kind = kindOf(object);
    const auto covariance = optionalValue<MatrixRows>(object, "covariance");
    const double variance = optionalValue<double>(object, "variance").value_or(1.0);
    if (kind == "gaussian") {
        return GaussianPrior{variance, covariance};
    }
    if (kind == "bernoulli-gaussian") {
        return BernoulliGaussianPrior{number(object, "density"), variance, covariance};
    }
    if (kind == "binary") {
        return BinaryPrior{number(object, "probability")};
    }
    if (kind == "discrete") {
        return DiscretePrior{object.at("points").get<MatrixRows>(),
                             object.at("weights").get<std::vector<double>>()};
    }
    if (kind == "gaussian-mixture") {
        return GaussianMixturePrior{object.at("weights").get<std::vector<double>>(),
                                    object.at("means").get<MatrixRows>(),
                                    object.at("covariances").get<std::vector<MatrixRows>>()};
    }
    if (kind == "laplace") {
        return LaplacePrior{number(object, "scale")};
    }
    if (kind == "group-lasso") {
        return GroupLassoPrior{number(object, "weight")};
    }
    refuseKind(kind);
}

PriorLayer priorIn(const Json& layer) {
    PriorLayer prior;
    prior.rows = wholeNumber(layer, "rows");
    prior.law = priorLawIn(layer);
    if (const auto assumed = layer.find("assumed"); assumed != layer.end()) {
        prior.assumed = priorLawIn(*assumed);
    }
    return prior;
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
        return GaussianMatrix{optionalValue<double>(matrix, "variance")};
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

OutputLayer outputIn(const Json& layer) {
    OutputLayer output{channelIn(layer), std::nullopt};
    if (const auto assumed = layer.find("assumed"); assumed != layer.end()) {
        output.assumedNoiseVariance = number(*assumed, "noiseVariance");
    }
    return output;
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
