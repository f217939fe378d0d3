// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"

#include <Eigen/Core>

#include <algorithm>
#include <numeric>
#include <vector>

namespace onsager {

/// The estimate of rows that differ by known factors, n x d, from those of the rows of each factor:
/// estimateOf(factor, rows) in rising order of factors. Averages are those over all rows.
template <typename EstimateOf>
Estimate estimateGroups(const Eigen::VectorXd& factors,
                        Eigen::Index d,
                        const EstimateOf& estimateOf) {
    const Eigen::Index n = factors.size();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
        return factors(a) != factors(b) ? factors(a) < factors(b) : a < b;
    });
    Estimate whole;
    whole.mean.resize(n, d);
    whole.covariance = Eigen::MatrixXd::Zero(d, d);
    for (auto first = order.begin(); first != order.end();) {
        const double factor = factors(*first);
        const auto last = std::find_if(first, order.end(),
                                       [&](Eigen::Index row) { return factors(row) != factor; });
        const std::vector<Eigen::Index> rows(first, last);
        const Estimate own = estimateOf(factor, rows);
        whole.mean(rows, Eigen::all) = own.mean;
        whole.covariance += static_cast<double>(rows.size()) * own.covariance;
        whole.unconvergedRows += own.unconvergedRows;
        whole.smallestSampleSize = std::min(whole.smallestSampleSize, own.smallestSampleSize);
        whole.work += own.work;
        first = last;
    }
    whole.covariance /= static_cast<double>(n);
    return whole;
}

}  // namespace onsager
