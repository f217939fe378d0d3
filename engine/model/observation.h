// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// Columns of an observed row.
int observedColumns(const OutputLaw& law, int columns);

/// Standard normal numbers that the observation of one row needs.
int observationDraws(const OutputLaw& law, int columns);

/// Y for rows Z (bias included) from independent standard normal numbers, n x observationDraws: the
/// same map for drawn instances and for the sampled rows of state evolution.
Eigen::MatrixXd observed(const OutputLaw& law,
                         const Eigen::MatrixXd& Z,
                         const Eigen::MatrixXd& standard);

/// The observation without its noise, where the noise is an additive Gaussian one: phi(Z) F2 of a
/// committee, the sum of exponentials of a sketch.
Eigen::MatrixXd noiselessObservation(const OutputLaw& law, const Eigen::MatrixXd& Z);

}  // namespace onsager
