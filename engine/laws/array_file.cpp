// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/array_file.h"

#include "engine/arrays/array_reader.h"

#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace onsager {

namespace {

void standardise(Eigen::MatrixXd& numbers) {
    // To mean 0 and E x^2 = 1 over the numbers that are there, centred before squares are summed.
    for (auto column : numbers.colwise()) {
        double sum = 0.0;
        double squares = 0.0;
        Eigen::Index count = 0;
        for (const double number : column) {
            sum += std::isnan(number) ? 0.0 : number;
            count += std::isnan(number) ? 0 : 1;
        }
        const double mean = count > 0 ? sum / static_cast<double>(count) : 0.0;
        column.array() -= mean;
        for (const double number : column) {
            squares += std::isnan(number) ? 0.0 : number * number;
        }
        const double deviation = count > 0 ? std::sqrt(squares / static_cast<double>(count)) : 0.0;
        // What is left of a constant column is rounding.
        constexpr double kRounding = 1e-14;
        if (deviation > kRounding * std::abs(mean)) {
            column /= deviation;
        } else {
            column =
                column.unaryExpr([](double number) { return std::isnan(number) ? number : 0.0; });
        }
    }
}

Eigen::MatrixXd meant(const ArrayFile& file, Eigen::MatrixXd numbers) {
    if (file.orientation == ArrayOrientation::Transposed) {
        numbers.transposeInPlace();
    }
    if (file.scale == ArrayScale::Standardised) {
        standardise(numbers);
    }
    if (file.factor != 1.0) {
        numbers *= file.factor;
    }
    return numbers;
}

}  // namespace

std::pair<Eigen::Index, Eigen::Index> shapeOf(const ArrayFile& file) {
    const std::vector<std::int64_t> extents = arrayShape(file.source).extents;
    if (extents.empty() || extents.size() > 2) {
        throw ArrayError(fmt::format("'{}' has {} axes: a matrix, of 2, or a vector is wanted",
                                     file.source.path, extents.size()));
    }
    const Eigen::Index rows = extents[0];
    const Eigen::Index columns = extents.size() == 2 ? extents[1] : 1;
    return file.orientation == ArrayOrientation::Transposed ? std::pair{columns, rows}
                                                            : std::pair{rows, columns};
}

bool isSparse(const ArrayFile& file) {
    // Centred columns have no zeros left.
    if (file.scale != ArrayScale::AsStored) {
        return false;
    }
    try {
        return arrayShape(file.source).isSparse;
    } catch (const ArrayError&) {
        return false;
    }
}

double storedBytes(const ArrayFile& file) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file.source.path, error);
    return error ? 0.0 : static_cast<double>(bytes);
}

Eigen::MatrixXd loadRows(const ArrayFile& file, Eigen::Index rows, Eigen::Index columns) {
    const bool isTransposed = file.orientation == ArrayOrientation::Transposed;
    return meant(file, readMatrix(file.source, isTransposed ? columns : rows,
                                  isTransposed ? rows : columns));
}

Eigen::MatrixXd loadItem(const ArrayFile& file,
                         std::int64_t item,
                         Eigen::Index rows,
                         Eigen::Index columns) {
    const bool isTransposed = file.orientation == ArrayOrientation::Transposed;
    return meant(file, readItem(file.source, item, isTransposed ? columns : rows,
                                isTransposed ? rows : columns));
}

void requireFinite(const ArrayFile& file, const Eigen::MatrixXd& numbers) {
    if (numbers.allFinite()) {
        return;
    }
    for (Eigen::Index i = 0; i < numbers.rows(); ++i) {
        for (Eigen::Index j = 0; j < numbers.cols(); ++j) {
            if (!std::isfinite(numbers(i, j))) {
                throw ArrayError(fmt::format(
                    "'{}': the number in row {}, column {} (from 1) is missing or not finite",
                    file.source.path, i + 1, j + 1));
            }
        }
    }
}

}  // namespace onsager
