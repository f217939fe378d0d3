// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_reader.h"

#include "engine/io/cell_json.h"
#include "engine/io/scenario_error.h"
#include "engine/io/stored_value.h"

#include <fmt/format.h>
#include <utility>

namespace onsager {

namespace {

constexpr std::string_view kFormat = "onsager/sweep";

Sweep sweepOf(const StoredValue& scenario) {
    if (!scenario.find("sweep")) {
        throw ScenarioError(scenario.path() + ".sweep", "the key is missing");
    }
    return scenario.readBy(sweepFrom);
}

void requireAxes(const StoredValue& list, const SweepGrid& grid) {
    const std::vector<StoredValue> axes = list.entries();
    if (axes.size() != grid.axes.size()) {
        list.refuse(fmt::format("the {} axes of the scenario's sweep", grid.axes.size()));
    }
    for (std::size_t a = 0; a < axes.size(); ++a) {
        const StoredValue path = axes[a].at("path");
        if (path.json() != Json(grid.axes[a].path)) {
            path.refuse(fmt::format("\"{}\", as the scenario's sweep says", grid.axes[a].path));
        }
        const StoredValue values = axes[a].at("values");
        if (values.json() != Json(grid.axes[a].values)) {
            values.refuse("the values of the scenario's sweep");
        }
    }
}

SweepResults cellsIn(const StoredValue& list, const Sweep& sweep) {
    const std::vector<StoredValue> cells = list.entries();
    const int count = cellCount(sweep.grid);
    if (!std::cmp_equal(cells.size(), count)) {
        list.refuse(
            fmt::format("the {} cells of the scenario's sweep, got {}", count, cells.size()));
    }
    SweepResults results;
    results.cells.resize(cells.size());
    for (std::size_t place = 0; place < cells.size(); ++place) {
        const StoredValue& cell = cells[place];
        if (const StoredValue values = cell.at("values");
            values.json() != Json(valuesOf(sweep.grid, static_cast<int>(place)))) {
            values.refuse("the values of the grid, the last axis fastest");
        }
        if (const StoredValue result = cell.at("result"); !result.isNull()) {
            results.cells[place] = cellResultIn(result);
        } else if (const auto success = cell.find("success")) {
            results.inferred.resize(cells.size());
            results.inferred[place] = success->flag();
        }
    }
    return results;
}

}  // namespace

bool isSweepResult(const Json& document) {
    return document.is_object() && document.value("format", Json()) == Json(kFormat);
}

StoredSweep sweepResultIn(const Json& stored) {
    const StoredValue document(stored);
    requireFormat(document, kFormat);
    StoredSweep read;
    read.sweep = sweepOf(document.at("scenario"));
    requireAxes(document.at("axes"), read.sweep.grid);
    read.results = cellsIn(document.at("cells"), read.sweep);
    if (const StoredValue complete = document.at("complete");
        complete.flag() && !isComplete(read.results)) {
        complete.refuse("false, as there are cells without a result");
    }
    return read;
}

}  // namespace onsager
