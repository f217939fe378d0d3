// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

namespace onsager {

/// Orthonormal rows or columns (whichever are fewer), Haar distributed: every singular value is 1.
struct OrthogonalMatrix {
    static constexpr MatrixTraits kTraits{.kind = "orthogonal"};

    bool operator==(const OrthogonalMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

Eigen::VectorXd singularValues(const OrthogonalMatrix& law, int rows, int columns);
std::shared_ptr<const LinearMap> drawMap(const OrthogonalMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// r = min(rows, columns) times the value 1.
Spectrum limitSpectrum(const OrthogonalMatrix& law, int rows, int columns);

}  // namespace onsager
