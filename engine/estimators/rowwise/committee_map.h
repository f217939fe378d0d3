// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/estimators/rowwise/function_modes.h"

namespace onsager {

/// MAP of committee rows: the mode, and the row-averaged divergence C.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.3 and eq. (9).
class CommitteeMapEstimator final : public OutputEstimator {
public:
    CommitteeMapEstimator(const CommitteeLaw& law, int threads)
        : m_likelihood(law), m_modes(law.activation, threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override {
        return m_modes.estimate(rowsOf(m_likelihood, Y, below), Side::Below);
    }

private:
    CommitteeLikelihood m_likelihood;
    FunctionModes m_modes;
};

}  // namespace onsager
