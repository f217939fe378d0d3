// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// An energy -log p, up to a constant, and its gradient with the shape of its argument.
struct EnergyGradient {
    double energy = 0.0;
    Eigen::MatrixXd gradient;
};

/// tr(E V^-1 E^T) / 2 for rows E, n x d, with the gradient E V^-1; V d x d positive definite.
EnergyGradient squaredEnergy(const Eigen::MatrixXd& E, const Eigen::MatrixXd& V);

/// -sum_n log sum_k exp(logs_nk); afterwards `logs` holds the weights exp(logs_nk) / sum_k of the terms.
double logSumEnergy(Eigen::MatrixXd& logs);

}  // namespace onsager
