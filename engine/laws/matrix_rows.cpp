// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrix_rows.h"

namespace onsager {

Eigen::MatrixXd matrixFromRows(const MatrixRows& rows) {
    const auto columns = rows.empty() ? 0 : static_cast<Eigen::Index>(rows.front().size());
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows.size()), columns);
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            matrix(i, j) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
        }
    }
    return matrix;
}

Eigen::MatrixXd covarianceOf(double variance,
                             const std::optional<MatrixRows>& covariance,
                             int columns) {
    return covariance ? matrixFromRows(*covariance)
                      : Eigen::MatrixXd(variance * Eigen::MatrixXd::Identity(columns, columns));
}

}  // namespace onsager
