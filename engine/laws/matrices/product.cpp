// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/product.h"

#include "engine/numerics/complex_map.h"

#include <cmath>

namespace onsager {

namespace {

Eigen::MatrixXd entries(const RandomField& field, int rows, int columns, const Eigen::MatrixXd&) {
    return field.gaussian(rows, columns);
}

Eigen::MatrixXcd entries(const RandomField& field, int rows, int columns, const Eigen::MatrixXcd&) {
    return circularEntries(field.gaussian(rows, 2 * columns));
}

template <class Matrix>
Matrix productOf(const std::vector<int>& sizes, const MatrixNumbers& numbers) {
    Matrix W;
    for (std::size_t k = 1; k < sizes.size(); ++k) {
        // Entries N(0, 1 / n_{k-1}) of every factor: each keeps the power of what it multiplies.
        const Matrix factor =
            entries(numbers.field(Draw::Matrix, static_cast<int>(k - 1)), sizes[k], sizes[k - 1], W)
            / std::sqrt(double(sizes[k - 1]));
        W = k == 1 ? factor : Matrix(factor * W);
    }
    return W;
}

}  // namespace

std::shared_ptr<const LinearMap> drawMap(const ProductMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    std::vector<int> sizes = {columns};
    sizes.insert(sizes.end(), law.rows.begin(), law.rows.end());
    sizes.push_back(rows);
    if (numbers.isComplex) {
        return std::make_shared<ComplexMatrix>(productOf<Eigen::MatrixXcd>(sizes, numbers));
    }
    return std::make_shared<DenseMatrix>(productOf<Eigen::MatrixXd>(sizes, numbers));
}

Spectrum limitSpectrum(const ProductMatrix& law, int rows, int columns) {
    std::vector<double> sizes = {double(columns)};
    sizes.insert(sizes.end(), law.rows.begin(), law.rows.end());
    sizes.push_back(rows);
    return productSpectrum(sizes);
}

}  // namespace onsager
