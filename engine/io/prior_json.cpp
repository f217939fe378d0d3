// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/prior_json.h"

#include "engine/io/law_json.h"

namespace onsager {

namespace {

constexpr const char* kExternal = "external";

Json documentOf(const Program& denoiser) {
    Json object = {
        {"kind", kExternal}, {"command", denoiser.command}, {"seconds", denoiser.seconds}};
    if (!denoiser.folder.empty()) {
        object["folder"] = denoiser.folder;
    }
    return object;
}

Program programIn(const Json& object) {
    return {object.at("command").get<std::vector<std::string>>(),
            object.at("folder").get<std::string>(), number(object, "seconds")};
}

}  // namespace

Json documentOf(const PriorLayer& prior) {
    Json layer = {{"type", "prior"}, {"kind", traitsOf(prior.law).kind}, {"rows", prior.rows}};
    writeLaw(prior.law, layer);
    if (prior.assumed) {
        Json assumed = Json::object();
        if (prior.lambda) {
            assumed = {{"kind", traitsOf(*prior.assumed).kind}, {"lambda", *prior.lambda}};
        } else {
            writeLaw(*prior.assumed, assumed);
        }
        layer["assumed"] = std::move(assumed);
    }
    if (prior.denoiser) {
        layer["assumed"] = documentOf(*prior.denoiser);
    }
    if (areThere(prior.rowPower)) {
        layer["rowPower"] = documentOfLaw(prior.rowPower);
    }
    return layer;
}

PriorLayer priorLayerIn(const Json& layer) {
    PriorLayer prior;
    prior.rows = wholeNumber(layer, "rows");
    prior.law = lawIn<Prior>(layer);
    const auto assumed = layer.find("assumed");
    if (assumed != layer.end() && kindOf(*assumed) == kExternal) {
        prior.denoiser = programIn(*assumed);
    } else if (assumed != layer.end()) {
        Json law = *assumed;
        if (assumed->contains("lambda")) {  // of the penalty whose numbers are 1
            prior.lambda = number(*assumed, "lambda");
            for (const char* key : {"scale", "weight", "variance"}) {
                law[key] = 1.0;
            }
        }
        prior.assumed = lawIn<Prior>(law);
    }
    if (const auto factors = layer.find("rowPower"); factors != layer.end()) {
        prior.rowPower = lawIn<FactorLaw>(*factors);
    }
    return prior;
}

}  // namespace onsager
