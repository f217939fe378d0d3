// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/prior_json.h"

#include "engine/io/law_json.h"

#include <array>

namespace onsager {

namespace {

constexpr const char* kExternal = "external";
/// Keys that scale a penalty. Beside lambda they are 1 unless given, which the schema allows for the elastic net alone.
constexpr std::array<const char*, 3> kPenaltyKeys = {"scale", "weight", "variance"};

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
        writeLaw(*prior.assumed, assumed);
        if (prior.lambda) {
            for (const char* key : kPenaltyKeys) {
                if (const auto one = assumed.find(key); one != assumed.end() && *one == 1.0) {
                    assumed.erase(one);
                }
            }
            assumed["lambda"] = *prior.lambda;
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
        if (assumed->contains("lambda")) {
            prior.lambda = number(*assumed, "lambda");
            for (const char* key : kPenaltyKeys) {
                law.emplace(key, 1.0);
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
