// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/matrix_law.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace onsager {

namespace {

Eigen::VectorXd geometricValues(double conditionNumber, int rows, int columns) {
    const int r = std::min(rows, columns);
    Eigen::VectorXd values(r);
    for (int i = 0; i < r; ++i) {
        values(i) = r > 1 ? std::pow(conditionNumber, -static_cast<double>(i) / (r - 1)) : 1.0;
    }
    return values * std::sqrt(rows / values.squaredNorm());
}

Eigen::VectorXd positiveValues(std::vector<double> values) {
    std::erase_if(values, [](double value) { return !(value > 0.0); });
    std::sort(values.begin(), values.end(), std::greater<>());
    return Eigen::Map<const Eigen::VectorXd>(values.data(),
                                             static_cast<Eigen::Index>(values.size()));
}

}  // namespace

std::optional<Eigen::VectorXd> givenSingularValues(const MatrixLaw& law, int rows, int columns) {
    using Values = std::optional<Eigen::VectorXd>;
    return std::visit(Overloaded{[](const GaussianMatrix&) -> Values { return std::nullopt; },
                                 [](const ProductMatrix&) -> Values { return std::nullopt; },
                                 [&](const OrthogonalMatrix&) -> Values {
                                     return Eigen::VectorXd::Ones(std::min(rows, columns));
                                 },
                                 [&](const GeometricMatrix& matrix) -> Values {
                                     return geometricValues(matrix.conditionNumber, rows, columns);
                                 },
                                 [](const SingularValuesMatrix& matrix) -> Values {
                                     return positiveValues(matrix.values);
                                 }},
                      law);
}

Spectrum limitSpectrum(const MatrixLaw& law, int rows, int columns) {
    if (const auto* gaussian = std::get_if<GaussianMatrix>(&law)) {
        return marchenkoPastur(rows, columns, gaussian->variance.value_or(1.0 / columns));
    }
    if (const auto* product = std::get_if<ProductMatrix>(&law)) {
        std::vector<double> sizes = {double(columns)};
        sizes.insert(sizes.end(), product->rows.begin(), product->rows.end());
        sizes.push_back(rows);
        return productSpectrum(sizes);
    }
    if (std::holds_alternative<OrthogonalMatrix>(law)) {
        return flatSpectrum(rows, columns, 1.0);
    }
    return instanceSpectrum(rows, columns, *givenSingularValues(law, rows, columns));
}

}  // namespace onsager
