// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/spectral_law.h"
#include "engine/model/instance.h"

#include <Eigen/Core>

#include <optional>
#include <string_view>

namespace onsager {

/// What ML-AMP begins with when it begins with the leading eigenvector of D = W^T diag(T(y)) W, see SpectralLaw.
struct SpectralEstimate {
    /// R = v sqrt(n tau) / rho, which is x + N(0, Gamma^-1), Gamma = rho^2 / (1 - rho^2) tau^-1.
    SideInformation start;
    /// g of Z_1: v is where the linear part of AMP ends, and AMP goes on from there with the residual it has,
    ///
    ///     g = Gamma / (c lambda) diag(T(y)) W R,   m x d, c as in MlAmpMatrices.
    Eigen::MatrixXd residual;
};

/// The start, or what there is none of: below the threshold nothing (neither is there); `fault` where the
/// eigenvector was not found to 1e-6 in the steps that are allowed.
struct SpectralSearch {
    std::optional<SpectralEstimate> found;
    std::string_view fault;
};

/// Of a network that has such a start. The sign of v, complex its phase, is the one that fits the observation best,
/// and arbitrary where that cannot tell. At most 64 x 40 products with W and W^T.
///
/// Sources: Mondelli and Venkataramanan 2021 (the residual); the eigenvector by the Lanczos method with restarts.
SpectralSearch spectralEstimate(const Network& network, const Evidence& evidence, int threads);

}  // namespace onsager
