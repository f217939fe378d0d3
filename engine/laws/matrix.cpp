// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrix.h"

namespace onsager {

const MatrixTraits& traitsOf(const MatrixLaw& matrix) {
    return std::visit([]<class Law>(const Law&) -> const MatrixTraits& { return Law::kTraits; },
                      matrix);
}

bool actsAsIndependent(const MatrixLaw& matrix) {
    return std::visit(
        []<class Law>(const Law& law) {
            if constexpr (requires { law.actsAsIndependent(); }) {
                return law.actsAsIndependent();
            } else {
                return Law::kTraits.hasIndependentEntries;
            }
        },
        matrix);
}

bool mixesRows(const MatrixLaw& matrix) {
    return std::visit(
        []<class Law>(const Law& law) {
            if constexpr (requires { law.mixesRows(); }) {
                return law.mixesRows();
            } else {
                return Law::kTraits.mixesRows;
            }
        },
        matrix);
}

void checkMatrix(const MatrixLaw& matrix, int rows, int columns, const LawCheck& report) {
    std::visit(
        [&]<class Law>(const Law& law) {
            if constexpr (requires { check(law, rows, columns, report); }) {
                check(law, rows, columns, report);
            }
        },
        matrix);
}

std::shared_ptr<const LinearMap> drawMap(const MatrixLaw& matrix,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    return std::visit([&](const auto& law) { return drawMap(law, rows, columns, numbers); },
                      matrix);
}

Spectrum limitSpectrum(const MatrixLaw& matrix, int rows, int columns) {
    return std::visit([&](const auto& law) { return limitSpectrum(law, rows, columns); }, matrix);
}

}  // namespace onsager
