// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/extrinsic.h"
#include "engine/state_evolution/quadrature_rows.h"

#include <Eigen/Core>

namespace onsager {

/// Law of the rest v of an outgoing natural row H_out = x G + v, where G is known beforehand:
///
///     v = x S + noise,   S = tau^+ E[x^T v],   noise covariance E[v^T v] - S^T tau S.
///
/// H_out itself follows the same law with S + G in place of S.
struct ResidualLaw {
    Eigen::MatrixXd share;            ///< S, d x d
    Eigen::MatrixXd noiseCovariance;  ///< d x d
};

/// What is known of the true rows x of a layer once its messages are received.
struct TruthPosterior {
    Eigen::MatrixXd mean;        ///< E[x | messages], n x d; x itself where that is not known
    Eigen::MatrixXd covariance;  ///< row-averaged Cov(x | messages), d x d; 0 with x itself
};

/// From rows: `rest` is v for x at its mean, n x d; off it v moves with -(x - mean) G.
ResidualLaw restLaw(const TruthPosterior& truth,
                    const Eigen::MatrixXd& rest,
                    const Eigen::MatrixXd& G);

/// From averages for d = 1: with xhat = x + w and R = x + e it is v = (w Lambda - e Gamma) P.
/// `tau`: E[x^2]; `received`: the law of the message that the step takes off.
ResidualLaw restLaw(const ScalarMoments& moments,
                    const ScalarChannelLaw& received,
                    const ExtrinsicStep& step,
                    double tau);

/// Rows v moved along x and mixed, no more than needed, so that they have just this law:
///
///     v <- (v - x (x^T x)^-1 x^T v) M + x S,   M = D^-1/2 (D^1/2 N D^1/2)^1/2 D^-1/2
///
/// where D is the second moment of the rows without their part along x and N the covariance wanted.
Eigen::MatrixXd withLaw(const Eigen::MatrixXd& rest,
                        const Eigen::MatrixXd& truth,
                        const ResidualLaw& law);

}  // namespace onsager
