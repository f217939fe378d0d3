// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/cell_result.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/sweep_grid.h"
#include "tests/support/small_scenario.h"

#include <memory>
#include <string>
#include <vector>

namespace onsager {

/// A sweep of the small scenario over these axes, "layers.1.rows=50,100".
inline Sweep smallSweep(const std::vector<std::string>& axes, const std::string& success = {}) {
    Json document = documentOf(smallScenario());
    setAxes(document, axes);
    if (!success.empty()) {
        document["sweep"]["success"] = success;
    }
    return sweepFrom(document);
}

/// A cell with numbers that are easy to check: the errors of two variables are predicted at `db` and
/// 3 dB above, the trials lie 0.5 dB higher with bands of 1 dB to both sides.
inline std::shared_ptr<CellResult> inventedCell(double db, int trials = 5) {
    constexpr double kOffset = 0.5;
    auto cell = std::make_shared<CellResult>();
    cell->trials = trials;
    HalfIterationResult last;
    for (int layer = 0; layer < 2; ++layer) {
        VariableResult variable;
        variable.layer = layer;
        variable.predictedNmseDb = db + 3.0 * layer;
        variable.predictedMse = 0.01;
        SettlingResult settling{layer, {}, 7.0 + layer};
        if (trials > 0) {
            const double median = variable.predictedNmseDb + kOffset;
            variable.nmseDb = {median, 0.1, median, median - 1.0, median + 1.0, trials};
            variable.mse = {0.02, 0.001, 0.02, 0.01, 0.03, trials};
            settling.measured = {8.0, 0.0, 8.0, 8.0, 8.0, trials};
        }
        last.variables.push_back(variable);
        cell->settling.push_back(settling);
    }
    cell->halfIterations = {last};
    return cell;
}

/// With a share of successes, and what the prediction says of it.
inline std::shared_ptr<CellResult> successfulCell(double share, bool predicted, int trials) {
    auto cell = inventedCell(-20.0, trials);
    cell->success = SuccessResult{trials > 0 ? share : kMissing, trials > 0 ? 0.1 : kMissing,
                                  trials, predicted ? 1.0 : 0.0};
    return cell;
}

}  // namespace onsager
