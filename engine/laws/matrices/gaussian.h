// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
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

/// Independent entries N(mean / n, variance), n = columns(W); variance 1 / n when not given. Every row of W z gains
/// mean times the average of z.
///
/// Behind a signal of mean zero that vanishes with n, and one singular value, mean (m / n)^1/2, lies beside the
/// others: state evolution stays. ML-AMP has no term for it and diverges from a mean of some units on. Source:
/// Caltagirone, Zdeborova, Krzakala 2014.
struct GaussianMatrix {
    static constexpr MatrixTraits kTraits{.kind = "gaussian", .hasIndependentEntries = true};

    std::optional<double> variance;
    MatrixDraw draw = MatrixDraw::Entries;
    double mean = 0.0;  ///< of the entries, in units of 1 / n
    bool operator==(const GaussianMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.optional("variance", law.variance);
        visit.number("mean", law.mean, 0.0);
        visit.named("draw", law.draw, kMatrixDraws, MatrixDraw::Entries);
    }

    [[nodiscard]] bool actsAsIndependent() const { return mean == 0.0; }
};

/// Factors are drawn of entries of mean 0, and mean^2 / n, the power of the average of z in all rows, is small.
void check(const GaussianMatrix& law, int rows, int columns, const LawCheck& check);

std::shared_ptr<const LinearMap> drawMap(const GaussianMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// The Marchenko-Pastur law of the variance, whatever was drawn, and one singular value of the mean beside it, with
/// the sum of squares that the entries have.
Spectrum limitSpectrum(const GaussianMatrix& law, int rows, int columns);

}  // namespace onsager
