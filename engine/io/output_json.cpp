// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/output_json.h"

#include "engine/io/law_json.h"

namespace onsager {

namespace {

/// What the estimator believes is the kind of the truth, with another noise.
constexpr const char* kSameKind = "same";

/// Values in Gaussian noise are believed without a function, which has no key here.
Output believedIn(const Json& assumed) {
    if (kindOf(assumed) == AwgnOutput::kTraits.kind) {
        AwgnOutput awgn;
        awgn.noise.variance = number(assumed, "noiseVariance");
        return awgn;
    }
    return lawIn<Output>(assumed);
}

}  // namespace

Json documentOf(const OutputLayer& output) {
    Json layer = {{"type", "output"}};
    writeLaw(output.channel, layer);
    if (output.assumedNoiseVariance) {
        layer["assumed"] = {{"noiseVariance", *output.assumedNoiseVariance}};
    } else if (output.assumed) {
        layer["assumed"] = documentOfLaw(*output.assumed);
    }
    if (areThere(output.rowNoise)) {
        layer["rowNoise"] = documentOfLaw(output.rowNoise);
    }
    return layer;
}

OutputLayer outputLayerIn(const Json& layer) {
    OutputLayer output{lawIn<Output>(layer), std::nullopt, std::nullopt};
    if (const auto assumed = layer.find("assumed"); assumed != layer.end()) {
        const auto kind = assumed->find("kind");
        if (kind == assumed->end() || *kind == kSameKind) {
            output.assumedNoiseVariance = number(*assumed, "noiseVariance");
        } else {
            output.assumed = believedIn(*assumed);
        }
    }
    if (const auto factors = layer.find("rowNoise"); factors != layer.end()) {
        output.rowNoise = lawIn<FactorLaw>(*factors);
    }
    return output;
}

}  // namespace onsager
