// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/laws/estimation.h"
#include "engine/laws/output_law.h"

namespace onsager {

/// Estimates Z_{L-1} where the noise of each observed row has a known factor, those of the messages: the estimator of
/// y = phi(z) F2 + N(0, s_n V), made for each factor. Other observations do not hear the factors.
class RowNoiseEstimator final : public LayerEstimator {
public:
    RowNoiseEstimator(OutputLaw law, Estimation estimation, int threads);
    [[nodiscard]] Estimate estimate(const LayerMessages& messages, Side side) const override;

private:
    OutputLaw m_law;
    Estimation m_estimation;
    int m_threads;
};

}  // namespace onsager
