// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/layers.h"

#include <Eigen/Core>

namespace onsager {

/// Second moment E[z^T z] of a row, d x d, mean included.
Eigen::MatrixXd priorMoment(const Prior& prior, int columns);

/// Standard normal numbers that one row is made of.
int priorDraws(const Prior& prior, int columns);

/// Rows of the law from rows of independent standard normal numbers, n x priorDraws: the same map
/// for drawn instances and for the sampled rows of state evolution.
Eigen::MatrixXd priorRows(const Prior& prior, int columns, const Eigen::MatrixXd& standard);

/// A finite mixture of Gaussians, as which all priors but Laplace and group lasso can be read:
/// z ~ sum_k weights_k N(means_k, covariances_k), covariances positive semi-definite.
struct RowMixture {
    Eigen::VectorXd weights;                   ///< k, sum 1
    Eigen::MatrixXd means;                     ///< k x d
    std::vector<Eigen::MatrixXd> covariances;  ///< k of d x d
};

/// The mixture of a Gaussian, Bernoulli-Gaussian, discrete or Gaussian-mixture prior.
/// Throws std::invalid_argument for the others; binary is columns of independent +-1, no mixture.
RowMixture mixtureOf(const Prior& prior, int columns);

}  // namespace onsager
