// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/fitted_fields.h"

#include <utility>

namespace onsager {

namespace {

double entryOr(const MatrixRows& matrix, std::size_t i, std::size_t j, double otherwise) {
    return i < matrix.size() && j < matrix[i].size() ? matrix[i][j] : otherwise;
}

}  // namespace

void fitCovariance(MatrixRows& matrix, std::size_t size) {
    if (matrix.empty()) {
        return;
    }
    MatrixRows fitted(size, std::vector<double>(size, 0.0));
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t source = i % matrix.size();
        for (std::size_t j = 0; j < size; ++j) {
            fitted[i][j] = i == j ? entryOr(matrix, source, source, 1.0) : entryOr(matrix, i, j, 0);
        }
    }
    matrix = std::move(fitted);
}

void fitCovariance(std::optional<MatrixRows>& matrix, std::size_t size) {
    if (matrix) {
        fitCovariance(*matrix, size);
    }
}

void FitColumns::componentRows(std::string_view /*key*/, MatrixRows& rows) {
    for (std::vector<double>& row : rows) {
        repeat(row, columns);
    }
}

void FitColumns::componentCovariances(std::string_view /*key*/,
                                      std::vector<MatrixRows>& covariances) {
    for (MatrixRows& covariance : covariances) {
        fitCovariance(covariance, columns);
    }
}

}  // namespace onsager
