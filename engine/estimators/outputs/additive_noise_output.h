// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/laws/line_law.h"

namespace onsager {

/// y = z + u, u with independent entries of a LineLaw: what is believed of z is what is believed of the
/// noise u = y - z, whose message is N(y - r, Gamma^-1), turned around:
///
///     zhat = y - uhat,   C = C_u.
class AdditiveNoiseEstimator final : public OutputEstimator {
public:
    AdditiveNoiseEstimator(const LineLaw& noise, Estimation estimation, int threads);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    LineLaw m_noise;
    Estimation m_estimation;
    int m_threads;
};

}  // namespace onsager
