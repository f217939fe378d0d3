// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/output_law.h"
#include "engine/messages/gaussian_message.h"

#include <Eigen/Core>

namespace onsager {

// One step of expectation maximisation: the noise variance v that maximises
//
//     Q(v) = sum_n E[ log p(n_n | v) | y_n, r_n ],
//
// n the noise of a row, its posterior being that of the noise as it is believed so far and of the message (Gamma, H)
// from below about z + b, H of n x d, Gamma positive definite. In units of y^2 (awgn) or of z^2 (probit).
// Source: Krzakala et al. 2012, section IV; Fletcher and Schniter 2017.

/// y = z + n, n ~ N(0, v I): with C = (Gamma + I / v)^-1 and y - zhat = (y Gamma - h) C
///
///     sum_n (|y_n - zhat_n|^2 + tr C) / (n d).
double updatedNoiseVariance(const CommitteeLaw& believed,
                            const Eigen::MatrixXd& Y,
                            const GaussianMessage& below);

/// y = sign(z + n), n ~ N(0, v), entry by entry: with s the variance of z in its message and
/// m = y r / sqrt(s + v)
///
///     v - v^2 / (s + v) mean of m phi(m) / Phi(m).
///
/// Entries of a row that a message couples are looked at one by one, each with its own s.
double updatedNoiseVariance(const ThresholdLaw& believed,
                            const Eigen::MatrixXd& Y,
                            const GaussianMessage& below);

/// Of whichever of these the law is. Throws std::invalid_argument for the others, which problemsOf() refuses.
double updatedNoiseVariance(const OutputLaw& believed,
                            const Eigen::MatrixXd& Y,
                            const GaussianMessage& below);

}  // namespace onsager
