// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <optional>
#include <string>

namespace onsager {

/// When a trial counts as a success: one final number of it below or above a bound.
///
/// Of the quantities that are predicted too, `predicted` asks the prediction instead of the trials.
struct SuccessCriterion {
    enum class Quantity { Mse, NmseDb, NmseDbAligned, TestError };
    Quantity quantity = Quantity::NmseDb;
    bool predicted = false;
    int variable = 0;     ///< of Z_variable; without meaning for the test error
    bool isBelow = true;  ///< less than the bound, or greater
    double bound = 0.0;
    bool operator==(const SuccessCriterion&) const = default;
};

/// Whether a number is on the right side of the bound.
bool holds(const SuccessCriterion& criterion, double value);

/// How many trials succeeded, and whether the prediction does.
struct SuccessResult {
    double probability = kMissing;    ///< share of the trials; a diverged one fails
    double standardError = kMissing;  ///< sqrt(p (1 - p) / n)
    int trials = 0;
    /// 1 or 0 for the median over draws; a prediction that ended early has no success. That of an
    /// aligned error is the predicted error itself, which is right as long as the start tells the
    /// columns apart.
    double predicted = kMissing;
};

/// Judges the final state of a result. Throws std::out_of_range when it has no such variable.
SuccessResult successOf(const SuccessCriterion& criterion, const Result& result);

/// Yes or no: at least half of the trials where there were any, else the prediction.
bool isSuccess(const SuccessResult& success);

/// Why the criterion can never be judged in this scenario; empty when it can.
std::string problemOf(const SuccessCriterion& criterion, const Scenario& scenario);

}  // namespace onsager
