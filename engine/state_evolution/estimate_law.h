// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Second moments of a row x and its estimate xhat in the large-system limit, d x d each.
struct EstimateLaw {
    Eigen::MatrixXd error;  ///< E[(xhat - x)^T (xhat - x)]
    Eigen::MatrixXd cross;  ///< E[x^T xhat]
    Eigen::MatrixXd power;  ///< E[xhat^T xhat]
};

}  // namespace onsager
