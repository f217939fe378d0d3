// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/sampling/tilted_gaussian.h"
#include "engine/laws/line_law.h"

namespace onsager {

/// MMSE of rows of a LineLaw: independent entries of density exp(-rate |z| - ridge z^2 / 2) on the line, its
/// positive half or between two bounds.
///
/// With Gamma diagonal each entry is one or two truncated Gaussians, exactly; otherwise see TiltedGaussian.
/// The ridge adds to Gamma.
class LineMmseEstimator final : public PriorEstimator {
public:
    LineMmseEstimator(const LineLaw& law,
                      int columns,
                      int threads,
                      int points = TiltedGaussian::kDefaultPoints);
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    LineLaw m_law;
    Eigen::MatrixXd m_points;
    int m_threads;
};

/// MAP of the same: the minimum of |z - r|^2_Gamma / 2 + rate |z|_1 + ridge |z|^2 / 2, with z >= 0 for a law
/// on the half-line, |z_j| <= bound for a bounded one (which has no rate then).
///
/// Soft threshold, cut at the bounds, where Gamma is diagonal, otherwise the exact active-set search by signs or of the
/// bounds that are reached. C is the average
/// of ((Gamma + ridge I)_AA)^-1 on the active entries A of a row and 0 elsewhere.
/// Source: Lee, Battle, Raina and Ng 2007 (feature-sign search); Lawson and Hanson 1974 (half-lines).
class LineMapEstimator final : public PriorEstimator {
public:
    LineMapEstimator(const LineLaw& law, int threads) : m_law(law), m_threads(threads) {}
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    LineLaw m_law;
    int m_threads;
};

}  // namespace onsager
