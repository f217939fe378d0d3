// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace onsager {

/// Several runs of one algorithm, one for each trial.
using Runs = std::vector<const AlgorithmRecord*>;

template <typename Record>
Runs runsOf(const std::vector<Record>& records) {
    Runs runs;
    for (const Record& record : records) {
        runs.push_back(&record);
    }
    return runs;
}

/// One number of an error record.
using ErrorOf = std::function<double(const ErrorRecord&)>;

/// Of no values: kMissing.
double meanOf(const std::vector<double>& values);
double medianOf(std::vector<double> values);

/// Sample variance (n - 1); kMissing for fewer than two values.
double varianceOf(const std::vector<double>& values);

/// The record of a half-iteration; a trial that stopped keeps its last state. Null when a trial has
/// not got there yet or never measured anything.
const ErrorRecord* recordAt(const AlgorithmRecord& trial, std::size_t index);

/// The record of a half-iteration of trace k. A recursion that converged keeps its last state in that
/// pass; null where it ended otherwise.
const ErrorRecord* recordAt(const PredictionRecord& prediction, std::size_t k, std::size_t index);

/// One number of every half-iteration, measured over trials and predicted over draws.
struct Comparison {
    Summary measured;
    std::vector<double> predictions;
    double predictedStandardError = kMissing;
    PairedGap gap;
};

/// The gap is that of trials with their own prediction. Its z compares it with the spread over trials and
/// the stated error of the predictions, by the normal quantile of Student's law with the degrees of
/// freedom of both together (Welch 1947).
Comparison compare(const Runs& runs,
                   const std::vector<PredictionRecord>& predictions,
                   std::size_t index,
                   const ErrorOf& get);

}  // namespace onsager
