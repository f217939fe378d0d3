// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/threshold_channel.h"

#include <Eigen/Core>

namespace onsager {

/// One row z seen entry by entry through a concave likelihood, behind a message N(r, Gamma^-1).
struct ConcaveRow {
    const EntryLikelihood& likelihood;
    const Eigen::MatrixXd& Gamma;
    Eigen::VectorXd r;
    Eigen::VectorXd y;
};

/// The mode z of |z - r|^2_Gamma / 2 - sum_j log p(y_j | z_j) by Newton steps from r, and the inverse
/// Hessian (Gamma + diag(-l''))^-1 there. Returns whether the steps came to an end.
bool findMode(const ConcaveRow& row, Eigen::VectorXd& z, Eigen::MatrixXd& inverseHessian);

}  // namespace onsager
