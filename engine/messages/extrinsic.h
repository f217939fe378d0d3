// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <limits>

namespace onsager {

/// Bounds on the eigenvalues of an outgoing precision.
struct PrecisionLimits {
    double minimum = 1e-6;  ///< in 1/signal^2, or in units of `unit`
    double maximum = 1e8;   ///< the same
    /// kappa: at most so many times the incoming precision. Only sparse MAP needs it, see ExtrinsicStep.
    double growth = std::numeric_limits<double>::infinity();
    /// The precision that counts as 1, d x d positive definite in 1/signal^2: limits bound the
    /// eigenvalues of U^-1/2 Gamma U^-1/2. Empty: the identity.
    Eigen::MatrixXd unit = {};
};

/// Removes the incoming message from a posterior: what the estimator learnt by itself.
///
///     Lambda = C^-1,   Gamma_out = Lambda - Gamma_in = E diag(g) E^T
///     H_out  = (Zhat Lambda - H_in) P,   P = E diag(clip(g) / max(g, minimum)) E^T
///
/// An upper clip leaves R = H Gamma^-1 alone, a lower clip leaves H alone; either way R is a fixed
/// matrix times a quantity free of divergence, so that state evolution with the same step is exact.
/// A covariance that is 0 in some direction (every row known exactly) is taken as a 1e-8th of the
/// smallest that the limits can say, so that R = Zhat there.
///
/// A sparse MAP prior sends rows to 0 while its message is weak: C is then next to 0 because hardly
/// any row passes the threshold, not because much is known. With Gamma_in^1/2 C Gamma_in^1/2 =
/// E diag(alpha) E^T the message R_out = (Zhat - R_in alpha) (1 - alpha)^-1 stays finite and free of
/// divergence, only its precision Gamma_in (1 - alpha) / alpha grows without bound. So `growth` clips
/// it relative to the incoming one, which knows no temperature: with C -> C / c, Gamma -> c Gamma all
/// messages keep their R.
///
/// Shapes: Zhat, H are n x d; C, Lambda, Gamma, P are d x d.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), Algorithm 1, lines 8-10 and 16-18.
struct ExtrinsicStep {
    Eigen::MatrixXd estimatePrecision;  ///< Lambda
    Eigen::MatrixXd outgoingPrecision;  ///< Gamma_out, eigenvalues within the limits
    Eigen::MatrixXd clipMatrix;         ///< P
    int clipped = 0;                    ///< eigenvalues outside the limits
    int indefinite = 0;                 ///< eigenvalues of Lambda - Gamma_in that are not positive
    bool valid = false;                 ///< false when C is not finite and positive definite

    /// H_out for rows with estimate Zhat and incoming natural mean H_in, both n x d.
    [[nodiscard]] Eigen::MatrixXd outgoing(const Eigen::MatrixXd& Zhat,
                                           const Eigen::MatrixXd& Hin) const;
};

/// The step for row-averaged covariance C and incoming precision Gamma_in, both d x d. With a finite
/// growth Gamma_in must be positive definite.
ExtrinsicStep extrinsicStep(const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& GammaIn,
                            const PrecisionLimits& limits);

}  // namespace onsager
