// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// |Zhat - Z|_F^2 / (n d), in signal^2.
double meanSquaredError(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat);

/// |Zhat - Z|_F^2 / |Z|_F^2.
double normalizedError(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat);

/// The error of the best permutation (and sign) of the columns of Zhat, mean over entries as in
/// meanSquaredError. The assignment is exact. d <= 16.
double alignedSquaredError(const Eigen::MatrixXd& Z,
                           const Eigen::MatrixXd& Zhat,
                           ColumnSymmetry symmetry);

/// 10 log10(x), not below -200.
double decibel(double ratio);

/// Whether a network has a test error: two layers, additive noise at the
/// observation, no bias.
bool hasTestError(const Network& network);

/// Normalised test error of a two-layer network (Pandit et al. 2020, eq. 17):
///
///     (v + e) / v,   v = tr(noise covariance),   e = E |(sigma(z) - sigma(zhat)) F2|^2
///
/// for (z, zhat) ~ N(0, g K), g the gain of the linear layer; 1 is the optimum. The 2d x 2d matrix
/// K = [tau, cross; cross^T, power] has the second moments of a row of Z_0 and its estimate.
double normalizedTestError(const Network& network,
                           const Eigen::MatrixXd& tau,
                           const Eigen::MatrixXd& cross,
                           const Eigen::MatrixXd& power);

}  // namespace onsager
