// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// What one layer tells its neighbour about the rows of a variable: z_n ~ N(r_n, Gamma^-1).
///
/// Kept in natural form (Gamma, H = R Gamma), so that Gamma = 0 (nothing known) and messages of
/// deficient rank are legal. Shapes: Gamma d x d, in 1/signal^2; H and R n x d. Rows are multiplied
/// by precisions from the right. Source: Pandit et al. 2020 (ML-Mat-VAMP), Algorithm 1.
struct GaussianMessage {
    Eigen::MatrixXd precision;    ///< Gamma
    Eigen::MatrixXd naturalMean;  ///< H = R Gamma
    /// H in the singular basis of the linear layer that hears it, r x d; empty elsewhere.
    Eigen::MatrixXd projected = {};

    /// R = H Gamma^-1. Throws std::domain_error when Gamma is not positive definite.
    [[nodiscard]] Eigen::MatrixXd mean() const;
};

/// The message about z + b when `message` is about z: R + B with the same precision. B is n x d, or
/// empty for none.
GaussianMessage shifted(const GaussianMessage& message, const Eigen::MatrixXd& B);

}  // namespace onsager
