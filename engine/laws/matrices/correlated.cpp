// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/correlated.h"

#include "engine/numerics/complex_map.h"
#include "engine/numerics/correlated_spectrum.h"
#include "engine/numerics/factorization.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace onsager {

namespace {

/// Which of K eigenvalues column j of n has: the first n/K columns have the first, and so on.
Eigen::Index placeOf(int column, int columns, Eigen::Index count) {
    return std::min(static_cast<Eigen::Index>(column) * count / columns, count - 1);
}

}  // namespace

/// G V is as Gaussian as G: W = G diag(roots) V^T, with Haar V.
std::shared_ptr<const LinearMap> drawMap(const CorrelatedMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    const auto count = static_cast<Eigen::Index>(law.eigenvalues.size());
    Eigen::VectorXd roots(columns);
    for (int j = 0; j < columns; ++j) {
        const auto k = static_cast<std::size_t>(placeOf(j, columns, count));
        roots(j) = std::sqrt(law.eigenvalues[k]) / std::sqrt(double(columns));
    }
    const RandomField entries = numbers.field(Draw::Matrix);
    const RandomField vectors = numbers.field(Draw::RightVectors);
    if (numbers.isComplex) {
        const Eigen::MatrixXcd V =
            unitarized(circularEntries(vectors.gaussian(columns, 2 * columns)));
        const Eigen::MatrixXcd G = circularEntries(entries.gaussian(rows, 2 * columns));
        return std::make_shared<ComplexMatrix>(
            Eigen::MatrixXcd(G * roots.asDiagonal() * V.adjoint()));
    }
    const Eigen::MatrixXd V = orthonormalized(vectors.gaussian(columns, columns));
    return std::make_shared<DenseMatrix>(
        Eigen::MatrixXd(entries.gaussian(rows, columns) * roots.asDiagonal() * V.transpose()));
}

Spectrum limitSpectrum(const CorrelatedMatrix& law, int rows, int columns) {
    const auto count = static_cast<Eigen::Index>(law.eigenvalues.size());
    Population population{Eigen::Map<const Eigen::VectorXd>(law.eigenvalues.data(), count),
                          Eigen::VectorXd::Zero(count)};
    for (int j = 0; j < columns; ++j) {
        population.shares(placeOf(j, columns, count)) += 1.0 / columns;
    }
    return correlatedSpectrum(rows, columns, population);
}

}  // namespace onsager
