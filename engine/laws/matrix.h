// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/gaussian.h"
#include "engine/laws/matrices/geometric.h"
#include "engine/laws/matrices/orthogonal.h"
#include "engine/laws/matrices/product.h"
#include "engine/laws/matrices/singular_values.h"

#include <Eigen/Core>

#include <optional>
#include <variant>

namespace onsager {

/// The law of a known matrix W; each alternative has a file of its own in laws/matrices.
using MatrixLaw = std::
    variant<GaussianMatrix, OrthogonalMatrix, GeometricMatrix, SingularValuesMatrix, ProductMatrix>;

/// Reports what the ranges of single keys cannot say of a rows x columns matrix.
void checkMatrix(const MatrixLaw& law, int rows, int columns, const LawCheck& check);

/// The singular values of a matrix with Haar vectors, descending, those that are not zero. Nothing for
/// a law that draws entries instead.
std::optional<Eigen::VectorXd> givenSingularValues(const MatrixLaw& law, int rows, int columns);

/// The law that the singular values tend to for large matrices; the given ones themselves.
Spectrum limitSpectrum(const MatrixLaw& law, int rows, int columns);

}  // namespace onsager
