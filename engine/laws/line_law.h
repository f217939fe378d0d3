// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/tilted_line.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Rows of independent entries of density proportional to f(z) exp(-ridge z^2 / 2), f a LineFactor: on the
/// line, its positive half or a bounded part of it. Most questions about such a prior have one answer.
struct LineLaw {
    LineFactor factor;
    double ridge = 0.0;  ///< in 1/signal^2; positive unless the factor's rate is or it has a bound
};

/// E[z^T z], d x d, means included.
Eigen::MatrixXd secondMoment(const LineLaw& law, int columns);

/// One entry for each standard normal number, exact in both tails.
Eigen::MatrixXd drawRows(const LineLaw& law, const Eigen::MatrixXd& standard);

/// sum rate |z| + ridge z^2 / 2 of a law on the whole line; at 0 the slope is 0.
EnergyGradient energy(const LineLaw& law, const Eigen::MatrixXd& Z);

/// The kink at 0 or the edges at the bounds, and the width of the law.
std::vector<Feature> features(const LineLaw& law);

/// Where the mode behind a message of precision gamma leaves 0, or reaches a bound of a law without a rate.
std::vector<double> thresholds(const LineLaw& law, double gamma);

}  // namespace onsager
