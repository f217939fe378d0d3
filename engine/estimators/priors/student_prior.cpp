// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/student_prior.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

namespace onsager {

Estimate StudentMapEstimator::estimateAbove(const GaussianMessage& above) const {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(above.precision);
    const Eigen::ArrayXd gamma = eigen.eigenvalues().array().max(0.0);
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::MatrixXd G = above.naturalMean * E;
    const auto modesOf = [&](const Eigen::MatrixXd& natural) {
        Estimate estimate = estimateRows(
            natural.rows(), natural.cols(), m_threads, [&](Eigen::Index n, RowBelief& moments) {
                // In the eigenbasis z = g / (gamma + w), w = power / (width + |z|^2) with w z the gradient of -log p;
                //     Hessian = diag(gamma + w) - (2 w^2 / power) z z^T,   D = diag(gamma + w)^-1,
                //     inverse = D + (share / (1 - share z D z^T)) D z z^T D,   share = 2 w^2 / power.
                const Eigen::ArrayXd g = natural.row(n).transpose();
                const double w = heavyTailWeight(m_tail, g, gamma);
                const Eigen::VectorXd D = (gamma + w).inverse();
                const Eigen::VectorXd z = g * D.array();
                const Eigen::VectorXd side = D.cwiseProduct(z);
                const double share = 2.0 * w * w / m_tail.power;
                // The Hessian by Sherman and Morrison; at a minimum it is not indefinite.
                const double rest = std::max(1.0 - share * z.dot(side), 1e-12);
                moments.mean = z;
                moments.covariance = share / rest * side * side.transpose();
                moments.covariance.diagonal() += D;
            });
        estimate.mean = estimate.mean * E.transpose();
        estimate.covariance = symmetrized(E * estimate.covariance * E.transpose());
        return estimate;
    };
    constexpr double kSingular = 1e-14;
    Estimate estimate = modesOf(G);
    // Where the least eigenvalue of Gamma outweighs the density's concave part there is one mode and no jump.
    const bool isConvex = gamma(0) >= m_tail.leastConvexPrecision();
    if (!isConvex && gamma(0) > kSingular * gamma(gamma.size() - 1)) {
        estimate.covariance =
            messageDifference(above.precision, [&](const Eigen::RowVectorXd& shift) {
                const Estimate moved =
                    modesOf((above.naturalMean.rowwise() + shift * above.precision) * E);
                estimate.work += moved.work;
                return moved.mean;
            });
    }
    return estimate;
}

}  // namespace onsager
