// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_reader.h"

#include "engine/arrays/array_formats.h"
#include "engine/arrays/stored_array.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <memory>

namespace onsager {

namespace {

void requireWanted(const ArraySource& source, Eigen::Index rows, Eigen::Index columns) {
    if (rows < 1 || columns < 1) {
        failArray(source, fmt::format("{} x {} numbers are no shape to want", rows, columns));
    }
    // rows x columns fits into 64 bits.
    numberCount(source, {rows, columns});
}

/// Takes numbers of a file into memory that was made for the file's shape; one that gives more than it said is
/// refused.
void requirePlaces(const ArraySource& source,
                   std::int64_t all,
                   std::int64_t first,
                   std::span<const double> numbers) {
    if (first < 0 || first > all || static_cast<std::int64_t>(numbers.size()) > all - first) {
        failArray(source, "holds more numbers than it said");
    }
    if (std::any_of(numbers.begin(), numbers.end(), [](double x) { return std::isinf(x); })) {
        failArray(source, "holds an infinite number; finite and missing ones are read");
    }
}

bool isVector(const std::vector<std::int64_t>& extents) {
    // A row, a column or any array of which all other extents are 1 is read as either.
    return std::count_if(extents.begin(), extents.end(), [](auto extent) { return extent != 1; })
           <= 1;
}

bool fits(const std::vector<std::int64_t>& extents, Eigen::Index rows, Eigen::Index columns) {
    if (extents == std::vector<std::int64_t>{rows, columns}) {
        return true;
    }
    std::int64_t count = 1;
    for (const std::int64_t extent : extents) {
        count = isVector(extents) ? count * extent : -1;
    }
    return (rows == 1 || columns == 1) && isVector(extents) && count == rows * columns;
}

double matrixBytes(Eigen::Index rows, Eigen::Index columns) {
    return static_cast<double>(sizeof(double)) * static_cast<double>(rows)
           * static_cast<double>(columns);
}

/// Adds numbers that stand one after the other, row by row, to a matrix.
void addRowMajor(std::int64_t first, std::span<const double> numbers, Eigen::MatrixXd& out) {
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Eigen::Index row = first / out.cols();
    Eigen::Index column = first % out.cols();
    const auto count = static_cast<Eigen::Index>(numbers.size());
    if (column == 0 && count % out.cols() == 0) {  // whole rows: column by column, as memory lies
        const Eigen::Index rows = count / out.cols();
        out.middleRows(row, rows) += Eigen::Map<const RowMajor>(numbers.data(), rows, out.cols());
        return;
    }
    for (const double number : numbers) {
        out(row, column) += number;
        if (++column == out.cols()) {
            column = 0;
            ++row;
        }
    }
}

void addColumnMajor(std::int64_t first, std::span<const double> numbers, Eigen::MatrixXd& out) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        out.data()[first + static_cast<std::int64_t>(i)] += numbers[i];
    }
}

/// Place in row-major order of a place in column-major order.
std::int64_t rowMajorPlace(std::int64_t place, std::span<const std::int64_t> extents) {
    std::int64_t stride = 1;
    for (const std::int64_t extent : extents) {
        stride *= extent;
    }
    std::int64_t result = 0;
    for (const std::int64_t extent : extents) {
        // Axis 0 runs fastest in the file and slowest here: place = sum_k i_k prod_{j<k} n_j,
        // result sum_k i_k prod_{j>k} n_j.
        stride /= extent;
        result += place % extent * stride;
        place /= extent;
    }
    return result;
}

}  // namespace

ArrayShape arrayShape(const ArraySource& source) {
    const std::unique_ptr<StoredArray> array = openArray(source);
    return {array->extents(), array->isSparse()};
}

Eigen::MatrixXd readMatrix(const ArraySource& source, Eigen::Index rows, Eigen::Index columns) {
    requireWanted(source, rows, columns);
    const std::unique_ptr<StoredArray> array = openArray(source);
    if (!fits(array->extents(), rows, columns)) {
        failArray(source, fmt::format("holds {}, wanted are {} x {}", extentsText(array->extents()),
                                      rows, columns));
    }
    requireMemory(source, matrixBytes(rows, columns) + array->visitBytes());
    // Numbers are added to zeros: a sparse file may give one place twice, and means the sum.
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(rows, columns);
    const bool isColumnMajor = array->isColumnMajor();
    const std::int64_t items = array->extents().empty() ? 1 : array->extents().front();
    array->visit({0, items}, [&](std::int64_t first, std::span<const double> numbers) {
        requirePlaces(source, out.size(), first, numbers);
        isColumnMajor ? addColumnMajor(first, numbers, out) : addRowMajor(first, numbers, out);
    });
    return out;
}

