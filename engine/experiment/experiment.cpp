// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/experiment.h"

#include "engine/experiment/prediction.h"
#include "engine/experiment/trial_run.h"
#include "engine/numerics/parallel.h"

#include <algorithm>
#include <atomic>

namespace onsager {

namespace {

/// Threads for the rows of one estimate when `trials` run side by side.
int innerThreads(int threads, int trials) {
    return std::max(1, threads / std::max(1, trials));
}

std::size_t at(int trial) {
    return static_cast<std::size_t>(trial);
}

}  // namespace

Result runScenario(const Scenario& scenario,
                   const RunOptions& options,
                   const std::stop_token& stop) {
    const int trials = scenario.trials;
    const int inner = innerThreads(options.threads, trials);
    const int stepsOfTrial = (options.measure ? 2 * scenario.algorithm.iterations : 0) + 1;
    std::vector<std::unique_ptr<TrialRecord>> records(at(trials));
    std::vector<PredictionRecord> predictions(at(trials));
    std::atomic<int> done = 0;
    const auto step = [&](int count) {
        const int total = done.fetch_add(count) + count;
        if (options.onProgress) {
            options.onProgress({total, trials * stepsOfTrial});
        }
    };
    const bool complete = parallelFor(trials, options.threads, stop, [&](int trial) {
        predictions[at(trial)] = predictTrial(scenario, trial, 0, inner, stop);
        step(1);
        if (!options.measure || stop.stop_requested()) {
            return;
        }
        TrialRun run(scenario, trial, inner);
        while (!run.finished()) {
            if (stop.stop_requested()) {
                run.cancel();
                break;
            }
            run.advance();
            step(1);
        }
        records[at(trial)] = std::make_unique<TrialRecord>(run.record());
    });
    std::vector<TrialRecord> finished;
    for (auto& record : records) {
        if (record) {
            finished.push_back(std::move(*record));
        }
    }
    return summarise(scenario, finished, predictions, complete && !stop.stop_requested());
}

struct Experiment::State {
    Scenario scenario;
    int threads = 1;
    std::vector<std::unique_ptr<TrialRun>> trials;
    std::vector<PredictionRecord> predictions;
};

Experiment::Experiment(Scenario scenario, int threads) : m_state(std::make_unique<State>()) {
    m_state->scenario = std::move(scenario);
    m_state->threads = threads;
}

Experiment::~Experiment() = default;
Experiment::Experiment(Experiment&&) noexcept = default;
Experiment& Experiment::operator=(Experiment&&) noexcept = default;

bool Experiment::predict(int trial, int samples, const std::stop_token& stop) {
    PredictionRecord record =
        predictTrial(m_state->scenario, trial, samples, m_state->threads, stop);
    if (stop.stop_requested()) {
        return false;
    }
    auto& predictions = m_state->predictions;
    const auto place = std::lower_bound(
        predictions.begin(), predictions.end(), trial,
        [](const PredictionRecord& present, int wanted) { return present.trial < wanted; });
    if (place != predictions.end() && place->trial == trial) {
        *place = std::move(record);
    } else {
        predictions.insert(place, std::move(record));
    }
    return true;
}

bool Experiment::setUp(const std::stop_token& stop) {
    auto& trials = m_state->trials;
    trials.resize(at(m_state->scenario.trials));
    const int inner = innerThreads(m_state->threads, m_state->scenario.trials);
    return parallelFor(m_state->scenario.trials, m_state->threads, stop, [&](int trial) {
        if (!trials[at(trial)]) {
            trials[at(trial)] = std::make_unique<TrialRun>(m_state->scenario, trial, inner);
        }
    });
}

bool Experiment::advance(const std::stop_token& stop) {
    auto& trials = m_state->trials;
    const bool complete = parallelFor(static_cast<int>(trials.size()), m_state->threads, stop,
                                      [&](int trial) { trials[at(trial)]->advance(); });
    return complete && !finished();
}

bool Experiment::finished() const {
    const auto& trials = m_state->trials;
    return !trials.empty() && std::all_of(trials.begin(), trials.end(), [](const auto& trial) {
        return trial && trial->finished();
    });
}

Result Experiment::result() const {
    std::vector<TrialRecord> records;
    for (const auto& trial : m_state->trials) {
        if (trial) {
            records.push_back(trial->record());
        }
    }
    const bool predicted =
        static_cast<int>(m_state->predictions.size()) == m_state->scenario.trials;
    return summarise(m_state->scenario, records, m_state->predictions, finished() && predicted);
}

}  // namespace onsager
