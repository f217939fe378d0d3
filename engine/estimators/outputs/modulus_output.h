// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/laws/outputs/modulus.h"

namespace onsager {

/// MMSE of one complex number z behind its modulus, y = |z| + N(0, v); the rows of Y have one number, those of the
/// message two.
///
/// With z = rho u(theta), u = (cos theta, sin theta), the belief is
///
///     rho exp(-(y - rho)^2 / 2 v + rho h u - rho^2 u Gamma u^T / 2) on rho > 0,
///
/// for every angle a truncated Gaussian of precision a = 1 / v + u Gamma u^T and centre m = (y / v + h u) / a times
/// rho, whose moments are closed; v = 0: rho = y. Over the angle the trapezoidal rule, which is exact to rounding:
/// around the direction of h, as wide as the belief, behind a circular message (Gamma a multiple of I); else on
/// the whole circle. Behind a circular message and without noise it is von Mises' law,
///
///     zhat = y I_1(y |h|) / I_0(y |h|) h / |h|.
class ModulusOutputEstimator final : public OutputEstimator {
public:
    ModulusOutputEstimator(const ModulusLaw& law, int threads);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    double m_noiseVariance;
    int m_threads;
};

}  // namespace onsager