Eigen::MatrixXd readItem(const ArraySource& source,
                         std::int64_t item,
                         Eigen::Index rows,
                         Eigen::Index columns) {
    requireWanted(source, rows, columns);
    const std::unique_ptr<StoredArray> array = openArray(source);
    const std::vector<std::int64_t>& extents = array->extents();
    if (extents.empty()) {
        failArray(source, "holds a single number, wanted is a stack of arrays");
    }
    const std::int64_t items = extents.front();
    const std::vector<std::int64_t> rest(extents.begin() + 1, extents.end());
    const std::int64_t each = numberCount(source, rest);
    if (each != rows * columns) {
        failArray(source, fmt::format("holds {}: {} in each item, wanted are {} x {}",
                                      extentsText(extents), each, rows, columns));
    }
    if (item < 0 || item >= items) {
        failArray(source,
                  fmt::format("holds {} items, counted from 0; there is no item {}", items, item));
    }
    requireMemory(source, matrixBytes(rows, columns) + array->visitBytes());
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(rows, columns);
    const std::int64_t all = numberCount(source, extents);
    const bool isColumnMajor = array->isColumnMajor();
    array->visit({item, 1}, [&](std::int64_t first, std::span<const double> numbers) {
        requirePlaces(source, all, first, numbers);
        if (!isColumnMajor) {
            requirePlaces(source, each, first - item * each, numbers);
            addRowMajor(first - item * each, numbers, out);
            return;
        }
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            // Of a column-major stack item i has the places i, i + items, i + 2 items, ..
            const std::int64_t place = first + static_cast<std::int64_t>(i);
            if (place % items == item) {
                addRowMajor(rowMajorPlace(place / items, rest), numbers.subspan(i, 1), out);
            }
        }
    });
    return out;
}

Eigen::SparseMatrix<double> readSparse(const ArraySource& source,
                                       Eigen::Index rows,
                                       Eigen::Index columns) {
    requireWanted(source, rows, columns);
    const std::unique_ptr<StoredArray> array = openArray(source);
    if (!array->isSparse()) {
        failArray(source,
                  "holds every number of its array; a sparse matrix is read from MatrixMarket "
                  "coordinates");
    }
    if (array->extents() != std::vector<std::int64_t>{rows, columns}) {
        failArray(source, fmt::format("holds {}, wanted are {} x {}", extentsText(array->extents()),
                                      rows, columns));
    }
    using Entry = Eigen::Triplet<double>;
    constexpr Eigen::Index kMost = std::numeric_limits<int>::max();
    if (rows > kMost || columns > kMost || array->storedCount() > kMost) {
        failArray(source,
                  fmt::format("a sparse matrix has at most {} rows, columns and numbers", kMost));
    }
    const double stored = static_cast<double>(array->storedCount());
    // The list of entries, and the matrix with the transpose that it is sorted by: a value and an index each.
    const double eachStored = sizeof(Entry) + 2.0 * (sizeof(double) + sizeof(int));
    const double eachIndex = 4.0 * sizeof(int);
    requireMemory(source, eachStored * stored + eachIndex * static_cast<double>(rows + columns)
                              + array->visitBytes());
    std::vector<Entry> entries;
    entries.reserve(static_cast<std::size_t>(array->storedCount()));
    array->visit({0, rows}, [&](std::int64_t first, std::span<const double> numbers) {
        requirePlaces(source, rows * columns, first, numbers);
        // The memory was counted for what the file said.
        if (entries.size() + numbers.size() > static_cast<std::size_t>(array->storedCount())) {
            failArray(source, "holds more numbers than it said");
        }
        for (const double number : numbers) {
            entries.emplace_back(static_cast<int>(first / columns),
                                 static_cast<int>(first % columns), number);
            ++first;
        }
    });
    Eigen::SparseMatrix<double> out(rows, columns);
    out.setFromTriplets(entries.begin(), entries.end());
    return out;
}

}  // namespace onsager
