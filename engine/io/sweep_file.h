// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// What is known of the cells of a sweep, in grid order.
struct SweepResults {
    std::vector<std::optional<CellResult>> cells;
    /// Whether a cell that was not computed succeeds, as its neighbours say; empty without contour.
    std::vector<std::optional<bool>> inferred;
};

/// Whether every cell is computed or inferred.
bool isComplete(const SweepResults& results);

/// The sweep as a file:
///
///     {"format": "onsager/sweep", "version": 1, "program": "..", "complete": true, "scenario": {..},
///      "axes": [{"path": "..", "values": [..]}],
///      "cells": [{"values": [..], "result": {..}}]}
///
/// Cells are in grid order, the last axis fastest; a cell that was not computed has "result": null,
/// with "success" where its neighbours say it. There are no timings: the same sweep is the same file,
/// byte for byte, whatever computed it.
std::string sweepText(const Sweep& sweep, const SweepResults& results);

/// The sweep as CSV: a column for each axis, named by its path, then the columns of a result's table;
/// also the quantities settledAfter (for each layer), success and diverged (`mean` is the share of the
/// trials), which belong to no half-iteration. Cells that were not computed have no lines.
std::string sweepTable(const Sweep& sweep, const SweepResults& results);

}  // namespace onsager
