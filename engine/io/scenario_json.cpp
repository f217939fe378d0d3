// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_json.h"

#include "engine/io/algorithm_json.h"
#include "engine/io/data_json.h"
#include "engine/io/json_value.h"
#include "engine/io/layer_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/sweep_json.h"
#include "engine/io/view_json.h"

namespace onsager {

namespace {

constexpr Names<Estimation, 2> kEstimations = {
    {{Estimation::Map, "map"}, {Estimation::Mmse, "mmse"}}};
constexpr Names<Field, 2> kFields = {{{Field::Real, "real"}, {Field::Complex, "complex"}}};
constexpr Names<SpectrumSource, 2> kSpectra = {
    {{SpectrumSource::Limit, "limit"}, {SpectrumSource::Instance, "instance"}}};

Json startObject(const Start& start) {
    return std::visit(Overloaded{[](const ZeroStart&) -> Json {
                                     return {{"kind", "zero"}};
                                 },
                                 [](const InformedStart& informed) -> Json {
                                     return {{"kind", "informed"},
                                             {"variable", informed.variable},
                                             {"correlation", informed.correlation}};
                                 },
                                 [](const SpectralStart&) -> Json {
                                     return {{"kind", "spectral"}};
                                 }},
                      start);
}

Start startIn(const Json& object) {
    const std::string kind = kindOf(object);
    if (kind == "zero") {
        return ZeroStart{};
    }
    if (kind == "informed") {
        return InformedStart{wholeNumber(object, "variable"), number(object, "correlation")};
    }
    if (kind == "spectral") {
        return SpectralStart{};
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
    if (scenario.field != Field::Real) {
        document["field"] = nameIn(kFields, scenario.field);
    }
    document["columns"] = scenario.columns;
    Json layers = Json::array();
    for (const Layer& layer : scenario.layers) {
        layers.push_back(documentOf(layer));
    }
    document["layers"] = std::move(layers);
    document["estimation"] = nameIn(kEstimations, scenario.estimation);
    document["algorithm"] = documentOf(scenario.algorithm);
    document["start"] = startObject(scenario.start);
    document["prediction"] = {{"samples", scenario.prediction.samples},
                              {"spectrum", nameIn(kSpectra, scenario.prediction.spectrum)}};
    if (Json data = documentOf(scenario.data); !data.empty()) {
        document["data"] = std::move(data);
    }
    if (!scenario.learn.empty()) {
        document["learn"] = scenario.learn;
    }
    for (const Algorithm& baseline : scenario.baselines) {
        document["baselines"].push_back(documentOf(baseline));
    }
    if (scenario.images) {
        document["images"] = {{"variable", scenario.images->variable},
                              {"width", scenario.images->width},
                              {"height", scenario.images->height}};
    }
    if (scenario.sweep) {
        document["sweep"] = documentOf(*scenario.sweep);
    }
    if (Json view = documentOf(scenario.view); !view.empty()) {
        document["view"] = std::move(view);
    }
    return document;
}

Scenario scenarioIn(const Json& document) {
    const Json complete = withDefaults(document);
    Scenario scenario;
    scenario.title = complete.at("title").get<std::string>();
    scenario.description = complete.at("description").get<std::string>();
    const Json& seed = complete.at("seed");
    // A seed beyond 2^53 is exact only without a point.
    scenario.seed = seed.is_number_float() ? static_cast<std::uint64_t>(seed.get<double>())
                                           : seed.get<std::uint64_t>();
    scenario.trials = wholeNumber(complete, "trials");
    scenario.field = valueIn(kFields, complete.at("field"));
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
    if (const auto data = complete.find("data"); data != complete.end()) {
        scenario.data = dataIn(*data);
    }
    scenario.learn = complete.at("learn").get<std::vector<std::string>>();
    for (const Json& baseline : complete.at("baselines")) {
        scenario.baselines.push_back(algorithmIn(baseline));
    }
    if (const auto images = complete.find("images"); images != complete.end()) {
        scenario.images = {wholeNumber(*images, "variable"), wholeNumber(*images, "width"),
                           wholeNumber(*images, "height")};
    }
    if (const auto sweep = complete.find("sweep"); sweep != complete.end()) {
        scenario.sweep = sweepIn(*sweep);
    }
    if (const auto view = complete.find("view"); view != complete.end()) {
        scenario.view = viewIn(*view);
    }
    return scenario;
}

}  // namespace onsager
