// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/orthogonal.h"

#include <algorithm>

namespace onsager {

void check(const OrthogonalMatrix& /*law*/,
           int /*rows*/,
           int /*columns*/,
           const LawCheck& /*check*/) {}

std::optional<Eigen::VectorXd> singularValues(const OrthogonalMatrix& /*law*/,
                                              int rows,
                                              int columns) {
    return Eigen::VectorXd::Ones(std::min(rows, columns));
}

Spectrum limitSpectrum(const OrthogonalMatrix& /*law*/, int rows, int columns) {
    return flatSpectrum(rows, columns, 1.0);
}

}  // namespace onsager
