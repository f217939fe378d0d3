// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Complex numbers as pairs of real columns: a row of d complex numbers is a row of 2 d real ones,
/// (Re z_1, Im z_1, Re z_2, Im z_2, ..).

/// i Z, that is (-Im z_1, Re z_1, ..); Z of n x 2 d.
Eigen::MatrixXd timesI(const Eigen::MatrixXd& Z);

/// The part of a 2 d x 2 d matrix that commutes with the multiplication by i,
///
///     (S - I_i S I_i) / 2,    row z times I_i = i z:
///
/// blocks (a, b; -b, a) of a complex number each. The average of S over all common phases of the row.
/// Of a symmetric S it is symmetric.
Eigen::MatrixXd circularPart(const Eigen::MatrixXd& S);

/// The 2 d x 2 d matrix of a real d x d one that acts on real and imaginary parts alike.
Eigen::MatrixXd onPairs(const Eigen::MatrixXd& S);

}  // namespace onsager
