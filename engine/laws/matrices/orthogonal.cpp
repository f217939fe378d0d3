// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/orthogonal.h"

#include <algorithm>

namespace onsager {

Eigen::VectorXd singularValues(const OrthogonalMatrix& /*law*/, int rows, int columns) {
    return Eigen::VectorXd::Ones(std::min(rows, columns));
}

std::shared_ptr<const LinearMap> drawMap(const OrthogonalMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    return haarMap(singularValues(law, rows, columns), rows, columns, numbers);
}

Spectrum limitSpectrum(const OrthogonalMatrix& /*law*/, int rows, int columns) {
    return flatSpectrum(rows, columns, 1.0);
}

}  // namespace onsager
