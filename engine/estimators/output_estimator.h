// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/model/network.h"

#include <memory>

namespace onsager {

/// Estimates Z_{L-1} from the observation and the message from below: the belief of each row,
/// p(y | z) exp(-|z - r^+|^2_{Gamma^+} / 2).
class OutputEstimator : public LayerEstimator {
public:
    /// Y: n x outputs; `below`: precision d x d positive definite, natural mean n x d.
    [[nodiscard]] virtual Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                                 const GaussianMessage& below) const = 0;

    [[nodiscard]] Estimate estimate(const LayerMessages& messages, Side side) const final;
};

/// `threads`: for the rows of one call; the numbers do not depend on it.
std::unique_ptr<OutputEstimator> makeOutputEstimator(const OutputLaw& law,
                                                     Estimation estimation,
                                                     int threads);

}  // namespace onsager
