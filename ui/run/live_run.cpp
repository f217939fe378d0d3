// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/live_run.h"

#include <algorithm>
#include <chrono>

namespace onsager {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

LiveRun::LiveRun(const Scenario& scenario, int threads)
    : m_experiment(scenario, threads),
      m_samples(scenario.prediction.samples),
      m_draws(scenario.trials),
      m_halfIterationLimit(stepsOf(scenario.algorithm)) {
    for (const Algorithm& baseline : scenario.baselines) {
        m_epochLimit += stepsOf(baseline);
    }
    m_experiment.keepDetails();
    if (m_samples > kCoarseSamples) {
        m_quick.emplace(scenario, 1);
        m_quick->keepDetails();
    }
}

Result LiveRun::result() const {
    return m_quick ? m_quick->result() : m_experiment.result();
}

std::shared_ptr<const RunDetails> LiveRun::details() const {
    return m_quick ? m_quick->details() : m_experiment.details();
}

int LiveRun::predictionsDue() const {
    const int others = m_draws - 1;
    const int steps = std::max(1, m_halfIterationLimit);
    return 1 + static_cast<int>(static_cast<long long>(others) * m_halfIterations / steps);
}

std::optional<LiveRun::Piece> LiveRun::next() const {
    if (m_quick && !m_isCoarse) {
        return m_isGlance ? Piece::CoarsePrediction : Piece::Glance;
    }
    if (m_predictions == 0) {
        return Piece::FirstPrediction;
    }
    if (!m_drawn) {
        return Piece::Draw;
    }
    const bool passed = m_experiment.passingFinished();
    if (!allPredicted() && (passed || m_predictions < predictionsDue())) {
        return Piece::OtherPrediction;
    }
    if (!passed) {
        return Piece::HalfIteration;
    }
    return m_experiment.finished() ? std::nullopt : std::optional(Piece::BaselineEpoch);
}

bool LiveRun::predictNext(const std::stop_token& stop) {
    const auto start = Clock::now();
    if (!m_experiment.predict(m_predictions, 0, stop)) {
        return false;
    }
    m_quick.reset();
    ++m_predictions;
    m_predictionPace.seconds += secondsSince(start);
    ++m_predictionPace.count;
    return true;
}

bool LiveRun::advance(Pace& pace, const std::stop_token& stop) {
    const auto start = Clock::now();
    m_experiment.advance(stop);
    if (stop.stop_requested()) {
        return false;
    }
    pace.seconds += secondsSince(start);
    ++pace.count;
    return true;
}

bool LiveRun::make(Piece piece, const std::stop_token& stop) {
    switch (piece) {
        case Piece::Glance:
            m_isGlance = m_quick->predict(0, kGlanceSamples, stop);
            m_isCoarse = m_isGlance && m_quick->hasIntegratedPrediction();
            return m_isGlance;
        case Piece::CoarsePrediction:
            m_isCoarse = m_quick->predict(0, kCoarseSamples, stop);
            return m_isCoarse;
        case Piece::FirstPrediction:
        case Piece::OtherPrediction:
            return predictNext(stop);
        case Piece::Draw:
            m_drawn = m_experiment.setUp(stop);
            return m_drawn;
        case Piece::BaselineEpoch:
            m_epochs += advance(m_epochPace, stop) ? 1 : 0;
            return !stop.stop_requested();
        case Piece::HalfIteration:
            break;
    }
    if (!advance(m_halfIterationPace, stop)) {
        return false;
    }
    ++m_halfIterations;
    m_lastReached = m_upcoming;
    m_upcoming = m_upcoming.next();
    return true;
}

RunProgress LiveRun::progress() const {
    RunProgress progress;
    progress.halfIterations = m_halfIterations;
    progress.halfIterationLimit = m_halfIterationLimit;
    progress.predictions = m_predictions;
    progress.draws = m_draws;
    progress.epochs = m_epochs;
    progress.epochLimit = m_epochLimit;
    const bool passed = m_drawn && m_experiment.passingFinished();
    const bool finished = passed && m_experiment.finished();
    const int halfIterationsLeft = passed ? 0 : m_halfIterationLimit - m_halfIterations;
    if (passed) {
        progress.halfIterationLimit = m_halfIterations;
    }
    if (finished) {
        progress.epochLimit = m_epochs;
    }
    if (finished && allPredicted()) {
        progress.fraction = 1.0;
        progress.secondsLeft = 0.0;
    } else if (m_halfIterationPace.count > 0) {
        const double left = halfIterationsLeft * m_halfIterationPace.mean()
                            + (m_draws - m_predictions) * m_predictionPace.mean()
                            + (m_epochLimit - m_epochs) * m_epochPace.mean();
        const double spent =
            m_halfIterationPace.seconds + m_predictionPace.seconds + m_epochPace.seconds;
        progress.secondsLeft = left;
        progress.fraction = spent + left > 0.0 ? spent / (spent + left) : 0.0;
    }
    return progress;
}

}  // namespace onsager
