// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// The last word of an algorithm on a variable.
struct FinalEstimate {
    int variable = 0;
    Eigen::MatrixXd mean;  ///< Zhat, n x d
    /// Standard deviations that it claims, in the units of the signal: n x d, or 1 x d where its covariance is
    /// averaged over the rows; empty where it claims none.
    Eigen::MatrixXd deviations;
};

}  // namespace onsager
