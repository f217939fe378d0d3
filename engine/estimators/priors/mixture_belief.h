// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/row_mixture.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <cmath>
#include <vector>

namespace onsager {

/// F with S = F F^T and as many columns as S has positive eigenvalues.
Eigen::MatrixXd rootOfRank(const Eigen::MatrixXd& S);

/// One component N(m, F F^T) of weight w behind messages of precision Gamma, see MixturePriorEstimator.
struct MixtureComponent {
    Eigen::RowVectorXd mean;         ///< m
    Eigen::RowVectorXd naturalMean;  ///< m Gamma
    Eigen::MatrixXd reduction;       ///< A with c = A A^T, d x rank
    Eigen::MatrixXd covariance;      ///< c
    double logWeight = 0.0;          ///< log w - log det(I + S Gamma) / 2 - m Gamma m^T / 2

    MixtureComponent(double weight,
                     const Eigen::RowVectorXd& m,
                     const Eigen::MatrixXd& F,
                     const Eigen::MatrixXd& Gamma)
        : mean(m), naturalMean(m * Gamma) {
        const Eigen::Index rank = F.cols();
        const Eigen::LLT<Eigen::MatrixXd> cholesky(Eigen::MatrixXd::Identity(rank, rank)
                                                   + symmetrized(F.transpose() * Gamma * F));
        reduction = cholesky.matrixL().solve(F.transpose()).transpose();
        covariance = symmetrized(reduction * reduction.transpose());
        const double logRootDeterminant = cholesky.matrixLLT().diagonal().array().log().sum();
        logWeight = std::log(weight) - logRootDeterminant - 0.5 * naturalMean.dot(m);
    }
};

/// Sums over the rows behind a message of what is believed of the rows of one component: how many they are, and
/// their first and second moments about its believed mean,
///
///     sum_n pi_nk,   sum_n pi_nk (mu_nk - m_k),   sum_n pi_nk (c_k + (mu_nk - m_k)^T (mu_nk - m_k)).
struct ComponentSums {
    double rows = 0.0;
    Eigen::RowVectorXd shift;      ///< 1 x d
    Eigen::MatrixXd secondMoment;  ///< d x d
};

/// Of the message (Gamma, H), H of n x d; components without weight have no rows.
std::vector<ComponentSums> componentSums(const RowMixture& mixture,
                                         const Eigen::MatrixXd& Gamma,
                                         const Eigen::MatrixXd& H);

}  // namespace onsager
