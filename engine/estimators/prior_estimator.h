// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/network.h"

#include <memory>

namespace onsager {

/// Estimates Z_0 from the message from above: the belief p(z_0) exp(-|z_0 - r^-|^2_{Gamma^-} / 2).
class PriorEstimator {
public:
    PriorEstimator() = default;
    virtual ~PriorEstimator() = default;
    PriorEstimator(const PriorEstimator&) = delete;
    PriorEstimator& operator=(const PriorEstimator&) = delete;

    /// `above`: precision d x d, natural mean n x d.
    [[nodiscard]] virtual Estimate estimateAbove(const GaussianMessage& above) const = 0;
};

std::unique_ptr<PriorEstimator> makePriorEstimator(const Network& network);

}  // namespace onsager
