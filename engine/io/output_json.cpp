// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/output_json.h"

#include "engine/io/law_json.h"

namespace onsager {

Json documentOf(const OutputLayer& output) {
    Json layer = {{"type", "output"}};
    writeLaw(output.channel, layer);
    if (output.assumedNoiseVariance) {
        layer["assumed"] = {{"noiseVariance", *output.assumedNoiseVariance}};
    }
    return layer;
}

OutputLayer outputLayerIn(const Json& layer) {
    OutputLayer output{lawIn<Output>(layer), std::nullopt};
    if (const auto assumed = layer.find("assumed"); assumed != layer.end()) {
        output.assumedNoiseVariance = number(*assumed, "noiseVariance");
    }
    return output;
}

}  // namespace onsager
