// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_json.h"

#include "engine/io/json_value.h"
#include "engine/io/layer_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/sweep_json.h"

namespace onsager {

namespace {

constexpr Names<Estimation, 2> kEstimations = {
    {{Estimation::Map, "map"}, {Estimation::Mmse, "mmse"}}};
constexpr Names<DampingSchedule, 2> kSchedules = {
    {{DampingSchedule::Fixed, "fixed"}, {DampingSchedule::Adaptive, "adaptive"}}};
constexpr Names<SpectrumSource, 2> kSpectra = {
    {{SpectrumSource::Limit, "limit"}, {SpectrumSource::Instance, "instance"}}};

Json algorithmObject(const MlMatVampSettings& settings) {
    Json object = {{"kind", "ml-mat-vamp"},
                   {"iterations", settings.iterations},
                   {"damping", settings.damping},
                   {"minPrecision", settings.minPrecision},
                   {"maxPrecision", settings.maxPrecision},
                   {"tolerance", settings.tolerance},
                   {"divergenceFactor", settings.divergenceFactor}};
    if (settings.dampingSchedule != DampingSchedule::Fixed) {
        object["dampingSchedule"] = nameIn(kSchedules, settings.dampingSchedule);
    }
    return object;
}

Json baselineObject(const AdamSettings& settings) {
    return {{"kind", "adam"},
            {"epochs", settings.epochs},
            {"rate", settings.rate},
            {"batchSize", settings.batchSize}};
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

MlMatVampSettings algorithmIn(const Json& object) {
    const std::string kind = kindOf(object);
    if (kind != "ml-mat-vamp") {
        refuseKind(kind);
    }
    MlMatVampSettings settings;
    settings.iterations = wholeNumber(object, "iterations");
    settings.damping = number(object, "damping");
    settings.dampingSchedule = valueIn(kSchedules, object.at("dampingSchedule"));
    settings.minPrecision = number(object, "minPrecision");
    settings.maxPrecision = number(object, "maxPrecision");
    settings.tolerance = number(object, "tolerance");
    settings.divergenceFactor = number(object, "divergenceFactor");
    return settings;
}

AdamSettings baselineIn(const Json& object) {
    const std::string kind = kindOf(object);
    if (kind != "adam") {
        refuseKind(kind);
    }
    return {wholeNumber(object, "epochs"), number(object, "rate"),
            wholeNumber(object, "batchSize")};
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
        layers.push_back(documentOf(layer));
    }
    document["layers"] = std::move(layers);
    document["estimation"] = nameIn(kEstimations, scenario.estimation);
    document["algorithm"] = algorithmObject(scenario.algorithm);
    document["start"] = startObject(scenario.start);
    document["prediction"] = {{"samples", scenario.prediction.samples},
                              {"spectrum", nameIn(kSpectra, scenario.prediction.spectrum)}};
    for (const AdamSettings& baseline : scenario.baselines) {
        document["baselines"].push_back(baselineObject(baseline));
    }
    if (scenario.sweep) {
        document["sweep"] = documentOf(*scenario.sweep);
    }
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
    for (const Json& baseline : complete.at("baselines")) {
        scenario.baselines.push_back(baselineIn(baseline));
    }
    if (const auto sweep = complete.find("sweep"); sweep != complete.end()) {
        scenario.sweep = sweepIn(*sweep);
    }
    return scenario;
}

}  // namespace onsager
