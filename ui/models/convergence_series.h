// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/models/convergence_plot.h"

#include <vector>

namespace onsager {

/// One quantity after one half-iteration, measured and predicted; NaN where there is none.
struct ConvergencePoint {
    int halfIteration = 0;
    Summary measured;
    double predicted = kMissing;
    PairedGap gap;  ///< of the mean squared error for the dB view, of the quantity itself otherwise
    bool measuredExact = false;   ///< at least half of the trials have found the signal, but for
    bool predictedExact = false;  ///< rounding; or are predicted to
};

/// The course of one variable, or of the test error.
struct ConvergenceSeries {
    int layer = 0;  ///< of the variable; 0 for the test error
    int style = 0;  ///< place among the result's variables: the same curve looks the same in every
                    ///< selection
    std::vector<ConvergencePoint> points;
    /// Whether `median` holds the mean over trials: of shares and plain numbers, which few trials
    /// count in steps.
    bool isMean = false;
};

/// What a view shows of a result, in the order of the layers: measured as long as any trial goes on,
/// predicted to the end.
std::vector<ConvergenceSeries> convergenceSeries(const Result& result, const ConvergenceView& view);

}  // namespace onsager
