// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/committee_rows.h"
#include "engine/estimators/output_estimator.h"

namespace onsager {

/// MAP of committee rows: the mode found from r^+, and the row-averaged divergence C.
///
/// Sigmoid: C = <Hs^-1> with the exact Hessian Hs at the mode. ReLU and tanh: the mode jumps between
/// minima often enough that the jumps are a visible part of the divergence (some 10 % for ReLU); C is
/// then the average central difference of the modes, 2 d further searches, which keeps state
/// evolution exact.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.3 and eq. (9).
class CommitteeMapEstimator final : public OutputEstimator {
public:
    CommitteeMapEstimator(const CommitteeLaw& law, int threads)
        : m_likelihood(law), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;
    [[nodiscard]] bool hasExactDivergence() const override;

private:
    [[nodiscard]] Eigen::MatrixXd differenceQuotient(const Eigen::MatrixXd& B,
                                                     const GaussianMessage& below) const;

    CommitteeLikelihood m_likelihood;
    int m_threads;
};

}  // namespace onsager
