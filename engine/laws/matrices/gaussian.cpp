// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/gaussian.h"

namespace onsager {

void check(const GaussianMatrix& /*law*/,
           int /*rows*/,
           int /*columns*/,
           const LawCheck& /*check*/) {}

std::optional<Eigen::VectorXd> singularValues(const GaussianMatrix& /*law*/,
                                              int /*rows*/,
                                              int /*columns*/) {
    return std::nullopt;
}

Spectrum limitSpectrum(const GaussianMatrix& law, int rows, int columns) {
    return marchenkoPastur(rows, columns, law.variance.value_or(1.0 / columns));
}

}  // namespace onsager
