// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/array_source.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace onsager {

/// How the rows and columns of a file are meant: dense layers of some tools are stored input by output.
enum class ArrayOrientation { AsStored, Transposed };

inline constexpr std::array<std::pair<ArrayOrientation, std::string_view>, 2> kArrayOrientations = {
    {{ArrayOrientation::AsStored, "as-stored"}, {ArrayOrientation::Transposed, "transposed"}}};

/// Standardised: every column has mean 0 and variance 1 over its rows; a constant one is 0.
enum class ArrayScale { AsStored, Standardised };

inline constexpr std::array<std::pair<ArrayScale, std::string_view>, 2> kArrayScales = {
    {{ArrayScale::AsStored, "as-stored"}, {ArrayScale::Standardised, "standardised"}}};

/// Numbers of a scenario that are not drawn but read, and what is done to them on the way.
struct ArrayFile {
    ArraySource source;
    ArrayOrientation orientation = ArrayOrientation::AsStored;
    ArrayScale scale = ArrayScale::AsStored;
    double factor = 1.0;  ///< last: 1/255 for pixels that are bytes
    bool operator==(const ArrayFile&) const = default;

    template <class File, class Fields>
    static void fields(File& file, Fields& visit) {
        visit.text("path", file.source.path);
        visit.text("dataset", file.source.dataset);
        visit.texts("columns", file.source.columns);
        visit.named("orientation", file.orientation, kArrayOrientations,
                    ArrayOrientation::AsStored);
        visit.named("scale", file.scale, kArrayScales, ArrayScale::AsStored);
        visit.number("factor", file.factor, 1.0);
    }
};

/// Rows and columns of what is meant, one column where a vector is stored. Reads headers alone.
/// Throws ArrayError: a sentence about the file; or that it is no matrix.
std::pair<Eigen::Index, Eigen::Index> shapeOf(const ArrayFile& file);

/// Whether it is stored by its entries that are not 0, and stays so. False for one that cannot be read.
bool isSparse(const ArrayFile& file);

/// Bytes of the file; 0 for one that cannot be read or travels inside the program.
double storedBytes(const ArrayFile& file);

/// The numbers, rows x columns; missing ones are NaN. Throws ArrayError.
Eigen::MatrixXd loadRows(const ArrayFile& file, Eigen::Index rows, Eigen::Index columns);

/// The same of entry `item` along the first axis of a stack, whose numbers fill the rows one after another.
Eigen::MatrixXd loadItem(const ArrayFile& file,
                         std::int64_t item,
                         Eigen::Index rows,
                         Eigen::Index columns);

/// Loaded numbers that have to be there: throws ArrayError with the first row and column where one is missing or
/// not finite.
void requireFinite(const ArrayFile& file, const Eigen::MatrixXd& numbers);

}  // namespace onsager
