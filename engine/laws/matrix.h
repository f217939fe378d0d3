// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/correlated.h"
#include "engine/laws/matrices/features.h"
#include "engine/laws/matrices/file.h"
#include "engine/laws/matrices/gaussian.h"
#include "engine/laws/matrices/geometric.h"
#include "engine/laws/matrices/identity.h"
#include "engine/laws/matrices/orthogonal.h"
#include "engine/laws/matrices/product.h"
#include "engine/laws/matrices/selection.h"
#include "engine/laws/matrices/singular_values.h"
#include "engine/laws/matrices/structured.h"

#include <memory>
#include <variant>

namespace onsager {

/// The law of a known matrix W; each alternative has a file of its own in laws/matrices.
using MatrixLaw = std::variant<GaussianMatrix,
                               OrthogonalMatrix,
                               GeometricMatrix,
                               SingularValuesMatrix,
                               ProductMatrix,
                               CorrelatedMatrix,
                               FeaturesMatrix,
                               IdentityMatrix,
                               SelectionMatrix,
                               StructuredMatrix,
                               FileMatrix>;

const MatrixTraits& traitsOf(const MatrixLaw& law);

/// Whether the corrections of ML-AMP are right for it: entries are independent, or it acts as if they were.
bool actsAsIndependent(const MatrixLaw& law);

/// Whether its singular vectors are Haar distributed, or as good, see MatrixTraits::mixesRows.
bool mixesRows(const MatrixLaw& law);

/// Reports what the ranges of single keys cannot say of a rows x columns matrix.
void checkMatrix(const MatrixLaw& law, int rows, int columns, const LawCheck& check);

/// Draws a rows x columns matrix. Entries of a smaller one are the top of a larger one's where the law
/// draws entries.
std::shared_ptr<const LinearMap> drawMap(const MatrixLaw& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);

/// The law that the singular values tend to for large matrices; the given ones themselves.
Spectrum limitSpectrum(const MatrixLaw& law, int rows, int columns);

}  // namespace onsager
