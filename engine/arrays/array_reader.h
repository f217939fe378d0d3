// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_error.h"
#include "engine/arrays/array_source.h"

#include <Eigen/Core>
#include <Eigen/SparseCore>

#include <cstdint>
#include <vector>

namespace onsager {

/// NPY, NPZ, HDF5, CSV, MatrixMarket and IDX, told apart by their first bytes. Nothing is allocated before header,
/// size of the file, wanted shape and free memory agree; numbers come in pieces of 1 MB.
///
/// Every function throws ArrayError: no such file or data set, not a regular file, damaged, of another shape than
/// wanted, or larger than the memory that is free. Infinite numbers are refused; missing ones are NaN.

struct ArrayShape {
    std::vector<std::int64_t> extents;  ///< none of a single number
    bool isSparse = false;              ///< MatrixMarket coordinates: readSparse() keeps them so
    bool operator==(const ArrayShape&) const = default;
};

/// Reads the header alone; a CSV table is scanned, for it has none.
ArrayShape arrayShape(const ArraySource& source);

/// An array of rows x columns numbers. Where rows or columns are 1, a vector of as many numbers will do, however
/// it is laid out.
Eigen::MatrixXd readMatrix(const ArraySource& source, Eigen::Index rows, Eigen::Index columns);

/// Entry `item`, from 0, along the first axis of an array of one dimension more (a stack of images): its numbers,
/// row by row, fill rows x columns row by row.
Eigen::MatrixXd readItem(const ArraySource& source,
                         std::int64_t item,
                         Eigen::Index rows,
                         Eigen::Index columns);

/// MatrixMarket coordinates, kept sparse; numbers at the same place are added.
Eigen::SparseMatrix<double> readSparse(const ArraySource& source,
                                       Eigen::Index rows,
                                       Eigen::Index columns);

}  // namespace onsager
