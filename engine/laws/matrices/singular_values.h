// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Haar vectors and the given singular values, at most min(rows, columns) of them; the others are 0.
struct SingularValuesMatrix {
    static constexpr MatrixTraits kTraits{.kind = "singular-values"};

    std::vector<double> values = {1.0};
    bool operator==(const SingularValuesMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("values", law.values);
    }
};

void check(const SingularValuesMatrix& law, int rows, int columns, const LawCheck& check);
Eigen::VectorXd singularValues(const SingularValuesMatrix& law, int rows, int columns);
std::shared_ptr<const LinearMap> drawMap(const SingularValuesMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// The given values and the zeros beside them, the same for every trial.
Spectrum limitSpectrum(const SingularValuesMatrix& law, int rows, int columns);

}  // namespace onsager
