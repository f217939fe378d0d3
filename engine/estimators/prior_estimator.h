// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/model/scenario.h"

#include <memory>

namespace onsager {

/// Estimates Z_0 from the message from above: the belief p(z_0) exp(-|z_0 - r^-|^2_{Gamma^-} / 2).
class PriorEstimator : public LayerEstimator {
public:
    /// `above`: precision d x d, natural mean n x d.
    [[nodiscard]] virtual Estimate estimateAbove(const GaussianMessage& above) const = 0;

    [[nodiscard]] Estimate estimate(const LayerMessages& messages, Side /*side*/) const final {
        return estimateAbove(*messages.above);
    }
};

/// Throws std::invalid_argument for a prior without an estimator of that kind, which problemsOf()
/// refuses in a scenario.
std::unique_ptr<PriorEstimator> makePriorEstimator(const Prior& prior,
                                                   int columns,
                                                   Estimation estimation,
                                                   int threads);

}  // namespace onsager
