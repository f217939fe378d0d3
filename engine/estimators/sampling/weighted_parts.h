// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <limits>
#include <vector>

namespace onsager {

/// One part of a mixture, with its weight in logs.
struct WeightedPart {
    double logWeight = 0.0;
    Eigen::VectorXd mean;
    Eigen::MatrixXd covariance;
    double sampleSize = std::numeric_limits<double>::infinity();
};

/// Moments of a mixture of `parts`, of which there is at least one.
WeightedPart mixtureOf(const std::vector<WeightedPart>& parts);

}  // namespace onsager
