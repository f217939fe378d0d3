// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/final_estimate.h"
#include "engine/experiment/result.h"
#include "engine/model/scenario.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace onsager {

/// How far a run has come, for a progress bar. Counts may arrive out of order from several threads.
struct Progress {
    int done = 0;   ///< units of work finished
    int total = 0;  ///< units of work in all
};

/// How to run a scenario; nothing here changes a number of the result.
struct RunOptions {
    int threads = 1;
    bool measure = true;  ///< false: state evolution alone
    std::function<void(const Progress&)> onProgress;
    /// Given, before the work begins, a function that says what is finished so far. It may be called
    /// from any thread, also when runScenario has not returned in time after a stop.
    std::function<void(std::function<Result()>)> onStart = {};
    /// Given the last estimates of each trial that has ended, from any thread.
    std::function<void(int trial, const std::vector<FinalEstimate>&)> onEstimates = {};
    bool freeEnergy = false;  ///< also that of what is predicted, where there is one
};

/// Runs a scenario to its end, trials in parallel, each with the prediction for its own draw.
///
/// When `stop` is requested, returns within one half-iteration what is finished, with
/// `complete == false`. The numbers depend on the scenario alone, never on the threads.
Result runScenario(const Scenario& scenario,
                   const RunOptions& options,
                   const std::stop_token& stop);

/// A run that its owner moves forward step by step: the trials advance in lockstep, half-iteration
/// by half-iteration, and predictions are made when asked for. Same numbers as runScenario.
class Experiment {
public:
    Experiment(Scenario scenario, int threads);
    ~Experiment();
    Experiment(Experiment&&) noexcept;
    Experiment& operator=(Experiment&&) noexcept;
    Experiment(const Experiment&) = delete;
    Experiment& operator=(const Experiment&) = delete;

    /// Keeps what trial 0 and its prediction are like inside; to be called before anything else.
    void keepDetails();

    /// Predicts the draw of one trial with that many sampled rows (0: as the scenario says) and
    /// keeps it in place of an earlier, coarser one. Returns false when stopped before the end.
    bool predict(int trial, int samples, const std::stop_token& stop);

    /// Whether the first draw has a prediction of which no row was sampled, so that more rows would change nothing.
    [[nodiscard]] bool hasIntegratedPrediction() const;

    /// Draws the instances of all trials. Returns false when stopped before the end.
    bool setUp(const std::stop_token& stop);

    /// Moves every running trial by one half-iteration; when all have made their last, every baseline
    /// that runs by one epoch. Returns false when all have ended or the stop was requested.
    bool advance(const std::stop_token& stop);

    /// Whether every trial has made its last half-iteration.
    [[nodiscard]] bool passingFinished() const;

    /// Whether every trial has ended, baselines included.
    [[nodiscard]] bool finished() const;

    /// What is known so far.
    [[nodiscard]] Result result() const;

    /// What was kept so far; null without keepDetails(). Half-iterations are shared, not copied.
    [[nodiscard]] std::shared_ptr<const RunDetails> details() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace onsager
