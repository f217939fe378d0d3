// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace onsager {

/// The singular values of a structured matrix, r = min(rows, columns) of them: those in the middle of r
/// equal parts of the Marchenko-Pastur law, as if its entries were independent; all 1; or as in
/// GeometricMatrix.
enum class StructuredSpectrum { MarchenkoPastur, Orthogonal, Geometric };

inline constexpr std::array<std::pair<StructuredSpectrum, std::string_view>, 3> kStructuredSpectra =
    {{{StructuredSpectrum::MarchenkoPastur, "marchenko-pastur"},
      {StructuredSpectrum::Orthogonal, "orthogonal"},
      {StructuredSpectrum::Geometric, "geometric"}}};

/// W = U diag(s) V^T, of which no entry is kept: U and V are signs, a Fourier transform and places, signs and
/// places random (FourierVectors). A product takes O(n log n), and message passing cannot tell the vectors
/// from Haar distributed ones. `variance`: of the entries, 1 / columns(W) when not given, and
/// sum s^2 = rows columns variance (marchenkoPastur).
struct StructuredMatrix {
    static constexpr MatrixTraits kTraits{.kind = "structured", .hasFastProducts = true};

    StructuredSpectrum spectrum = StructuredSpectrum::MarchenkoPastur;
    std::optional<double> variance;
    double conditionNumber = 10.0;
    bool operator==(const StructuredMatrix&) const = default;

    /// Each spectrum has the keys of its own.
    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.named("spectrum", law.spectrum, kStructuredSpectra,
                    StructuredSpectrum::MarchenkoPastur);
        if (law.spectrum == StructuredSpectrum::MarchenkoPastur) {
            visit.optional("variance", law.variance);
        } else if (law.spectrum == StructuredSpectrum::Geometric) {
            visit.value("conditionNumber", law.conditionNumber);
        }
    }

    /// AMP takes a matrix of random vectors with their spectrum for one of independent entries.
    [[nodiscard]] bool actsAsIndependent() const {
        return spectrum == StructuredSpectrum::MarchenkoPastur;
    }
};

Eigen::VectorXd singularValues(const StructuredMatrix& law, int rows, int columns);
std::shared_ptr<const LinearMap> drawMap(const StructuredMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
Spectrum limitSpectrum(const StructuredMatrix& law, int rows, int columns);

}  // namespace onsager
