// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// What is observed and the numbers that the estimate of Z_{L-1} has for it.
struct Fit {
    Eigen::MatrixXd observation;  ///< Y, n x outputs
    Eigen::MatrixXd numbers;      ///< Zhat_{L-1}, bias included, n x d
};

// Errors of a fit, the mean over rows and columns; see errorMeasures() for what each is.

double trainingLoss(const Network& network, const Fit& fit);
double margin(const Network& network, const Fit& fit);

}  // namespace onsager
