// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/experiment.h"

#include "engine/experiment/free_energy_trace.h"
#include "engine/experiment/prediction.h"
#include "engine/experiment/trial_run.h"
#include "engine/model/instance_source.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/position.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace onsager {

namespace {

/// Threads for the rows of one estimate when `trials` run side by side.
int innerThreads(int threads, int trials) {
    return std::max(1, threads / std::max(1, trials));
}

/// Steps of a trial: its half-iterations and those of its baselines.
int stepsOf(const Scenario& scenario) {
    int steps = stepsOf(scenario.algorithm);
    for (const Algorithm& baseline : scenario.baselines) {
        steps += stepsOf(baseline);
    }
    return steps;
}

/// The prediction of a trial that shares that of another; its own stays as it is.
PredictionRecord sharedWith(const PredictionRecord& prediction, int trial) {
    if (prediction.trial == trial) {
        return prediction;
    }
    PredictionRecord copy = prediction;
    copy.trial = trial;
    for (PredictionRecord& baseline : copy.baselines) {
        baseline.trial = trial;
    }
    copy.seconds = 0.0;
    copy.details.clear();
    return copy;
}

/// What the trials have finished so far; each trial fills its own place.
class RecordsOfRun {
public:
    explicit RecordsOfRun(const Scenario& scenario)
        : m_scenario(scenario), m_trials(at(scenario.trials)), m_predictions(at(scenario.trials)) {}

    /// The prediction that an earlier trial shares with this one, if there is one.
    [[nodiscard]] std::optional<PredictionRecord> sharedPrediction(int trial) const {
        const std::lock_guard lock(m_mutex);
        return m_shared ? std::optional(sharedWith(*m_shared, trial)) : std::nullopt;
    }

    void put(int trial, PredictionRecord prediction) {
        const std::lock_guard lock(m_mutex);
        if (!m_shared && prediction.isShared) {
            m_shared = prediction;
        }
        m_predictions[at(trial)] = std::move(prediction);
    }

    void put(int trial, TrialRecord record) {
        const std::lock_guard lock(m_mutex);
        m_trials[at(trial)] = std::move(record);
    }

    [[nodiscard]] Result result(bool complete) const {
        const std::lock_guard lock(m_mutex);
        return summarise(m_scenario, present(m_trials), present(m_predictions), complete);
    }

private:
    template <typename Record>
    static std::vector<Record> present(const std::vector<std::optional<Record>>& records) {
        std::vector<Record> found;
        for (const std::optional<Record>& record : records) {
            if (record) {
                found.push_back(*record);
            }
        }
        return found;
    }

    mutable std::mutex m_mutex;
    Scenario m_scenario;
    std::vector<std::optional<TrialRecord>> m_trials;
    std::vector<std::optional<PredictionRecord>> m_predictions;
    std::optional<PredictionRecord> m_shared;
};

}  // namespace

Result runScenario(const Scenario& scenario,
                   const RunOptions& options,
                   const std::stop_token& stop) {
    const int trials = scenario.trials;
    const int inner = innerThreads(options.threads, trials);
    const int stepsOfTrial = (options.measure ? stepsOf(scenario) : 0) + 1;
    const auto records = std::make_shared<RecordsOfRun>(scenario);
    if (options.onStart) {
        options.onStart([records] { return records->result(false); });
    }
    const DrawnInstances source(scenario);
    // One prediction for all trials, if it does not depend on their draws: then the cores are all its own.
    if (trials > 1 && hasSharedPrediction(scenario)) {  // with all threads, before the trials
        records->put(0, predictTrial(source, 0, 0, options.threads, stop));
    }
    std::atomic<int> done = 0;
    const auto step = [&](int count) {
        const int total = done.fetch_add(count) + count;
        if (options.onProgress) {
            options.onProgress({total, trials * stepsOfTrial});
        }
    };
    const bool complete = parallelTasks(trials, options.threads, stop, [&](int trial) {
        // One draw for the prediction that reads its spectra and for the run.
        const bool isReadTwice =
            options.measure && scenario.prediction.spectrum == SpectrumSource::Instance;
        const auto instance = isReadTwice ? source.instance(trial) : nullptr;
        std::optional<PredictionRecord> prediction = records->sharedPrediction(trial);
        records->put(trial, prediction ? std::move(*prediction)
                                       : predictTrial(source, trial, 0, inner, stop));
        step(1);
        if (!options.measure || stop.stop_requested()) {
            return;
        }
        TrialRun run(source, trial, inner);
        while (!run.finished()) {
            if (stop.stop_requested()) {
                run.cancel();
                break;
            }
            run.advance();
            step(1);
        }
        if (options.onEstimates && !stop.stop_requested()) {
            options.onEstimates(trial, run.estimates());
        }
        records->put(trial, run.record());
    });
    Result result = records->result(complete && !stop.stop_requested());
    if (options.freeEnergy && !stop.stop_requested()) {
        result.freeEnergy = freeEnergyTrace(scenario, options.threads, stop);
    }
    return result;
}

