// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace onsager {

/// The boundary of success in a two-dimensional grid, found by computing only cells near it.
///
/// A coarse lattice of at least kCoarseLines lines in each direction is asked first. Then every block
/// whose known cells, its borders included, disagree is divided in the middle, until the blocks that
/// disagree are neighbouring cells. A block whose known cells agree is taken to be of one kind: what
/// fits between the coarse lines without touching one is not seen.
struct ContourGrid {
    int rows = 0;
    int columns = 0;  ///< cell (i, j) has index i * columns + j
};

inline constexpr int kCoarseLines = 9;

using KnownCells = std::vector<std::optional<bool>>;  ///< success of each cell

/// The cells to compute next, in their order; none when the boundary is found. Throws
/// std::invalid_argument when `known` has another number of cells than the grid.
std::vector<int> nextContourCells(const ContourGrid& grid, const KnownCells& known);

/// What the neighbours of each unknown cell say once the boundary is found; nothing for known cells.
KnownCells inferredCells(const ContourGrid& grid, const KnownCells& known);

}  // namespace onsager
