// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/numerics/infinity.h"
#include "tests/support/vamp_settings.h"


namespace onsager {

/// The scenario of the sample result: two layers, two columns, three trials.
inline Scenario sampleScenario() {
    Scenario scenario;
    CommitteeOutput committee;
    committee.noise.snrDb = 10.0;
    LinearLayer linear;
    linear.rows = 40;
    scenario.title = "Sample";
    scenario.trials = 3;
    scenario.columns = 2;
    vampOf(scenario).iterations = 1;
    scenario.layers.emplace_back(PriorLayer{10, GaussianPrior{}});
    scenario.layers.emplace_back(linear);
    scenario.layers.emplace_back(OutputLayer{committee});
    return scenario;
}

/// A result written by hand: one iteration of three trials, the last of which diverged.
inline Result sampleResult() {
    Result result;
    result.scenario = sampleScenario();
    result.complete = true;
    for (const Pass pass : {Pass::Forward, Pass::Backward}) {
        const HalfIteration when{0, pass};
        HalfIterationResult half;
        half.when = when;
        for (const int layer : {0, 1}) {
            VariableResult variable;
            variable.layer = layer;
            variable.mse = {0.1, 0.015625, 0.125, 0.0625, kInfinity, 3};
            variable.nmseDb = {-10.0, 0.5, -9.0, -11.0, kInfinity, 3};
            variable.predictedMse = 0.11;
            variable.predictedNmseDb = -9.5;
            variable.predictedStandardError = 1e-4;
            variable.predictedSpread = 0.01;
            variable.mseGap = {-0.01, 0.02, -0.5};
            half.variables.push_back(variable);
        }
        result.halfIterations.push_back(half);
        result.testError.push_back(
            {when, {1.5, 0.25, 1.25, 1.125, kInfinity, 3}, 1.2, 1e-3, {0.3, 0.15, 1.5}});
    }
    const std::vector<double> mse = {0.1, 1.0 / 3.0};
    const std::vector<double> db = {-10.0, -4.75};
    result.trials.push_back({0, StopReason::IterationLimit, {}, 0, mse, db, 1.25});
    result.trials.push_back({1, StopReason::Converged, {}, 0, mse, db, 1.5});
    TrialResult diverged;
    diverged.trial = 2;
    diverged.stop = StopReason::Diverged;
    diverged.failure = Failure{1, {0, Pass::Backward}, "the estimate is not finite"};
    diverged.finalMse = {kInfinity, kInfinity};
    diverged.finalNmseDb = {kInfinity, kInfinity};
    result.trials.push_back(diverged);
    result.halfIterationsMade = 2;
    result.stop = {1, 1, 1, 0, 4};
    result.timing = {0.5, kMissing, 0.25};
    return result;
}

/// The same scenario predicted but not measured.
inline Result samplePrediction() {
    Result result = sampleResult();
    for (HalfIterationResult& half : result.halfIterations) {
        for (VariableResult& variable : half.variables) {
            variable.mse = {};
            variable.nmseDb = {};
            variable.mseGap = {};
        }
    }
    for (TestErrorResult& error : result.testError) {
        error.measured = {};
        error.gap = {};
    }
    result.halfIterationsMade = 0;
    result.trials.clear();
    result.stop = {};
    return result;
}

}  // namespace onsager
