// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Adds h x^T - x A x^T / 2 for every row x of `rows` to `sum`, column by column: nothing is allocated. A is
/// symmetric; `line` is scratch of their number.
template <typename Rows>
void addQuadratic(const Eigen::VectorXd& h,
                  const Eigen::MatrixXd& A,
                  const Eigen::ArrayBase<Rows>& rows,
                  Eigen::Ref<Eigen::ArrayXd> line,
                  Eigen::Ref<Eigen::ArrayXd> sum) {
    for (Eigen::Index j = 0; j < rows.cols(); ++j) {
        line = h(j) - 0.5 * A(j, j) * rows.col(j);
        for (Eigen::Index k = j + 1; k < rows.cols(); ++k) {
            line -= A(j, k) * rows.col(k);
        }
        sum += line * rows.col(j);
    }
}

}  // namespace onsager
