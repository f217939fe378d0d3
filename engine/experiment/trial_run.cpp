// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/trial_run.h"

#include "engine/experiment/algorithm_run.h"
#include "engine/experiment/image_details.h"
#include "engine/model/temperature.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace onsager {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

struct TrialRun::State {
    State(const InstanceSource& source, int trial, int threads)
        : scenario(source.scenario()),
          begin(Clock::now()),
          instance(source.instance(trial)),
          own(scenario.algorithm, scenario, *instance, trial, threads, Measured::EveryStep) {
        for (const Algorithm& baseline : scenario.baselines) {
            baselines.push_back(std::make_unique<AlgorithmRun>(baseline, scenario, *instance, trial,
                                                               threads, Measured::SomeIterations));
        }
        for (std::size_t l = 0; l < instance->signals.size(); ++l) {
            if (instance->hasTruth(static_cast<int>(l)) && instance->signals[l].isZero(0.0)) {
                emptySignals.push_back(static_cast<int>(l));
            }
        }
        setUpSeconds = secondsSince(begin);
    }

    void keepDetails();
    void keepBaselineMessages(std::size_t baseline);
    void keepBaselineImage(std::size_t baseline);
    /// The first baseline that goes on; null when all have ended.
    [[nodiscard]] AlgorithmRun* nextBaseline() const;
    [[nodiscard]] std::size_t placeOf(const AlgorithmRun& baseline) const;

    Scenario scenario;
    Clock::time_point begin;
    std::shared_ptr<const Instance> instance;
    AlgorithmRun own;
    std::vector<std::unique_ptr<AlgorithmRun>> baselines;
    std::vector<int> emptySignals;
    double setUpSeconds = 0.0;
    std::shared_ptr<const std::vector<Eigen::MatrixXf>> truth;  // null: no details are kept
    DetailTrace details;
    std::vector<BaselineDetails> baselineDetails;  // of all baselines
    std::shared_ptr<const ImageDetails> images;    // null: there are none, or no details are kept
    long imageNumbers = 0;                         // kept of the half-iterations
};

/// What was sent in the last half-iteration, beside the truth.
void TrialRun::State::keepDetails() {
    const double shown = shownPrecision(instance->network, scenario.estimation);
    HalfIterationDetails kept;
    for (const VariableEstimate& estimate : own.estimates()) {
        kept.edges.push_back(measuredMoments(
            instance->signals[static_cast<std::size_t>(estimate.variable)], *estimate.mean,
            *estimate.covariance / shown, shown * estimate.message->precision,
            shown * estimate.message->naturalMean));
        kept.estimates.push_back(keptRows(*estimate.mean));
        kept.messages.push_back(
            keptMessage(estimate.message->precision, estimate.message->naturalMean));
        if (images && estimate.variable == scenario.images->variable
            && imageNumbers < kMostImageNumbers) {
            kept.image = keptImage(estimate, own.deviations(estimate.variable));
            imageNumbers += kept.image.mean.size() + kept.image.deviations.size();
        }
    }
    details.push_back(std::make_shared<const HalfIterationDetails>(std::move(kept)));
}

/// What a baseline was sent in its last half-iteration; one that passes no messages was sent nothing.
void TrialRun::State::keepBaselineMessages(std::size_t baseline) {
    BaselineDetails& kept = baselineDetails[baseline];
    if (traitsOf(kept.algorithm).stepsPerIteration != 2 || kept.trace.size() >= kMostDetails) {
        return;
    }
    const double shown = shownPrecision(instance->network, scenario.estimation);
    HalfIterationDetails sent;
    for (const VariableEstimate& estimate : baselines[baseline]->estimates()) {
        if (estimate.message == nullptr) {
            return;
        }
        EdgeMoments edge;
        edge.messagePrecision = shown * estimate.message->precision;
        sent.edges.push_back(edge);
        const bool isSent = estimate.message->naturalMean.size() > 0;  // before the first it is not
        sent.messages.push_back(
            isSent ? keptMessage(estimate.message->precision, estimate.message->naturalMean)
                   : Eigen::MatrixXf());
    }
    kept.trace.push_back(std::make_shared<const HalfIterationDetails>(std::move(sent)));
}

