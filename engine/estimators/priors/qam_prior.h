// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/laws/priors/qam.h"

namespace onsager {

/// MMSE of rows of QAM symbols. Behind a message with Gamma diagonal every real and imaginary part is the sum over
/// its own amplitudes, so that 64-QAM costs 8 terms and not 64; otherwise the sum over all rows of symbols.
class QamPriorEstimator final : public PriorEstimator {
public:
    QamPriorEstimator(const QamPrior& law, int columns, int threads)
        : m_law(law), m_columns(columns), m_threads(threads) {}
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

private:
    QamPrior m_law;
    int m_columns;
    int m_threads;
};

}  // namespace onsager
