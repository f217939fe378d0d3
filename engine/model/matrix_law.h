// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/layers.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <optional>

namespace onsager {

/// The singular values of a matrix with Haar vectors, descending, those that are not zero. Nothing for
/// a law that draws entries instead.
///
///     orthogonal: all 1;  geometric: s_i proportional to conditionNumber^(-i / (r - 1)), i = 0 .. r-1,
///     with sum s^2 = rows;  singular-values: as given.                            r = min(rows, columns)
std::optional<Eigen::VectorXd> givenSingularValues(const MatrixLaw& law, int rows, int columns);

/// The law that the singular values tend to for large matrices; the given ones themselves.
Spectrum limitSpectrum(const MatrixLaw& law, int rows, int columns);

}  // namespace onsager
