// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/energy_gradient.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace onsager {

EnergyGradient squaredEnergy(const Eigen::MatrixXd& E, const Eigen::MatrixXd& V) {
    // sum_n e_n V^-1 e_n^T / 2, its gradient E V^-1, n x d.
    const Eigen::MatrixXd scaled = V.llt().solve(E.transpose()).transpose();
    return {0.5 * scaled.cwiseProduct(E).sum(), scaled};
}

double logSumEnergy(Eigen::MatrixXd& logs) {
    // -sum_n log sum_k exp(log_nk), and the shares of the terms in the place of their logs.
    double energy = 0.0;
    for (Eigen::Index n = 0; n < logs.rows(); ++n) {
        const double top = logs.row(n).maxCoeff();
        logs.row(n) = (logs.row(n).array() - top).exp().matrix();
        const double total = logs.row(n).sum();
        logs.row(n) /= total;
        energy -= top + std::log(total);
    }
    return energy;
}

}  // namespace onsager
