// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trial_run.h"

#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/experiment/baseline_run.h"
#include "engine/experiment/measured_errors.h"
#include "engine/model/temperature.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace onsager {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

struct TrialRun::State {
    State(const Scenario& given, int trial, int threads)
        : scenario(given),
          begin(Clock::now()),
          instance(drawInstance(given, trial)),
          algorithm(
              instance.network, instance.evidence, given.estimation, given.algorithm, threads),
          passing(algorithm.initialState()),
          symmetry(traitsOf(std::get<OutputLayer>(given.layers.back()).channel).symmetry) {
        for (const AdamSettings& settings : given.baselines) {
            baselines.push_back(
                std::make_unique<BaselineRun>(settings, instance, symmetry, given.seed, trial));
            record.baselines.push_back(baselines.back()->record());
        }
        record.trial = trial;
        for (std::size_t l = 0; l < instance.signals.size(); ++l) {
            if (instance.signals[l].isZero(0.0)) {
                record.emptySignals.push_back(static_cast<int>(l));
            }
        }
        record.setUpSeconds = secondsSince(begin);
    }

    void measure(HalfIteration when);
    void keepDetails(HalfIteration when);
    [[nodiscard]] bool settled(HalfIteration when);
    /// The first baseline that goes on; null when all have ended.
    [[nodiscard]] BaselineRun* nextBaseline() const;

    Scenario scenario;
    Clock::time_point begin;
    Instance instance;
    MlMatVamp algorithm;
    MlMatVamp::State passing;
    std::optional<ColumnSymmetry> symmetry;
    std::vector<std::unique_ptr<BaselineRun>> baselines;
    std::vector<Eigen::MatrixXd> previousMeans[2];  // of the last forward and backward pass
    bool quiet[2] = {false, false};                 // whether that pass changed less than asked
    TrialRecord record;
    std::shared_ptr<const std::vector<Eigen::MatrixXf>> truth;  // null: no details are kept
    DetailTrace details;
};

/// What was sent in that half-iteration, beside the truth.
void TrialRun::State::keepDetails(HalfIteration when) {
    const auto& messages = when.pass == Pass::Forward ? passing.forward : passing.backward;
    const double shown = shownPrecision(instance.network, scenario.estimation);
    HalfIterationDetails kept;
    for (std::size_t l = 0; l < instance.signals.size(); ++l) {
        const MlMatVamp::Posterior& estimate = passing.estimates[l];
        kept.edges.push_back(
            measuredMoments(instance.signals[l], estimate.mean, estimate.covariance / shown,
                            shown * messages[l].precision, shown * messages[l].weightedMean));
        kept.estimates.push_back(keptRows(estimate.mean));
    }
    details.push_back(std::make_shared<const HalfIterationDetails>(std::move(kept)));
}

void TrialRun::State::measure(HalfIteration when) {
    std::vector<const Eigen::MatrixXd*> estimates;
    for (const MlMatVamp::Posterior& estimate : passing.estimates) {
        estimates.push_back(&estimate.mean);
        record.smallestSampleSize =
            std::min(record.smallestSampleSize, estimate.smallestSampleSize);
    }
    ErrorRecord errors = measuredErrors(instance, estimates, symmetry);
    for (const MlMatVamp::Posterior& estimate : passing.estimates) {
        errors.claimed.push_back(estimate.covariance.trace());
    }
    errors.when = when;
    record.errors.push_back(std::move(errors));
}

/// Whether both passes have changed every estimate by less than the tolerance, relatively.
bool TrialRun::State::settled(HalfIteration when) {
    const double tolerance = scenario.algorithm.tolerance;
    if (tolerance <= 0.0) {
        return false;
    }
    const std::size_t pass = when.pass == Pass::Forward ? 0 : 1;
    std::vector<Eigen::MatrixXd>& previous = previousMeans[pass];
    bool small = !previous.empty();
    for (std::size_t l = 0; l < previous.size(); ++l) {
        const Eigen::MatrixXd& mean = passing.estimates[l].mean;
        small = small && (mean - previous[l]).norm() <= tolerance * mean.norm();
    }
    previous.clear();
    for (const MlMatVamp::Posterior& estimate : passing.estimates) {
        previous.push_back(estimate.mean);
    }
    quiet[pass] = small;
    return quiet[0] && quiet[1];
}

TrialRun::TrialRun(const Scenario& scenario, int trial, int threads)
    : m_state(std::make_unique<State>(scenario, trial, threads)) {}

TrialRun::~TrialRun() = default;

BaselineRun* TrialRun::State::nextBaseline() const {
    const auto next = std::find_if(baselines.begin(), baselines.end(),
                                   [](const auto& baseline) { return !baseline->finished(); });
    return next != baselines.end() ? next->get() : nullptr;
}

bool TrialRun::finished() const {
    return passingFinished() && m_state->nextBaseline() == nullptr;
}

void TrialRun::advance() {
    State& s = *m_state;
    if (passingFinished()) {
        if (BaselineRun* baseline = s.nextBaseline()) {
            baseline->advance();
            for (std::size_t k = 0; k < s.baselines.size(); ++k) {
                s.record.baselines[k] = s.baselines[k]->record();
            }
        }
        return;
    }
    const MlMatVampSettings& settings = s.scenario.algorithm;
    const HalfIteration now = s.passing.next;
    const auto begin = Clock::now();
    onsager::advance(s.algorithm, loopSettings(s.instance.network, s.scenario.estimation, settings),
                     s.passing);
    s.record.halfIterationSeconds.push_back(secondsSince(begin));
    s.record.clipped = s.passing.clipped;
    if (s.passing.failure) {
        s.record.failure = s.passing.failure;
        s.record.stop = StopReason::Diverged;
        return;
    }
    s.measure(now);
    if (s.truth && s.details.size() < kMostDetails) {
        s.keepDetails(now);
    }
    if (s.settled(now)) {
        s.record.stop = StopReason::Converged;
    } else if (s.passing.next.iteration >= settings.iterations) {
        s.record.stop = StopReason::IterationLimit;
    }
}

void TrialRun::keepDetails() {
    std::vector<Eigen::MatrixXf> rows;
    for (const Eigen::MatrixXd& signal : m_state->instance.signals) {
        rows.push_back(keptRows(signal));
    }
    m_state->truth = std::make_shared<const std::vector<Eigen::MatrixXf>>(std::move(rows));
}

std::shared_ptr<const std::vector<Eigen::MatrixXf>> TrialRun::truth() const {
    return m_state->truth;
}

const DetailTrace& TrialRun::details() const {
    return m_state->details;
}

void TrialRun::cancel() {
    if (m_state->record.stop == StopReason::Running) {
        m_state->record.stop = StopReason::Cancelled;
    }
    for (std::size_t k = 0; k < m_state->baselines.size(); ++k) {
        m_state->baselines[k]->cancel();
        m_state->record.baselines[k] = m_state->baselines[k]->record();
    }
}

const TrialRecord& TrialRun::record() const {
    return m_state->record;
}

}  // namespace onsager
