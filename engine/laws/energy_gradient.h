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

/// Sums the energies of entries, each a function of row and column that gives energy and slope.
template <typename Entry>
EnergyGradient sumOfEntries(const Eigen::MatrixXd& Z, const Entry& entry) {
    EnergyGradient sum{0.0, Eigen::MatrixXd(Z.rows(), Z.cols())};
    for (Eigen::Index j = 0; j < Z.cols(); ++j) {
        for (Eigen::Index n = 0; n < Z.rows(); ++n) {
            const auto [energy, slope] = entry(n, j);
            sum.energy += energy;
            sum.gradient(n, j) = slope;
        }
    }
    return sum;
}

}  // namespace onsager
