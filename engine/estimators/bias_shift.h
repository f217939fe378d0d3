// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"

namespace onsager {

/// Calls estimateOf(message about z + b) and, where the estimate is one of z + b, takes b off again.
template <typename EstimateOf>
Estimate behindBias(const LayerMessages& messages, Side side, const EstimateOf& estimateOf) {
    if (messages.bias == nullptr || messages.bias->size() == 0) {
        return estimateOf(*messages.below);
    }
    Estimate estimate = estimateOf(shifted(*messages.below, *messages.bias));
    if (side == Side::Below) {
        estimate.mean -= *messages.bias;
    }
    return estimate;
}

}  // namespace onsager
