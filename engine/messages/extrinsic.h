// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Bounds on the eigenvalues of an outgoing precision, in 1/signal^2.
struct PrecisionLimits {
    double minimum = 1e-6;
    double maximum = 1e8;
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
/// A sparse MAP prior sends every row to 0 while its message is weak: C is then 0 because nothing
/// passes the threshold, not because anything is known. With `silentMoment` tau given, directions e
/// with e C e^T < 1 / maximum that no active row supports (e C e^T e Gamma_in e^T < 1e-9) send
///
///     R = 0,   Gamma_out = tau^-1 on their span, and what they learnt on its complement.
///
/// Shapes: Zhat, H are n x d; C, Lambda, Gamma, P are d x d.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), Algorithm 1, lines 8-10 and 16-18.
struct ExtrinsicStep {
    Eigen::MatrixXd estimatePrecision;  ///< Lambda
    Eigen::MatrixXd outgoingPrecision;  ///< Gamma_out, eigenvalues within the limits
    Eigen::MatrixXd scaling;            ///< P
    int clipped = 0;                    ///< eigenvalues outside the limits, silent ones included
    int outside = 0;                    ///< eigenvalues of Lambda - Gamma_in that are not positive
    int silent = 0;                     ///< directions that send R = 0 with precision tau^-1
    bool valid = false;                 ///< false when C is not finite and positive definite

    /// H_out for rows with estimate Zhat and incoming natural mean H_in, both n x d.
    [[nodiscard]] Eigen::MatrixXd outgoing(const Eigen::MatrixXd& Zhat,
                                           const Eigen::MatrixXd& Hin) const;
};

/// The step for row-averaged covariance C and incoming precision Gamma_in, both d x d.
/// `silentMoment`: tau of the variable, d x d, for a sparse MAP prior; empty otherwise.
ExtrinsicStep extrinsicStep(const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& GammaIn,
                            const PrecisionLimits& limits,
                            const Eigen::MatrixXd& silentMoment = {});

}  // namespace onsager
