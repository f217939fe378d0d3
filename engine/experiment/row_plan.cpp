// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/row_plan.h"

#include "engine/experiment/prediction_trace.h"

#include <algorithm>
#include <bit>

namespace onsager {

RowPlan planFor(int asked, bool isQuickLook, bool isIntegrated) {
    if (isQuickLook) {
        return {asked, kQuickScramblings, 0};
    }
    // A quarter of what is asked for in each of several scramblings, whose spread is the standard error.
    const int rows = std::max(asked / 4, std::min(asked, kLeastRows));
    const int coarse = isIntegrated ? kCoarseIntegratedScramblings : kCoarseScramblings;
    return {rows, isIntegrated ? kIntegratedScramblings : kScramblings, rows > 1 ? coarse : 0};
}

double mostWork(const Scenario& scenario, int asked) {
    constexpr double kFew = 1024.0;
    const double each = kMostWorkPerSample * std::max(1.0, asked / kFew);
    // Half of the layers act on rows.
    const auto layers = static_cast<double>((scenario.layers.size() + 1) / 2);
    return std::max(kLeastWork, each * asked * iterationsOf(scenario.algorithm) * layers);
}

int fewestRows(int columns) {
    constexpr int kPerColumn = 4;
    return std::max(kFewestRows, kPerColumn * columns);
}

RowPlan affordable(
    const RowPlan& wanted, double most, int columns, const PredictionTrace& pilot, int pilotRows) {
    const auto made = static_cast<double>(std::max<std::size_t>(1, pilot.records.size()));
    // Work of one row in one half-iteration, for all those to come.
    const double each = pilot.work / pilotRows * std::max(1.0, pilot.halfIterations / made);
    if (each * wanted.total() <= most) {
        return wanted;
    }
    const double fewest = fewestRows(columns);
    RowPlan plan = wanted;
    const auto rowsOf = [&](int scramblings, int coarse) {
        plan.scramblings = std::min(scramblings, wanted.scramblings);
        plan.coarse = std::min(coarse, wanted.coarse);
        // A coarse scrambling has half the rows.
        const double rows = most / each / (plan.scramblings + 0.5 * plan.coarse);
        plan.rows = static_cast<int>(std::clamp(rows, fewest, static_cast<double>(wanted.rows)));
        // Nets of the Sobol sequence have a power of two.
        plan.rows = static_cast<int>(std::bit_floor(static_cast<unsigned>(plan.rows)));
        return rows;
    };
    if (rowsOf(5, 2) < fewest) {
        rowsOf(3, 1);
    }
    return plan;
}

}  // namespace onsager
