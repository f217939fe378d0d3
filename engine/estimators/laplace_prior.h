// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/tilted_gaussian.h"

namespace onsager {

/// MMSE of rows of independent entries of density exp(-|z| / scale) / (2 scale).
///
/// With Gamma diagonal each entry is two truncated Gaussians, exactly; otherwise see TiltedGaussian.
class LaplaceMmseEstimator final : public PriorEstimator {
public:
    LaplaceMmseEstimator(double scale,
                         int columns,
                         int threads,
                         int points = TiltedGaussian::kDefaultPoints);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    double m_rate;
    Eigen::MatrixXd m_points;
    int m_threads;
};

/// MAP of the same: the minimum of |z - r|^2_Gamma / 2 + |z|_1 / scale.
///
/// Soft threshold where Gamma is diagonal, otherwise the exact active-set search by signs. C is the
/// average of (Gamma_AA)^-1 on the active entries A of a row and 0 elsewhere.
/// Source: Lee, Battle, Raina and Ng 2007 (feature-sign search).
class LaplaceMapEstimator final : public PriorEstimator {
public:
    LaplaceMapEstimator(double scale, int threads) : m_rate(1.0 / scale), m_threads(threads) {}
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    double m_rate;
    int m_threads;
};

}  // namespace onsager
