// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/matrix_rows.h"
#include "engine/numerics/quadrature.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// A finite mixture of Gaussians, as which many priors can be read:
/// z ~ sum_k weights_k N(means_k, covariances_k), covariances positive semi-definite.
struct RowMixture {
    Eigen::VectorXd weights;                   ///< k, sum 1
    Eigen::MatrixXd means;                     ///< k x d
    std::vector<Eigen::MatrixXd> covariances;  ///< k of d x d
};

/// A value that one number can take, and the logarithm of its probability.
struct WeightedPoint {
    double place;
    double logWeight;
};

/// Whether sum_k weights_k rows_k is 0 up to rounding of its terms.
bool averagesToZero(const std::vector<double>& weights, const MatrixRows& rows);

/// The weights divided by their sum.
Eigen::VectorXd normalized(const std::vector<double>& weights);

/// E[z^T z] = sum_k w_k (m_k^T m_k + S_k), d x d.
Eigen::MatrixXd secondMoment(const RowMixture& mixture);

/// Rows from standard normal numbers, n x (d + 1): the last one selects the component.
Eigen::MatrixXd drawRows(const RowMixture& mixture, const Eigen::MatrixXd& standard);

/// -log of the density of rows Z, n x d, constants of the normal densities left out; the covariances
/// must be positive definite.
EnergyGradient energy(const RowMixture& mixture, const Eigen::MatrixXd& Z);

/// Where the density of one number (d = 1) has its places, and how wide they are.
std::vector<Feature> features(const RowMixture& mixture);

}  // namespace onsager
