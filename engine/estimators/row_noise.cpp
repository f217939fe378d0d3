// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/row_noise.h"

#include "engine/estimators/factor_groups.h"
#include "engine/estimators/output_estimator.h"

#include <utility>

namespace onsager {

RowNoiseEstimator::RowNoiseEstimator(OutputLaw law, Estimation estimation, int threads)
    : m_law(std::move(law)), m_estimation(estimation), m_threads(threads) {}

Estimate RowNoiseEstimator::estimate(const LayerMessages& messages, Side side) const {
    const GaussianMessage& below = *messages.below;
    const bool hasBias = messages.bias != nullptr && messages.bias->size() > 0;
    return estimateGroups(
        *messages.factors, below.naturalMean.cols(),
        // Rows of one factor share a law: noise variance s v, one estimator for all of them.
        [&](double s, const std::vector<Eigen::Index>& rows) {
            const auto estimator =
                makeOutputEstimator(withNoiseFactor(m_law, s), m_estimation, m_threads);
            const GaussianMessage own{below.precision, below.naturalMean(rows, Eigen::all)};
            const Eigen::MatrixXd Y = (*messages.observation)(rows, Eigen::all);
            const Eigen::MatrixXd B =
                hasBias ? Eigen::MatrixXd((*messages.bias)(rows, Eigen::all)) : Eigen::MatrixXd();
            return estimator->estimate({nullptr, &own, &B, &Y, nullptr}, side);
        });
}

}  // namespace onsager
