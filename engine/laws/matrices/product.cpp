// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/product.h"

#include <cmath>

namespace onsager {

std::shared_ptr<const LinearMap> drawMap(const ProductMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    std::vector<int> sizes = {columns};
    sizes.insert(sizes.end(), law.rows.begin(), law.rows.end());
    sizes.push_back(rows);
    Eigen::MatrixXd W = Eigen::MatrixXd::Identity(columns, columns);
    for (std::size_t k = 1; k < sizes.size(); ++k) {
        const Eigen::MatrixXd factor =
            numbers.field(Draw::Matrix, static_cast<int>(k - 1)).gaussian(sizes[k], sizes[k - 1])
            / std::sqrt(double(sizes[k - 1]));
        W = k == 1 ? factor : factor * W;
    }
    return std::make_shared<DenseMatrix>(std::move(W));
}

Spectrum limitSpectrum(const ProductMatrix& law, int rows, int columns) {
    std::vector<double> sizes = {double(columns)};
    sizes.insert(sizes.end(), law.rows.begin(), law.rows.end());
    sizes.push_back(rows);
    return productSpectrum(sizes);
}

}  // namespace onsager
