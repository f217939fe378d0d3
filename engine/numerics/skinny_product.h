// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

using RowMajorMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Products of a large m x n matrix with a few columns (d <= 16), reading the matrix once for four
/// columns. The rows are cut into blocks whose borders do not depend on the number of threads and
/// whose partial sums are added in order, so the bits do not depend on it either.

/// A Z:  m x n times n x d.
Eigen::MatrixXd skinnyProduct(const Eigen::Ref<const RowMajorMatrix>& A,
                              const Eigen::MatrixXd& Z,
                              int threads);

/// A^T H:  n x m times m x d.
Eigen::MatrixXd skinnyTransposeProduct(const Eigen::Ref<const RowMajorMatrix>& A,
                                       const Eigen::MatrixXd& H,
                                       int threads);

}  // namespace onsager
