// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// An energy -log p, up to a constant, and its gradient with the shape of its argument.
struct EnergyGradient {
    double energy = 0.0;
    Eigen::MatrixXd gradient;
};

/// -log p(Z), Z of n x d. Where the density has a kink (Laplace, group lasso at 0) the gradient is 0.
/// Throws std::invalid_argument with the sentence of missingDensity() where there is one.
EnergyGradient priorEnergy(const Prior& prior, const Eigen::MatrixXd& Z);

/// -log p(Y | Z), Z of n x d with the bias included, Y of n x outputs. A kink of a piecewise linear
/// function has the slope of its right side.
EnergyGradient outputEnergy(const OutputLaw& law,
                            const Eigen::MatrixXd& Y,
                            const Eigen::MatrixXd& Z);

/// phi'(z) entry by entry; at a kink the slope of the right side.
Eigen::MatrixXd slopes(const EntryFunction& phi, const Eigen::MatrixXd& Z);

}  // namespace onsager
