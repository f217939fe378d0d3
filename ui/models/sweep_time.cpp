// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_time.h"

#include "engine/experiment/sweep.h"
#include "engine/io/scenario_error.h"

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

constexpr int kMostAsked = 40;

/// Of all trials together, on one thread.
double trialSeconds(const Result& run) {
    double iterations = 0.0;
    for (const TrialResult& trial : run.trials) {
        iterations += trial.iteration + 1;
    }
    return run.timing.setUpSeconds + run.timing.secondsPerIteration * iterations;
}

}  // namespace

std::optional<double> expectedSeconds(const Sweep& sweep, const Result& run, int threads) {
    if (!run.complete || !run.scenario.baselines.empty() || threads < 1) {
        return std::nullopt;
    }
    const SweepPlan plan = planOf(sweep);
    CellReport predicted = plan.report;
    predicted.measure = false;
    CellReport alone = predicted;
    alone.fixedPoints = false;
    CellReport measured = alone;
    measured.measure = true;
    const double perPrediction = run.timing.predictionSeconds / costOf(run.scenario, alone);
    const double perTrial =
        plan.report.measure ? trialSeconds(run) / costOf(run.scenario, measured) : 0.0;
    const int cells = cellCount(sweep.grid);
    const int asked = std::min(cells, kMostAsked);
    double seconds = 0.0;
    try {
        for (int one = 0; one < asked; ++one) {
            const Scenario cell =
                plan.scenario(static_cast<int>((2LL * one + 1) * cells / (2LL * asked)));
            seconds += perPrediction * costOf(cell, predicted) + perTrial * costOf(cell, measured);
        }
    } catch (const ScenarioError&) {  // Start says why
        return std::nullopt;
    }
    seconds *= static_cast<double>(cells) / std::max(1, asked) / threads;
    return std::isfinite(seconds) ? std::optional(seconds) : std::nullopt;
}

}  // namespace onsager
