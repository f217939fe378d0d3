// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// A message of less precision is wider than a turn, 2 pi: within one it says nothing.
inline constexpr double kWidePrecision = 1.0 / 80.0;

/// Mean and variance of one number z, and the log of the integral of its density's numerator.
struct LineMoments {
    double logTotal = 0.0;
    double mean = 0.0;
    double variance = 0.0;
};

/// The belief exp(-|y - weight (cos z, sin z)|^2_N / 2 - gamma (z - r)^2 / 2) of one angle.
///
/// The likelihood is a trigonometric polynomial of degree 2 in the exponent, repeated every 2 pi
/// under the Gaussian envelope of the message. All maxima that matter are bracketed on a grid of 64
/// points per turn, and the density is integrated around each of them. Below gamma = 1/80 the envelope is
/// wider than any coefficient of the likelihood can show (they enter with exp(-m^2 / (2 gamma)) <
/// 1e-17), and the belief has the moments of the message.
LineMoments sketchLineMoments(
    const Eigen::RowVector2d& y, double weight, const Eigen::Matrix2d& N, double r, double gamma);

}  // namespace onsager