struct Experiment::State {
    State(Scenario given, int most)
        : source(std::make_unique<DrawnInstances>(std::move(given))),
          scenario(source->scenario()),
          threads(most) {}

    std::unique_ptr<const InstanceSource> source;
    const Scenario& scenario;
    int threads;
    bool inDetail = false;
    std::vector<std::unique_ptr<TrialRun>> trials;
    std::vector<PredictionRecord> predictions;
};

Experiment::Experiment(Scenario scenario, int threads)
    : m_state(std::make_unique<State>(std::move(scenario), threads)) {}

Experiment::~Experiment() = default;
Experiment::Experiment(Experiment&&) noexcept = default;
Experiment& Experiment::operator=(Experiment&&) noexcept = default;

bool Experiment::predict(int trial, int samples, const std::stop_token& stop) {
    auto& predictions = m_state->predictions;
    const int asked = samples > 0 ? samples : m_state->scenario.prediction.samples;
    const bool isShared = !predictions.empty() && predictions.front().isShared
                          && predictions.front().samples == asked
                          && predictions.front().trial != trial;
    const auto predict = [&] {
        const InstanceSource& source = *m_state->source;
        // The details of trial 0 alone are shown.
        const int threads = m_state->threads;
        return m_state->inDetail && trial == 0
                   ? predictTrialInDetail(source, trial, samples, threads, stop)
                   : predictTrial(source, trial, samples, threads, stop);
    };
    PredictionRecord record = isShared ? sharedWith(predictions.front(), trial) : predict();
    if (stop.stop_requested()) {
        return false;
    }
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

bool Experiment::hasIntegratedPrediction() const {
    const auto& predictions = m_state->predictions;
    return !predictions.empty() && predictions.front().trial == 0
           && predictions.front().isIntegrated;
}

void Experiment::keepDetails() {
    m_state->inDetail = true;
}

std::shared_ptr<const RunDetails> Experiment::details() const {
    if (!m_state->inDetail) {
        return nullptr;
    }
    RunDetails details;
    if (!m_state->trials.empty() && m_state->trials.front()) {
        details.truth = m_state->trials.front()->truth();
        details.measured = m_state->trials.front()->details();
        details.images = m_state->trials.front()->images();
        details.baselines = m_state->trials.front()->baselineDetails();
    }
    if (!m_state->predictions.empty() && m_state->predictions.front().trial == 0) {
        details.predicted = m_state->predictions.front().details;
    }
    return std::make_shared<const RunDetails>(std::move(details));
}

bool Experiment::setUp(const std::stop_token& stop) {
    auto& trials = m_state->trials;
    trials.resize(at(m_state->scenario.trials));
    const int inner = innerThreads(m_state->threads, m_state->scenario.trials);
    return parallelTasks(m_state->scenario.trials, m_state->threads, stop, [&](int trial) {
        if (!trials[at(trial)]) {
            auto run = std::make_unique<TrialRun>(*m_state->source, trial, inner);
            if (m_state->inDetail && trial == 0) {
                run->keepDetails();
            }
            trials[at(trial)] = std::move(run);
        }
    });
}

bool Experiment::advance(const std::stop_token& stop) {
    auto& trials = m_state->trials;
    const bool baselines = passingFinished();
    const bool complete =
        parallelFor(static_cast<int>(trials.size()), m_state->threads, stop, [&](int trial) {
            TrialRun& run = *trials[at(trial)];
            if (baselines || !run.passingFinished()) {
                run.advance();
            }
        });
    return complete && !finished();
}

bool Experiment::passingFinished() const {
    const auto& trials = m_state->trials;
    return !trials.empty() && std::all_of(trials.begin(), trials.end(), [](const auto& trial) {
        return trial && trial->passingFinished();
    });
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
