// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <array>
#include <optional>
#include <utility>

namespace onsager {

/// How a Gaussian matrix is drawn; the law is the same. Entries: one by one, the top of a larger matrix
/// is a smaller one, and it must be factorised. Factors: Haar vectors and the singular values of the
/// bidiagonal chi law (Dumitriu and Edelman 2002), without a factorisation.
enum class MatrixDraw { Entries, Factors };

inline constexpr std::array<std::pair<MatrixDraw, std::string_view>, 2> kMatrixDraws = {
    {{MatrixDraw::Entries, "entries"}, {MatrixDraw::Factors, "factors"}}};

/// Independent entries N(0, variance); variance 1 / columns(W) when not given.
struct GaussianMatrix {
    static constexpr MatrixTraits kTraits{.kind = "gaussian", .hasIndependentEntries = true};

    std::optional<double> variance;
    MatrixDraw draw = MatrixDraw::Entries;
    bool operator==(const GaussianMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.optional("variance", law.variance);
        visit.named("draw", law.draw, kMatrixDraws, MatrixDraw::Entries);
    }
};

std::shared_ptr<const LinearMap> drawMap(const GaussianMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// The Marchenko-Pastur law of the variance, whatever was drawn.
Spectrum limitSpectrum(const GaussianMatrix& law, int rows, int columns);

}  // namespace onsager
