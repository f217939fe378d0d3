// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/scalar_belief.h"

#include <memory>

namespace onsager {

/// An entry-wise observation: each number on its own where the message's precision is diagonal (d = 1 among
/// them), `joint` elsewhere.
class ColumnwiseOutputEstimator final : public OutputEstimator {
public:
    ColumnwiseOutputEstimator(std::unique_ptr<ScalarOutput> entry,
                              std::unique_ptr<OutputEstimator> joint,
                              int threads)
        : m_entry(std::move(entry)), m_joint(std::move(joint)), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    std::unique_ptr<ScalarOutput> m_entry;
    std::unique_ptr<OutputEstimator> m_joint;
    int m_threads;
};

}  // namespace onsager
