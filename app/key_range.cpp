// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_range.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace onsager {

KeyRange keyRangeOf(const RunRequest& run, const std::string& vary, const std::string& success) {
    const auto colons = std::count(vary.begin(), vary.end(), ':');
    if (colons != 1 || vary.find('=') == std::string::npos) {
        throw ScenarioError(
            "", fmt::format("'{}' is no range: write it as layers.1.rows=100:400", vary));
    }
    Json document = requestedDocument(run);
    requirePermission(document, run);
    setAxes(document, {vary + ":2"});
    if (success.empty()) {
        document["sweep"].erase("success");
    } else {
        setPath(document, "sweep.success", success);
    }
    setPath(document, "sweep.compute", run.measure ? "both" : "prediction");
    KeyRange range;
    range.ends = sweepFrom(document);
    requireMemory(range.ends, run.threads);
    const GridAxis& axis = range.ends.grid.axes.front();
    range.path = axis.path;
    range.from = axis.values.front().get<double>();
    range.to = axis.values.back().get<double>();
    range.wholeNumbers = axis.values.front().is_number_integer();
    return range;
}

Scenario scenarioAt(const KeyRange& range, double value) {
    SweepGrid grid = range.ends.grid;
    grid.axes.front().values = {range.wholeNumbers ? Json(static_cast<std::int64_t>(value))
                                                   : Json(value)};
    return scenarioOf(grid, 0);
}

}  // namespace onsager
