// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/success.h"

#include "engine/experiment/metrics.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace onsager {

namespace {

using Quantity = SuccessCriterion::Quantity;

/// The final number of a trial. A diverged one has none that counts.
double finalOf(const SuccessCriterion& criterion, const TrialResult& trial) {
    const auto variable = static_cast<std::size_t>(criterion.variable);
    switch (criterion.quantity) {
        case Quantity::Mse:
            return trial.finalMse.at(variable);
        case Quantity::NmseDb:
            return trial.finalNmseDb.at(variable);
        case Quantity::NmseDbAligned:
            return trial.finalNmseDbAligned.at(variable);
        case Quantity::TestError:
            break;
    }
    return trial.finalTestError;
}

/// The final number of the prediction; missing when it ended early.
double finalPrediction(const SuccessCriterion& criterion, const Result& result) {
    if (criterion.quantity == Quantity::TestError) {
        return result.testError.empty() ? kMissing : result.testError.back().predicted;
    }
    if (result.halfIterations.empty()) {
        return kMissing;
    }
    const VariableResult& variable =
        result.halfIterations.back().variables.at(static_cast<std::size_t>(criterion.variable));
    return criterion.quantity == Quantity::Mse ? variable.predictedMse : variable.predictedNmseDb;
}

}  // namespace

bool holds(const SuccessCriterion& criterion, double value) {
    return criterion.isBelow ? value < criterion.bound : value > criterion.bound;
}

SuccessResult successOf(const SuccessCriterion& criterion, const Result& result) {
    SuccessResult success;
    const double value = finalPrediction(criterion, result);
    success.predicted = std::isfinite(value) && holds(criterion, value) ? 1.0 : 0.0;
    if (criterion.predicted || result.trials.empty()) {
        return success;
    }
    const auto succeeded =
        std::count_if(result.trials.begin(), result.trials.end(), [&](const TrialResult& trial) {
            return trial.stop != StopReason::Diverged
                   && holds(criterion, finalOf(criterion, trial));
        });
    success.trials = static_cast<int>(result.trials.size());
    success.probability = static_cast<double>(succeeded) / success.trials;
    // sqrt(p (1 - p) / n) of n independent trials.
    success.standardError =
        std::sqrt(success.probability * (1.0 - success.probability) / success.trials);
    return success;
}

bool isSuccess(const SuccessResult& success) {
    return (success.trials > 0 ? success.probability : success.predicted) >= 0.5;
}

std::string problemOf(const SuccessCriterion& criterion, const Scenario& scenario) {
    const int last = static_cast<int>(scenario.layers.size()) - 2;
    if (criterion.quantity == Quantity::TestError) {
        return hasTestError(networkOf(scenario, 0)) ? std::string()
                                                    : "this scenario has no test error";
    }
    if (criterion.variable > last) {
        return fmt::format("there is no variable {}: the scenario has 0 to {}", criterion.variable,
                           last);
    }
    const Output& channel = std::get<OutputLayer>(scenario.layers.back()).channel;
    if (criterion.quantity == Quantity::NmseDbAligned && !traitsOf(channel).symmetry) {
        return "the columns of this scenario cannot change places: ask for nmseDb";
    }
    return {};
}

}  // namespace onsager
