// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace onsager {

/// The first `count` points of the Sobol sequence in `dimensions` dimensions, Owen-scrambled.
///
/// Returns count x dimensions numbers in (0, 1), each uniform; the zero point that Boost leaves out
/// is restored, so that a power of two is a complete net. Different `scrambling` values give
/// independent scramblings: the spread over them is the standard error of an average.
/// Sources: Joe and Kuo 2008 (directions), Owen 1995, Burley 2020 (scrambling by hashing).
/// Throws std::invalid_argument above 3667 dimensions.
Eigen::MatrixXd scrambledSobol(Eigen::Index count,
                               Eigen::Index dimensions,
                               std::uint64_t scrambling);

/// The same points as standard normal numbers, through the inverse of the normal law.
Eigen::MatrixXd gaussianSobol(Eigen::Index count,
                              Eigen::Index dimensions,
                              std::uint64_t scrambling);

/// Moves and mixes the columns so that the rows have mean 0 and covariance I up to rounding; more rows
/// than columns are needed.
void whiten(Eigen::MatrixXd& points);

/// gaussianSobol with its sample moments made exact: mean 0 and covariance I up to rounding.
///
/// An average of a quadratic function of these points has no sampling error left.
Eigen::MatrixXd whitenedSobol(Eigen::Index count,
                              Eigen::Index dimensions,
                              std::uint64_t scrambling);

}  // namespace onsager
