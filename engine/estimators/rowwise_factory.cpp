// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/identity_layer.h"

#include <stdexcept>

namespace onsager {

std::unique_ptr<RowwiseEstimator> makeRowwiseEstimator(const RowwiseLaw& law,
                                                       Estimation /*estimation*/,
                                                       int /*threads*/) {
    if (law.function.kind == Activation::Identity) {
        return std::make_unique<IdentityLayerEstimator>(law.noiseCovariance);
    }
    throw std::invalid_argument("this activation has no estimator inside a stack");
}

}  // namespace onsager
