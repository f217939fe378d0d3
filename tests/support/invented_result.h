// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "tests/support/vamp_settings.h"

#include <cmath>
#include <cstddef>

namespace onsager {

/// A result with numbers that are easy to check: two variables (or more) whose predicted error falls
/// by a constant factor towards a floor, and trials that lie around it by known amounts.
struct InventedResult {
    int iterations = 20;
    int trials = 10;
    int variables = 2;
    int measuredHalfIterations = 40;  ///< the rest is predicted only
    double offsetDb = 0.1;            ///< measured median minus predicted, after the first one
    double spreadDb = 0.6;            ///< from median to q90, and to q10
    double z = 0.8;                   ///< of the paired gap, the same everywhere

    [[nodiscard]] Result make() const;
};

inline Result InventedResult::make() const {
    Result result;
    result.scenario.title = "Invented";
    vampOf(result.scenario).iterations = iterations;
    result.scenario.trials = trials;
    result.complete = measuredHalfIterations >= 2 * iterations;
    result.halfIterationsMade = measuredHalfIterations;
    HalfIteration when;
    for (int index = 0; index < 2 * iterations; ++index, when = when.next()) {
        HalfIterationResult half;
        half.when = when;
        const bool measured = index < measuredHalfIterations;
        for (int layer = 0; layer < variables; ++layer) {
            const double floor = 0.02 * (1.0 + layer);
            const double nmse =
                floor + (1.0 - floor) * std::exp(-0.25 * index / (1.0 + 0.4 * layer));
            VariableResult one;
            one.layer = layer;
            one.predictedMse = nmse;
            one.predictedNmseDb = 10.0 * std::log10(nmse);
            one.predictedStandardError = 0.0;
            if (measured) {
                const double shift = index == 0 ? 0.0 : offsetDb;
                const double spread = index == 0 || trials == 1 ? 0.0 : spreadDb;
                const auto summary = [this](double median, double low, double high) {
                    return Summary{median, 0.01, median, low, high, trials};
                };
                const double db = one.predictedNmseDb + shift;
                one.nmseDb = summary(db, db - spread, db + spread);
                one.mse = summary(std::pow(10.0, db / 10.0), std::pow(10.0, (db - spread) / 10.0),
                                  std::pow(10.0, (db + spread) / 10.0));
                one.mseGap = index == 0   ? PairedGap{0.0, 0.0, kMissing}
                             : trials > 1 ? PairedGap{z * 0.001, 0.001, z}
                                          : PairedGap{z * 0.001, kMissing, kMissing};
            }
            half.variables.push_back(one);
        }
        TestErrorResult test;
        test.when = when;
        test.predicted = 1.1 + 0.9 * std::exp(-0.3 * index);
        if (measured) {
            const double median = test.predicted * 1.004;
            test.measured = {median, 0.01, median, 0.97 * median, 1.04 * median, trials};
            test.gap = {z * 0.004, 0.004, trials > 1 ? z : kMissing};
        }
        result.halfIterations.push_back(half);
        result.testError.push_back(test);
    }
    for (int trial = 0; trial < trials; ++trial) {
        TrialResult one;
        one.trial = trial;
        one.iteration = iterations - 1;
        result.trials.push_back(one);
    }
    result.stop.iterationLimit = trials;
    return result;
}

}  // namespace onsager
