// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/fixed_point.h"
#include "engine/experiment/result.h"
#include "engine/experiment/success.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// What is to be found out in each cell of a sweep.
struct CellReport {
    SweepReport halfIterations = SweepReport::Final;
    bool measure = true;  ///< false: state evolution alone
    std::optional<SuccessCriterion> success = {};
    bool fixedPoints = false;  ///< with a criterion, what it asks of the fixed points
};

/// Iterations after which the NMSE of one variable has settled, see settledAfter().
struct SettlingResult {
    int layer = 0;
    Summary measured;             ///< over trials
    double predicted = kMissing;  ///< of the predicted course, the median over draws
};

/// What a sweep keeps of a cell: the result of its scenario without what only one run shows. It has
/// no timings, so that the same cell is the same wherever and whenever it was computed.
struct CellResult {
    std::vector<HalfIterationResult> halfIterations;  ///< the last one, or every one
    std::vector<TestErrorResult> testError;           ///< the same; empty without a test error
    std::vector<SettlingResult> settling;             ///< in the order of the layers
    std::optional<SuccessResult> success;
    std::optional<FixedPointErrors> fixedPoints;
    /// Of each baseline the last epoch, or every measured one.
    std::vector<std::vector<BaselineEpoch>> baselines;
    int trials = 0;  ///< measured; 0 for a prediction alone
    StopCounts stop;
    /// Smallest effective sample size of any trial; infinite where all estimators are exact.
    double smallestSampleSize = std::numeric_limits<double>::infinity();
    std::string predictionNote;
};

/// The part of a complete result that the report asks for.
CellResult cellResultOf(const Result& result, const CellReport& report);

}  // namespace onsager
