// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrix.h"

namespace onsager {

void checkMatrix(const MatrixLaw& matrix, int rows, int columns, const LawCheck& report) {
    std::visit([&](const auto& law) { check(law, rows, columns, report); }, matrix);
}

std::optional<Eigen::VectorXd> givenSingularValues(const MatrixLaw& matrix, int rows, int columns) {
    return std::visit([&](const auto& law) { return singularValues(law, rows, columns); }, matrix);
}

Spectrum limitSpectrum(const MatrixLaw& matrix, int rows, int columns) {
    return std::visit([&](const auto& law) { return limitSpectrum(law, rows, columns); }, matrix);
}

}  // namespace onsager
