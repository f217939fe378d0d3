// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// -log p(Y | Z), Z of n x d with the bias included, Y of n x outputs. A kink of a piecewise linear
/// function has the slope of its right side.
EnergyGradient outputEnergy(const OutputLaw& law,
                            const Eigen::MatrixXd& Y,
                            const Eigen::MatrixXd& Z);

/// phi'(z) entry by entry; at a kink the slope of the right side.
Eigen::MatrixXd slopes(const EntryFunction& phi, const Eigen::MatrixXd& Z);

}  // namespace onsager
