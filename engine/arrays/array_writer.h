// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace onsager {

/// Takes bytes piece by piece; throws what its file's failure is.
using ByteSink = std::function<void(std::string_view)>;

/// A matrix under a name, in NPZ ("W" becomes W.npy) and HDF5 ("layers/1/W" makes the groups).
struct NamedArray {
    std::string name;
    const Eigen::MatrixXd* numbers = nullptr;
};

/// Every writer gives rows x columns little-endian doubles, row by row, in pieces of about 1 MB (one row at
/// least): no second copy of a matrix is made.

/// NPY, version 1.
void writeNpy(const ByteSink& sink, const Eigen::MatrixXd& numbers);

/// The same to a file, which is replaced where it is. Throws ArrayError.
void writeNpy(const std::string& path, const Eigen::MatrixXd& numbers);

/// NPZ, stored and not deflated. Throws ArrayError where the archive would have 4 GiB or more, or 65535 members.
void writeNpz(const ByteSink& sink, std::span<const NamedArray> arrays);

/// HDF5, contiguous, to a file, which is replaced where it is. The same arrays give the same bytes. Throws
/// ArrayError.
void writeHdf5(const std::string& path, std::span<const NamedArray> arrays);

/// Calls give(firstRow, rows, numbers) with the rows of a matrix, piece by piece and row by row.
void forEachPiece(
    const Eigen::MatrixXd& numbers,
    const std::function<
        void(Eigen::Index firstRow, Eigen::Index rows, std::span<const double> piece)>& give);

}  // namespace onsager
