// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// A product of matrices with independent entries N(0, 1 / columns): `rows` are those of the factors
/// inside, from the input's to the output's; the outermost has the rows of the layer.
struct ProductMatrix {
    static constexpr MatrixTraits kTraits{.kind = "product"};

    std::vector<int> rows = {100};
    bool operator==(const ProductMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("rows", law.rows);
    }
};

std::shared_ptr<const LinearMap> drawMap(const ProductMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// The free product of the Marchenko-Pastur laws of the factors.
Spectrum limitSpectrum(const ProductMatrix& law, int rows, int columns);

}  // namespace onsager
