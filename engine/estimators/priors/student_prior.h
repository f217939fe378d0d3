// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/numerics/heavy_tail.h"

namespace onsager {

/// MAP of rows of a Student law: the least of z Gamma z^T / 2 - h z^T + power / 2 log(width + |z|^2), see
/// heavyTailWeight().
///
/// Where Gamma makes that convex, with the weight w of the row, C is the average of its inverse Hessian
///
///     (Gamma + w I - (2 w^2 / power) z^T z)^-1,
///
/// else a central difference, which counts the jumps of the mode from the body to the tail.
class StudentMapEstimator final : public PriorEstimator {
public:
    StudentMapEstimator(const HeavyTail& tail, int threads) : m_tail(tail), m_threads(threads) {}
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    HeavyTail m_tail;
    int m_threads;
};

}  // namespace onsager
