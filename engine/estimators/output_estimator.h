// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/network.h"

#include <memory>

namespace onsager {

/// Estimates Z_{L-1} from the observation and the message from below: the belief of each row,
/// p(y | z) exp(-|z - r^+|^2_{Gamma^+} / 2).
class OutputEstimator {
public:
    OutputEstimator() = default;
    virtual ~OutputEstimator() = default;
    OutputEstimator(const OutputEstimator&) = delete;
    OutputEstimator& operator=(const OutputEstimator&) = delete;

    /// Y: n x outputs; `below`: precision d x d positive definite, natural mean n x d.
    [[nodiscard]] virtual Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                                 const GaussianMessage& below) const = 0;
};

/// `threads`: for the rows of one call; the numbers do not depend on it.
std::unique_ptr<OutputEstimator> makeOutputEstimator(const OutputLaw& law,
                                                     Estimation estimation,
                                                     int threads);

}  // namespace onsager
