// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/tilted_line.h"

#include <Eigen/Core>

namespace onsager {

/// Mean and covariance of exp(-u Lambda u^T / 2 + h u^T) f_0(u_0) f_1(u_1) in two dimensions, by
/// quadrature over u_0 with u_1 in closed form. The logarithm of the integrand is concave: its mode
/// and the interval where it lies within 40 of the maximum are bracketed, and panels are graded
/// towards the kink at 0, the mode, and the points where u_1 changes from one side to the other.
void tiltedPlaneMoments(const Eigen::MatrixXd& Lambda,
                        const Eigen::RowVectorXd& h,
                        const LineFactor& first,
                        const LineFactor& second,
                        Eigen::RowVectorXd& mean,
                        Eigen::MatrixXd& covariance);

}  // namespace onsager
