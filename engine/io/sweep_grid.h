// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/sweep.h"
#include "engine/io/json_reader.h"
#include "engine/model/memory_need.h"

#include <string>
#include <string_view>
#include <vector>

namespace onsager {

// How a scenario becomes a sweep, on the command line and in the window:
//
//     Json document = readScenarioDocument("compressed-sensing");
//     setAxes(document, {"layers.1.rows=200:400:5", "layers.0.density=0.1,0.2"});    // or its own
//     const Sweep sweep = sweepFrom(document);                       // every cell is checked
//     runSweep(planOf(sweep), cells, options, stop);                 // experiment/sweep.h

/// One varied key and its values, as they are put into the scenario's document.
struct GridAxis {
    std::string path;
    std::vector<Json> values;
};

// clang-tidy 14 takes the moves of Json for throwing.
// NOLINTBEGIN(bugprone-exception-escape)

/// Every combination of the axes' values put into one document; the last axis changes fastest.
struct SweepGrid {
    Json base;  ///< the scenario's document without its keys `sweep` and `view`
    std::vector<GridAxis> axes;
};

/// Everything a sweep is: its grid, what to find out, and the scenario that says both.
struct Sweep {
    SweepGrid grid;
    CellReport report;
    Json scenario;  ///< canonical, of the first cell, with its keys `sweep` and `view`
};

// NOLINTEND(bugprone-exception-escape)

int cellCount(const SweepGrid& grid);

/// The values of a cell, one for each axis.
std::vector<Json> valuesOf(const SweepGrid& grid, int cell);

/// The document of a cell.
Json documentOf(const SweepGrid& grid, int cell);

/// The scenario of a cell of a grid whose cells are legal.
Scenario scenarioOf(const SweepGrid& grid, int cell);

/// "layers.1.rows=500, layers.0.density=0.1"
std::string nameOf(const SweepGrid& grid, int cell);

/// An axis as an object of the key `sweep`, from
///
///     PATH=V1,V2,...               values: JSON numbers and truth values, else texts
///     PATH=from:to:count[:log]     a range
///
/// Throws ScenarioError.
Json axisFrom(std::string_view text);

/// Puts axes in place of those that the document's key `sweep` has. Throws ScenarioError.
void setAxes(Json& document, const std::vector<std::string>& axes);

/// The sweep that a document describes. Values of a range on a key that takes whole numbers are
/// rounded. Throws ScenarioError: the document has no key `sweep` or a wrong one, a cell is no legal
/// scenario (named by its values), a criterion of success can never be judged.
Sweep sweepFrom(const Json& document);

/// The same with no cell but the first one checked: enough to draw its axes at once.
Sweep sweepOutlineFrom(const Json& document);

/// The refusal of a sweep that would need more than 80 % of the free memory with `threads` at work.
void requireMemory(const Sweep& sweep, int threads);

/// What runSweep needs. Refers to the sweep, which has to live as long.
SweepPlan planOf(const Sweep& sweep);

}  // namespace onsager
