// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sampling/weighted_parts.h"

#include <algorithm>
#include <cmath>

namespace onsager {

WeightedPart mixtureOf(const std::vector<WeightedPart>& parts) {
    // w_k = exp(log w_k - max): mean = sum w_k m_k / sum w_k, covariance by the law of total covariance,
    //     C = sum w_k (C_k + (m_k - m)(m_k - m)^T) / sum w_k.
    double top = -std::numeric_limits<double>::infinity();
    for (const WeightedPart& part : parts) {
        top = std::max(top, part.logWeight);
    }
    WeightedPart whole;
    whole.mean = Eigen::VectorXd::Zero(parts.front().mean.size());
    double sum = 0.0;
    for (const WeightedPart& part : parts) {
        const double w = std::exp(part.logWeight - top);
        sum += w;
        whole.mean += w * part.mean;
    }
    whole.mean /= sum;
    whole.covariance = Eigen::MatrixXd::Zero(whole.mean.size(), whole.mean.size());
    double roughness = 0.0;
    for (const WeightedPart& part : parts) {
        const double w = std::exp(part.logWeight - top) / sum;
        if (w == 0.0) {
            continue;
        }
        const Eigen::VectorXd shift = part.mean - whole.mean;
        whole.covariance += w * part.covariance;
        whole.covariance.noalias() += (w * shift) * shift.transpose();
        // Errors of the parts are independent: variance sum w_k^2 / n_k, as that of 1 / (..) points.
        roughness += w * w / part.sampleSize;
    }
    whole.logWeight = top + std::log(sum);
    whole.sampleSize = 1.0 / roughness;
    return whole;
}

}  // namespace onsager
