// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/model/network.h"

#include <memory>

namespace onsager {

/// Estimates both sides of a row-wise layer from the belief of each row,
///
///     p(z_l | z_{l-1}) exp(-|z_l - r^-|^2_{Gamma^-} / 2 - |z_{l-1} - r^+|^2_{Gamma^+} / 2).
///
/// Messages have equal numbers of rows.
class RowwiseEstimator : public LayerEstimator {
public:
    /// Estimate of Z_l, without a bias.
    [[nodiscard]] virtual Estimate estimateAbove(const GaussianMessage& above,
                                                 const GaussianMessage& below) const = 0;
    /// Estimate of Z_{l-1}, without a bias.
    [[nodiscard]] virtual Estimate estimateBelow(const GaussianMessage& above,
                                                 const GaussianMessage& below) const = 0;

    [[nodiscard]] Estimate estimate(const LayerMessages& messages, Side side) const final;
};

std::unique_ptr<RowwiseEstimator> makeRowwiseEstimator(const RowwiseLaw& law,
                                                       Estimation estimation,
                                                       int threads);

}  // namespace onsager
