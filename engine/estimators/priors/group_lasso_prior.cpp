// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/group_lasso_prior.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace onsager {

namespace {

/// |z| of an active row: the root of F(nu) = sum_i g_i^2 / (gamma_i nu + lambda)^2 = 1.
///
/// F^(-1/2) is concave and increasing, so Newton's steps from nu = 0 rise to the root without passing
/// it. Returns false if they did not get there.
bool rowLength(const Eigen::ArrayXd& g, const Eigen::ArrayXd& gamma, double lambda, double& nu) {
    nu = 0.0;
    for (int step = 0; step < 200; ++step) {
        const Eigen::ArrayXd denominator = gamma * nu + lambda;
        const Eigen::ArrayXd ratio = (g / denominator).square();
        const double F = ratio.sum();
        const double slope = (ratio * gamma / denominator).sum();  // -F' / 2
        // (1 - F^(-1/2)) / (F^(-1/2))'
        const double rise = F * (std::sqrt(F) - 1.0) / slope;
        if (!(rise > 1e-15 * nu)) {
            return nu > 0.0;
        }
        nu += rise;
    }
    return false;
}

}  // namespace

Estimate GroupLassoMapEstimator::estimateAbove(const GaussianMessage& above) const {
    // In the eigenbasis of Gamma rows are g = h E, and the conditions separate: z_i = g_i / (gamma_i + lambda / nu).
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(above.precision);
    const Eigen::ArrayXd gamma = eigen.eigenvalues().array().max(0.0);
    const Eigen::MatrixXd G = above.naturalMean * eigen.eigenvectors();
    const Eigen::Index d = G.cols();
    const double lambda = m_weight;
    Estimate estimate;
    Eigen::MatrixXd z = Eigen::MatrixXd::Zero(G.rows(), d);
    averageOverRows(
        G.rows(), d, m_threads, estimate,
        [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            for (Eigen::Index n = first; n < last; ++n) {
                const Eigen::ArrayXd g = G.row(n).transpose();
                // Inactive, z = 0 and no part of C: |h| <= lambda is the optimality condition at 0.
                if (!(g.matrix().norm() > lambda)) {
                    continue;
                }
                double nu = 0.0;
                sums.unconvergedRows += rowLength(g, gamma, lambda, nu) ? 0 : 1;
                // z / nu and (Gamma + lambda / nu I)^-1; the rank-one term by Sherman and Morrison,
                // 1 - e D^-1 e^T lambda / nu = sum_i e_i^2 gamma_i nu / (gamma_i nu + lambda).
                const Eigen::ArrayXd denominator = gamma * nu + lambda;
                const Eigen::ArrayXd unit = g / denominator;
                const Eigen::VectorXd diagonal = nu / denominator;
                const Eigen::VectorXd side = unit * diagonal.array();
                const double rest = (unit.square() * gamma * nu / denominator).sum();
                z.row(n) = (nu * unit).matrix().transpose();
                sums.covariance.diagonal() += diagonal;
                sums.covariance += lambda / (nu * rest) * side * side.transpose();
            }
        });
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    estimate.mean = z * E.transpose();
    estimate.covariance = symmetrized(E * estimate.covariance * E.transpose());
    return estimate;
}

}  // namespace onsager
