// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

namespace onsager {

/// Haar vectors and singular values that fall geometrically from the largest to the smallest by the
/// condition number, scaled to keep the mean power: s_i proportional to conditionNumber^(-i / (r - 1)),
/// i = 0 .. r-1, r = min(rows, columns), with sum s^2 = rows.
struct GeometricMatrix {
    static constexpr MatrixTraits kTraits{.kind = "geometric"};

    /// s_0 / s_{r-1}, 1 or more.
    double conditionNumber = 10.0;
    bool operator==(const GeometricMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("conditionNumber", law.conditionNumber);
    }
};

Eigen::VectorXd singularValues(const GeometricMatrix& law, int rows, int columns);
std::shared_ptr<const LinearMap> drawMap(const GeometricMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// That of these sizes, by nodes of the sum over the singular values where they are many.
Spectrum limitSpectrum(const GeometricMatrix& law, int rows, int columns);

}  // namespace onsager
