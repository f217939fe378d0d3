// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise/committee_rows.h"

namespace onsager {

/// y = z F2 + N(0, V), MAP and MMSE alike:  C = (Gamma + P)^-1,  Zhat = (H + Y N F2^T) C.
/// With F2 = I the plain AWGN observation, with any other a committee of linear units.
class GaussianOutputEstimator final : public OutputEstimator {
public:
    explicit GaussianOutputEstimator(const CommitteeLaw& law) : m_likelihood(law) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    CommitteeLikelihood m_likelihood;
};

}  // namespace onsager
