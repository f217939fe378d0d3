// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <limits>

namespace onsager {

/// What an estimator says about the rows of one variable.
///
/// MMSE: mean and row-averaged covariance of the posterior. MAP: mode and row-averaged divergence
/// <d zhat / d r> Gamma^-1, the inverse Hessian at the mode.
struct Estimate {
    Eigen::MatrixXd mean;        ///< Zhat, n x d
    Eigen::MatrixXd covariance;  ///< C, d x d
    /// Rows whose search ended early or whose Hessian had to be replaced.
    long unconvergedRows = 0;
    /// Smallest effective sample size of a row's quadrature; infinite where it is exact.
    double smallestSampleSize = std::numeric_limits<double>::infinity();
    /// What was counted of the work on all rows, see countWork().
    double work = 0.0;
};

/// The same of one number.
struct EntryMoments {
    double mean = 0.0;
    double variance = 0.0;
};

}  // namespace onsager
