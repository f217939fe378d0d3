// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace onsager {

/// Sampling of sketch rows whose observation is so sharp that the belief is a thin curved sheet.
///
/// All angles but two, those of the largest weights a and b, are drawn from the message. Given them
/// the two solve a e^(i z_1) + b e^(i z_2) = y' with y' = rho e^(i phi) the rest of the observation:
///
///     z_1 = phi +- beta_1,  cos beta_1 = (rho^2 + a^2 - b^2) / (2 a rho),
///     z_2 = phi -+ beta_2,  cos beta_2 = (rho^2 + b^2 - a^2) / (2 b rho)
///
/// (where the triangle does not close, its nearest degenerate one), each repeated every 2 pi. The
/// repetitions that the message allows, moved to the maximum of the belief by Newton's method, carry
/// the Gaussians from which the pair is drawn; a tenth comes from the message given the others.
class SketchPairs {
public:
    /// weights: d >= 2. N: 2 x 2. Gamma: d x d, positive definite.
    SketchPairs(const Eigen::VectorXd& weights,
                const Eigen::MatrixXd& N,
                const Eigen::MatrixXd& Gamma);

    /// Moments of one row. `normal`: standard normal points, points x d; `choice`: uniform numbers.
    /// Returns the effective sample size.
    double moments(const Eigen::VectorXd& r,
                   const Eigen::VectorXd& y,
                   const Eigen::MatrixXd& normal,
                   const Eigen::VectorXd& choice,
                   Eigen::VectorXd& mean,
                   Eigen::MatrixXd& covariance) const;

private:
    Eigen::VectorXd m_weights;
    Eigen::MatrixXd m_N;
    std::vector<Eigen::Index> m_pair;  // the two angles solved for
    std::vector<Eigen::Index> m_rest;
    Eigen::MatrixXd m_pairPrecision;  // of the pair given the others
    Eigen::MatrixXd m_pairGain;       // rest x 2: shift of the pair's mean by the others
    Eigen::MatrixXd m_restRoot;       // covariance of the others = root^T root
};

}  // namespace onsager
