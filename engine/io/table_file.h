// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// The result as CSV, one line for each half-iteration, variable and quantity (mse, nmseDb,
/// mseAligned, nmseDbAligned; testError, which belongs to no layer; then the path of every number that is
/// learnt, likewise):
///
///     iteration,pass,layer,quantity,mean,standardError,median,q10,q90,trials,
///     predicted,predictedStandardError
///
/// Numbers have 17 digits and a point whatever the locale; what is not finite is empty. The
/// standard error of a prediction is that of the mean squared error and of the test error.
/// Of a sampler three lines about the draws of layer 0 follow its steps: acceptance, effectiveSampleSize, rHat.
std::string resultTable(const Result& result);

/// The names of these columns, without the end of the line.
inline constexpr std::string_view kTableColumns =
    "iteration,pass,layer,quantity,mean,standardError,median,q10,q90,trials,"
    "predicted,predictedStandardError";

/// A number in a table.
std::string tableField(double value);

/// When something was measured; nothing stands for the whole run.
struct TableMoment {
    std::optional<int> iteration;  ///< or the epoch of a baseline
    std::string pass;              ///< forward, backward, or the name of a baseline
};

/// What stands left of the numbers; without a layer it speaks of all of them.
struct TableLabel {
    TableMoment when;
    std::optional<int> layer;
    std::string_view quantity;
};

/// Appends one line, `prefix` before its first field.
void appendTableLine(const std::string& prefix,
                     const TableLabel& label,
                     const Summary& summary,
                     double predicted,
                     double predictedStandardError,
                     std::string& table);

/// What stands for the pass in the lines of a baseline: "adam", of the next one "adam-2".
std::string baselinePass(const Algorithm& baseline, std::size_t place);

/// Appends the lines of a baseline, each after `prefix`. Its epochs are the iterations of a pass of its
/// own; the quantity objective belongs to no layer.
void appendBaselineLines(const std::string& prefix,
                         const std::string& pass,
                         const std::vector<BaselineEpoch>& epochs,
                         std::string& table);

/// Appends the lines of half-iterations and test errors, each after `prefix`.
void appendTableLines(const std::string& prefix,
                      const std::vector<HalfIterationResult>& halfIterations,
                      const std::vector<TestErrorResult>& testError,
                      std::string& table);

/// Appends a line for each half-iteration of every number that is learnt, each after `prefix`.
void appendLearntLines(const std::string& prefix,
                       const std::vector<LearntResult>& learnt,
                       std::string& table);

}  // namespace onsager
