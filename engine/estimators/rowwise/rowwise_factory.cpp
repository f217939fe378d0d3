// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/bias_shift.h"
#include "engine/estimators/rowwise/entrywise_layer.h"
#include "engine/estimators/rowwise/identity_layer.h"

namespace onsager {

Estimate RowwiseEstimator::estimate(const LayerMessages& messages, Side side) const {
    return behindBias(messages, side, [&](const GaussianMessage& below) {
        return side == Side::Above ? estimateAbove(*messages.above, below)
                                   : estimateBelow(*messages.above, below);
    });
}

std::unique_ptr<RowwiseEstimator> makeRowwiseEstimator(const RowwiseLaw& law,
                                                       Estimation estimation,
                                                       int threads) {
    if (law.function.isIdentity()) {
        return std::make_unique<IdentityLayerEstimator>(law.noiseCovariance);
    }
    return std::make_unique<EntrywiseLayerEstimator>(law, estimation, threads);
}

}  // namespace onsager
