// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/argument_channel.h"
#include "engine/state_evolution/scalar_averages.h"
#include "engine/state_evolution/scalar_moments.h"

#include <Eigen/Core>

namespace onsager {

/// What is received of one angle and what is believed of it.
///
///     y = weight (cos x, sin x) + N(0, noise),   x and R as in ArgumentChannel
///
/// The estimator believes in x ~ N(R, 1 / precision) and in noise of covariance `believedNoise`.
struct SketchEntry {
    ArgumentChannel argument;
    double weight = 1.0;
    Eigen::Matrix2d noise = Eigen::Matrix2d::Identity();  ///< V, positive definite
    Eigen::Matrix2d believedNoise = Eigen::Matrix2d::Identity();
    double precision = 1.0;
};

/// Averages over R and y of sums over x.
///
/// Given R and y both posteriors of x, the true and the believed one, are trapezoid sums over one
/// turn, to which the Gaussian envelopes are folded: of all turns only the mean and the variance of x
/// given the angle matter. Such sums converge faster than any power of their step; so does that over R,
/// whose step is halved until it is fine enough. y is integrated by Gauss-Legendre in polar coordinates,
/// its angle inside, or along the axes of very unequal noise: where the estimate passes from one turn to
/// the next within a hair's breadth panels are halved (settings.tolerance). Where lattices or messages are
/// too many settings.budget is spent, and the moments are 0.
ScalarMoments sketchMoments(const SketchEntry& entry, const AverageSettings& settings);

}  // namespace onsager
