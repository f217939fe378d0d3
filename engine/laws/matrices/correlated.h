// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Correlated features: W = G Omega^(1/2), rows N(0, Omega / columns), Omega with Haar eigenvectors and the given
/// eigenvalues, each of an equal share of the columns.
struct CorrelatedMatrix {
    static constexpr MatrixTraits kTraits{.kind = "correlated"};

    std::vector<double> eigenvalues = {0.2, 1.8};
    bool operator==(const CorrelatedMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("eigenvalues", law.eigenvalues);
    }
};

std::shared_ptr<const LinearMap> drawMap(const CorrelatedMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
Spectrum limitSpectrum(const CorrelatedMatrix& law, int rows, int columns);

}  // namespace onsager
