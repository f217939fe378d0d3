// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/geometric.h"

#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Averages are analytic in log s, their poles pi / 2 away from it: at condition number 1e8 an error of
/// 1.19^(-2 nodes), 1e-19.
constexpr int kNodes = 128;
constexpr int kFew = 1024;  // singular values that are summed one by one

}  // namespace

Eigen::VectorXd singularValues(const GeometricMatrix& law, int rows, int columns) {
    const int r = std::min(rows, columns);
    Eigen::VectorXd values(r);
    for (int i = 0; i < r; ++i) {
        // s_i = kappa^(-i / (r - 1)): equal ratios from 1 to 1 / kappa.
        values(i) = r > 1 ? std::pow(law.conditionNumber, -static_cast<double>(i) / (r - 1)) : 1.0;
    }
    // sum s^2 = m: W z has the power of z.
    return values * std::sqrt(rows / values.squaredNorm());
}

std::shared_ptr<const LinearMap> drawMap(const GeometricMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    return haarMap(singularValues(law, rows, columns), rows, columns, numbers);
}

Spectrum limitSpectrum(const GeometricMatrix& law, int rows, int columns) {
    const int r = std::min(rows, columns);
    if (r <= kFew) {
        return instanceSpectrum(rows, columns, singularValues(law, rows, columns));
    }
    // A Gauss rule for the sum over i = 0 .. r - 1, r terms by kNodes of them.
    const Quadrature sum = gaussSum(kNodes, r);
    Spectrum spectrum{double(rows), double(columns), Eigen::VectorXd(kNodes), sum.weights};
    for (int k = 0; k < kNodes; ++k) {
        spectrum.singularValues(k) = std::pow(law.conditionNumber, -sum.nodes(k) / (r - 1));
    }
    spectrum.singularValues /= std::sqrt(spectrum.outputGain());
    return spectrum;
}

}  // namespace onsager
