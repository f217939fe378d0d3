// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/extrinsic.h"

#include <Eigen/Core>

#include <functional>

namespace onsager {

/// How a new message joins the last one of its edge, in natural parameters:
///
///     H = Hhat Theta + H_old P,   Gamma likewise
///
/// Damping alone is Theta = theta I, P = (1 - theta) I. Where the sender has nothing measurable to say
/// the last message stands: with S = Gamma_in^1/2 and E the projection on those directions of the
/// posterior in units of the incoming message, Theta = theta S^-1 (I - E) S and P = I - Theta there.
struct MessageBlend {
    double damping = 1.0;
    Eigen::MatrixXd standing = {};  ///< S^-1 E S, d x d; empty when every direction is new

    [[nodiscard]] bool isPlain() const { return damping == 1.0 && standing.size() == 0; }
    /// Theta and P, d x d.
    [[nodiscard]] Eigen::MatrixXd ofNew(Eigen::Index columns) const;
    [[nodiscard]] Eigen::MatrixXd ofOld(Eigen::Index columns) const;
    /// Hhat Theta + H_old P for n x d rows.
    [[nodiscard]] Eigen::MatrixXd rows(const Eigen::MatrixXd& Hnew,
                                       const Eigen::MatrixXd& Hold) const;
    /// theta ((I - F)^T Gamma_new (I - F) + F^T Gamma_old F) + (1 - theta) Gamma_old, F = S^-1 E S.
    [[nodiscard]] Eigen::MatrixXd precision(const Eigen::MatrixXd& GammaNew,
                                            const Eigen::MatrixXd& GammaOld) const;
};

/// S^-1 E S for the directions in which an estimate says nothing that can be measured, and the last
/// message said more; empty if there are none.
///
/// With Gamma_in^-1/2 (Lambda - Gamma_in) Gamma_in^-1/2 = E diag(g) E^T a direction is silent when |g|
/// is rounding (1e-13 of it, or 1e-10 while the rows move by less than a hundredth of what g would let
/// them), or when fewer than one of the n rows is informative: n |g| < 1 while next to all of the
/// displacement Zhat - R_in is that of one or two rows. Behind a sign, far beyond a threshold, precisions
/// are so high that no row is near a step any more; what is left of Lambda - Gamma_in then is the tail
/// of a single row or rounding, and a message made of it would forget what is known.
///
/// `moved`: the rows Zhat - R_in, n x d, asked for only where it matters; empty where an estimate is
/// not made of rows.
Eigen::MatrixXd standingPart(const ExtrinsicStep& step,
                             const Eigen::MatrixXd& GammaIn,
                             const Eigen::MatrixXd& GammaOld,
                             const std::function<Eigen::MatrixXd()>& moved);

}  // namespace onsager
