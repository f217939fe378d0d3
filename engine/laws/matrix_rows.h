// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace onsager {

/// A small matrix as it stands in a scenario file: a list of rows.
using MatrixRows = std::vector<std::vector<double>>;

Eigen::MatrixXd matrixFromRows(const MatrixRows& rows);

/// The covariance when given, else variance * I.
Eigen::MatrixXd covarianceOf(double variance,
                             const std::optional<MatrixRows>& covariance,
                             int columns);

}  // namespace onsager
