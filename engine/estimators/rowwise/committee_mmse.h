// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/estimators/rowwise/function_samples.h"

namespace onsager {

/// MMSE of committee rows by quasi-Monte-Carlo importance sampling (RowSampler).
class CommitteeMmseEstimator final : public OutputEstimator {
public:
    static constexpr int kDefaultPoints = SamplerPoints::kDefaultPoints;

    CommitteeMmseEstimator(const CommitteeLaw& law, int threads, int points = kDefaultPoints)
        : m_likelihood(law),
          m_samples(law.activation, static_cast<int>(law.secondLayer.rows()), threads, points) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override {
        return m_samples.estimate(rowsOf(m_likelihood, Y, below), Side::Below);
    }

private:
    CommitteeLikelihood m_likelihood;
    FunctionSamples m_samples;
};

}  // namespace onsager
