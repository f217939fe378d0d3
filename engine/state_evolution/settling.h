// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <functional>
#include <stop_token>
#include <vector>

namespace onsager {

/// Where a state evolution starts, or one that is held: without knowledge, or beside the truth.
enum class Branch { Uninformed, Informed };

/// How state evolution is followed to a fixed point.
struct Settling {
    double tolerance = 1e-10;
    int mostIterations = 20000;
    /// Extrapolates the slowest direction of what moves now and then: for a point of a curve, whose neighbour
    /// was the start.
    bool isQuick = false;
    std::stop_token stop = {};
};

/// Iterates until no V_i moves by more than the tolerance, relatively: |V_i' - V_i| <= tolerance |V_i|.
/// `iterate` makes V' of V, d x d each; false: it cannot. Returns whether V settled: not where it cannot, and not
/// where the limit of iterations, or the stop, came first.
bool settle(std::vector<Eigen::MatrixXd>& V,
            const Settling& settling,
            const std::function<bool()>& iterate);

}  // namespace onsager
