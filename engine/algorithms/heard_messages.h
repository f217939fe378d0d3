// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/model/instance.h"

#include <cstddef>

namespace onsager {

/// What layer l of a stack hears of its sides, with what it knows of the draw: where it acts on rows the bias of
/// the linear layer below it, and Y where no message comes from above; and the factors of rows that differ. Points
/// into all of them.
inline LayerMessages heardBy(int layer,
                             const GaussianMessage* above,
                             const GaussianMessage* below,
                             const Evidence& evidence,
                             const Network& network) {
    LayerMessages heard{above, below, nullptr, nullptr, nullptr};
    if (layer == 0) {
        heard.factors = &network.signalFactors.rows;
    }
    if (layer > 0 && layer % 2 == 0) {
        heard.bias = &evidence.biases[static_cast<std::size_t>(layer / 2 - 1)];
    }
    if (above == nullptr) {
        heard.observation = &evidence.observation;
        heard.factors = &network.noiseFactors.rows;
    }
    return heard;
}

}  // namespace onsager
