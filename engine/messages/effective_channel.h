// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// The law of a message in the large-system limit: R = X A + N(0, T), X the true variable.
///
/// A and T are d x d. The recursion over these pairs is the state evolution of Pandit et al. 2020
/// (ML-Mat-VAMP), Theorem 1, where K^+ = [[tau, tau (A - I)], [., (A - I)^T tau (A - I) + T^+]] and
/// tau^- = T^-; keeping the gain A of the backward messages makes it exact for MAP too.
struct EffectiveChannel {
    Eigen::MatrixXd gain;             ///< A
    Eigen::MatrixXd noiseCovariance;  ///< T
};

/// Fits the channel to rows: X (true) and R (message mean), both n x d, equal weights.
///
///     A = E[x^T x]^+ E[x^T r],   T = E[r^T r] - A^T E[x^T x] A = E[(r - x A)^T (r - x A)]
EffectiveChannel fitChannel(const Eigen::MatrixXd& X, const Eigen::MatrixXd& R);

}  // namespace onsager