/// What a baseline has to say of the images at its end.
void TrialRun::State::keepBaselineImage(std::size_t baseline) {
    ImageDetails changed = *images;
    for (const VariableEstimate& estimate : baselines[baseline]->estimates()) {
        if (estimate.variable == scenario.images->variable) {
            changed.baselines[baseline] =
                keptImage(estimate, baselines[baseline]->deviations(estimate.variable));
            for (const Eigen::MatrixXd& draw : baselines[baseline]->imageDraws()) {
                changed.baselines[baseline].draws.push_back(keptImages(draw));
            }
        }
    }
    images = std::make_shared<const ImageDetails>(std::move(changed));
}

TrialRun::TrialRun(const InstanceSource& source, int trial, int threads)
    : m_state(std::make_unique<State>(source, trial, threads)) {}

TrialRun::TrialRun(const Scenario& scenario, int trial, int threads)
    : TrialRun(DrawnInstances(scenario), trial, threads) {}

TrialRun::~TrialRun() = default;

AlgorithmRun* TrialRun::State::nextBaseline() const {
    const auto next = std::find_if(baselines.begin(), baselines.end(),
                                   [](const auto& baseline) { return !baseline->finished(); });
    return next != baselines.end() ? next->get() : nullptr;
}

std::size_t TrialRun::State::placeOf(const AlgorithmRun& baseline) const {
    const auto place = std::find_if(baselines.begin(), baselines.end(),
                                    [&](const auto& one) { return one.get() == &baseline; });
    return static_cast<std::size_t>(place - baselines.begin());
}

bool TrialRun::finished() const {
    return passingFinished() && m_state->nextBaseline() == nullptr;
}

void TrialRun::advance() {
    State& s = *m_state;
    if (!s.own.finished()) {
        const std::size_t before = s.own.record().errors.size();
        s.own.advance();
        const bool isMeasured = s.own.record().errors.size() > before;
        if (s.truth && isMeasured && s.details.size() < kMostDetails) {
            s.keepDetails();
        }
    } else if (AlgorithmRun* baseline = s.nextBaseline()) {
        baseline->advance();
        if (s.truth) {
            s.keepBaselineMessages(s.placeOf(*baseline));
        }
        if (s.images && baseline->finished()) {
            s.keepBaselineImage(s.placeOf(*baseline));
        }
    }
}

void TrialRun::keepDetails() {
    std::vector<Eigen::MatrixXf> rows;
    for (const Eigen::MatrixXd& signal : m_state->instance->signals) {
        rows.push_back(keptRows(signal));
    }
    for (const Algorithm& baseline : m_state->scenario.baselines) {
        m_state->baselineDetails.push_back({baseline, {}});
    }
    m_state->truth = std::make_shared<const std::vector<Eigen::MatrixXf>>(std::move(rows));
    if (m_state->scenario.images) {
        m_state->images =
            std::make_shared<const ImageDetails>(imagesOf(m_state->scenario, *m_state->instance));
    }
}

std::vector<BaselineDetails> TrialRun::baselineDetails() const {
    std::vector<BaselineDetails> passing;
    for (const BaselineDetails& baseline : m_state->baselineDetails) {
        if (!baseline.trace.empty()) {
            passing.push_back(baseline);
        }
    }
    return passing;
}

std::shared_ptr<const ImageDetails> TrialRun::images() const {
    return m_state->images;
}

std::shared_ptr<const std::vector<Eigen::MatrixXf>> TrialRun::truth() const {
    return m_state->truth;
}

const DetailTrace& TrialRun::details() const {
    return m_state->details;
}

std::vector<FinalEstimate> TrialRun::estimates() const {
    const double shown = shownPrecision(m_state->instance->network, m_state->scenario.estimation);
    std::vector<FinalEstimate> estimates;
    for (const VariableEstimate& estimate : m_state->own.estimates()) {
        FinalEstimate kept{estimate.variable, *estimate.mean,
                           m_state->own.deviations(estimate.variable)};
        if (kept.deviations.size() == 0 && estimate.covariance != nullptr) {
            kept.deviations =
                (estimate.covariance->diagonal() / shown).cwiseMax(0.0).cwiseSqrt().transpose();
        }
        estimates.push_back(std::move(kept));
    }
    return estimates;
}

void TrialRun::cancel() {
    m_state->own.cancel();
    for (const auto& baseline : m_state->baselines) {
        baseline->cancel();
    }
}

bool TrialRun::passingFinished() const {
    return m_state->own.finished();
}

TrialRecord TrialRun::record() const {
    TrialRecord record{m_state->own.record(), m_state->emptySignals, m_state->setUpSeconds, {}};
    for (const auto& baseline : m_state->baselines) {
        record.baselines.push_back(baseline->record());
    }
    return record;
}

}  // namespace onsager
