// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/geometric.h"

#include <algorithm>
#include <cmath>

namespace onsager {

Eigen::VectorXd singularValues(const GeometricMatrix& law, int rows, int columns) {
    const int r = std::min(rows, columns);
    Eigen::VectorXd values(r);
    for (int i = 0; i < r; ++i) {
        values(i) = r > 1 ? std::pow(law.conditionNumber, -static_cast<double>(i) / (r - 1)) : 1.0;
    }
    return values * std::sqrt(rows / values.squaredNorm());
}

std::shared_ptr<const LinearMap> drawMap(const GeometricMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    return haarMap(singularValues(law, rows, columns), rows, columns, numbers);
}

Spectrum limitSpectrum(const GeometricMatrix& law, int rows, int columns) {
    return instanceSpectrum(rows, columns, singularValues(law, rows, columns));
}

}  // namespace onsager
