// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/scalar_belief.h"

#include <memory>
#include <vector>

namespace onsager {

/// An entry-wise observation: scalar estimators column by column where the message's precision is
/// diagonal (d = 1 among them), `joint` elsewhere.
class ColumnwiseOutputEstimator final : public OutputEstimator {
public:
    /// `columns`: one for each column, or a single one for all. `joint` may be null for d = 1.
    ColumnwiseOutputEstimator(std::vector<std::unique_ptr<ScalarOutput>> columns,
                              std::unique_ptr<OutputEstimator> joint,
                              int threads);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    std::vector<std::unique_ptr<ScalarOutput>> m_columns;
    std::unique_ptr<OutputEstimator> m_joint;
    int m_threads;
};

}  // namespace onsager
