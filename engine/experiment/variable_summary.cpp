// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/variable_summary.h"

#include "engine/experiment/metrics.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Why a number that is predicted of a variable is missing; empty if nothing was to be predicted.
std::string reasonOf(const std::vector<PredictionRecord>& predictions,
                     std::size_t index,
                     int layer) {
    for (const PredictionRecord& prediction : predictions) {
        for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
            const ErrorRecord* record = recordAt(prediction, k, index);
            if (record == nullptr) {
                if (k < prediction.ends.size() && prediction.ends[k].failure) {
                    return "the prediction diverged";
                }
            } else if (const VariableErrors* errors = record->of(layer)) {
                if (!std::isfinite(errors->mse)) {
                    return "beyond what double precision can say";
                }
                if (!std::isfinite(errors->nmse)) {
                    return "by its law the variable is 0: there is no power to relate its error to";
                }
            }
        }
    }
    return {};
}

/// The errors of a variable in a half-iteration of the first run or prediction that has it; null: it was
/// not estimated there.
const VariableErrors* firstErrors(const Runs& runs,
                                  const std::vector<PredictionRecord>& predictions,
                                  std::size_t index,
                                  int layer) {
    for (const AlgorithmRecord* run : runs) {
        const ErrorRecord* record = recordAt(*run, index);
        if (record != nullptr && record->of(layer) != nullptr) {
            return record->of(layer);
        }
    }
    for (const PredictionRecord& prediction : predictions) {
        for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
            const ErrorRecord* record = recordAt(prediction, k, index);
            if (record != nullptr && record->of(layer) != nullptr) {
                return record->of(layer);
            }
        }
    }
    return nullptr;
}

/// One number of the errors of a variable; missing where it was not estimated.
template <typename Get>
ErrorOf ofVariable(int layer, Get get) {
    return [layer, get](const ErrorRecord& record) {
        const VariableErrors* errors = record.of(layer);
        return errors != nullptr ? get(*errors) : kMissing;
    };
}

/// The largest power of the signal of any trial; 0 where every error is 0.
double powerOf(const Runs& runs, std::size_t index, int layer) {
    double power = 0.0;
    for (const AlgorithmRecord* run : runs) {
        const ErrorRecord* record = recordAt(*run, index);
        const VariableErrors* errors = record != nullptr ? record->of(layer) : nullptr;
        if (errors != nullptr && errors->nmse > 0.0) {
            // Power of the signal = mse / nmse.
            power = std::max(power, errors->mse / errors->nmse);
        }
    }
    return power;
}

/// The gap without its z where both numbers are rounding beside the power of the signal, or the gap is
/// beside them.
PairedGap withoutRounding(PairedGap gap, double measured, double predicted, double power) {
    constexpr double kRounding = 1e-14;  // of sums over rows
    const double size = std::max(std::abs(measured), std::abs(predicted));
    if (size <= kExactNmse * power || std::abs(gap.mean) <= kRounding * size) {
        gap.z = kMissing;
    }
    return gap;
}

std::vector<ErrorResult> errorResults(const Runs& runs,
                                      const std::vector<PredictionRecord>& predictions,
                                      std::size_t index,
                                      const VariableErrors& first) {
    std::vector<ErrorResult> results;
    const int layer = first.variable;
    for (std::size_t place = 0; place < first.values.size(); ++place) {
        const auto get = [place](const VariableErrors& errors) {
            return place < errors.values.size() ? errors.values[place].value : kMissing;
        };
        const Comparison comparison = compare(runs, predictions, index, ofVariable(layer, get));
        const ErrorName& quantity = *first.values[place].quantity;
        const double power = quantity.unit == ErrorUnit::Number ? powerOf(runs, index, layer) : 0.0;
        // Decibels: median, whose mean follows the luckiest trials; shares and numbers: mean.
        const double predicted = quantity.unit == ErrorUnit::Decibel
                                     ? medianOf(comparison.predictions)
                                     : meanOf(comparison.predictions);
        results.push_back(
            {quantity, comparison.measured, predicted, comparison.predictedStandardError,
             withoutRounding(comparison.gap, comparison.measured.mean, predicted, power)});
    }
    return results;
}

VariableResult variableResult(const Runs& runs,
                              const std::vector<PredictionRecord>& predictions,
                              std::size_t index,
                              const VariableErrors& first) {
    const int layer = first.variable;
    const auto mse = [](const VariableErrors& one) { return one.mse; };
    const auto db = [](const VariableErrors& one) { return one.nmseDb(); };
    const Comparison errors = compare(runs, predictions, index, ofVariable(layer, mse));
    const Comparison decibels = compare(runs, predictions, index, ofVariable(layer, db));
    VariableResult result;
    result.layer = layer;
    result.mse = errors.measured;
    result.nmseDb = decibels.measured;
    result.predictedMse = meanOf(errors.predictions);
    result.predictedNmseDb = medianOf(decibels.predictions);
    result.predictedStandardError = errors.predictedStandardError;
    // Spread of the predictions for different draws.
    result.predictedSpread = std::sqrt(varianceOf(errors.predictions));
    result.mseGap = errors.gap;
    result.errors = errorResults(runs, predictions, index, first);
    if (!(std::abs(result.mseGap.mean) > kExactNmse * powerOf(runs, index, layer))) {
        result.mseGap.z = kMissing;
    }
    if (!std::isfinite(result.predictedMse) || !std::isfinite(result.predictedNmseDb)) {
        result.predictedReason = reasonOf(predictions, index, layer);
    }
    if (!runs.empty() && std::isfinite(first.aligned)) {
        const auto alignedMse = [](const VariableErrors& one) { return one.aligned; };
        const auto alignedDb = [](const VariableErrors& one) {
            return decibel(one.aligned / one.mse * one.nmse);
        };
        result.mseAligned = compare(runs, {}, index, ofVariable(layer, alignedMse)).measured;
        result.nmseDbAligned = compare(runs, {}, index, ofVariable(layer, alignedDb)).measured;
    }
    return result;
}

}  // namespace

int variablesOf(const std::vector<ErrorRecord>& records) {
    int variables = 0;
    for (std::size_t h = 0; h < std::min<std::size_t>(2, records.size()); ++h) {
        for (const VariableErrors& errors : records[h].variables) {
            variables = std::max(variables, errors.variable + 1);
        }
    }
    return variables;
}

std::vector<VariableResult> variableResults(const Runs& runs,
                                            const std::vector<PredictionRecord>& predictions,
                                            std::size_t index,
                                            int variables) {
    std::vector<VariableResult> results;
    for (int layer = 0; layer < variables; ++layer) {
        if (const VariableErrors* first = firstErrors(runs, predictions, index, layer)) {
            results.push_back(variableResult(runs, predictions, index, *first));
        }
    }
    return results;
}

}  // namespace onsager
