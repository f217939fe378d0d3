// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

namespace onsager {

struct PredictionTrace;

inline constexpr int kScramblings = 8;
inline constexpr int kCoarseScramblings = 4;
inline constexpr int kQuickScramblings = 2;
inline constexpr int kIntegratedScramblings = 5;
inline constexpr int kCoarseIntegratedScramblings = 2;
inline constexpr int kLeastRows = 1024;
inline constexpr int kFewestRows = 64;
/// Of all estimators on all rows (see countWork()), for one of the rows that are asked for, one iteration
/// and one layer that is not linear, where few rows are asked for. Beyond it a prediction has fewer
/// scramblings and rows, and says so.
inline constexpr double kMostWorkPerSample = 2e4;
inline constexpr double kLeastWork = 1.5e7;  ///< that is always allowed

/// Rows of each scrambling, and of half as many rows of each coarse one.
struct RowPlan {
    int rows = 0;
    int scramblings = 0;
    int coarse = 0;

    [[nodiscard]] int total() const { return rows * scramblings + rows / 2 * coarse; }
};

/// What a prediction of that many samples wants. Where averages over rows are integrals, rows tell only how noises
/// of different iterations correlate: fewer scramblings do, for each of them integrates anew.
RowPlan planFor(int asked, bool isQuickLook, bool isIntegrated);

/// Work that a prediction may count on its rows. Who asks for few rows wants them soon: the share of
/// each grows with their number.
double mostWork(const Scenario& scenario, int asked);

/// Rows below which a prediction does not go.
int fewestRows(int columns);

/// The plan, or less where its rows would cost more than `most`. First a third of the scramblings goes,
/// which only widens the stated error, then rows. `pilot`: a trace of `pilotRows` rows.
RowPlan affordable(
    const RowPlan& wanted, double most, int columns, const PredictionTrace& pilot, int pilotRows);

}  // namespace onsager
