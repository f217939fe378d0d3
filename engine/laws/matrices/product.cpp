// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/product.h"

namespace onsager {

void check(const ProductMatrix& /*law*/, int /*rows*/, int /*columns*/, const LawCheck& /*check*/) {
}

std::optional<Eigen::VectorXd> singularValues(const ProductMatrix& /*law*/,
                                              int /*rows*/,
                                              int /*columns*/) {
    return std::nullopt;
}

Spectrum limitSpectrum(const ProductMatrix& law, int rows, int columns) {
    std::vector<double> sizes = {double(columns)};
    sizes.insert(sizes.end(), law.rows.begin(), law.rows.end());
    sizes.push_back(rows);
    return productSpectrum(sizes);
}

}  // namespace onsager
