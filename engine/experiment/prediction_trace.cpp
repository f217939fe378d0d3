// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction_trace.h"

#include "engine/estimators/estimate_failure.h"
#include "engine/experiment/error_measures.h"
#include "engine/experiment/predicted_half_iteration.h"
#include "engine/iteration/tolerance_rule.h"
#include "engine/model/temperature.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/ml_amp_evolution.h"
#include "engine/state_evolution/state_evolution.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace onsager {

namespace {

/// Whether the last two iterations agree: the recursion has reached its fixed point.
///
/// To rounding without damping. With it the errors of sampled correlations are the floor.
bool hasSettled(const std::vector<ErrorRecord>& records, bool damped) {
    const double relative = damped ? 1e-9 : 1e-11;
    const std::size_t n = records.size();
    if (n < 6 || n % 2 != 0) {
        return false;
    }
    // The last two iterations, each half against the same pass before.
    for (std::size_t h = n - 4; h < n; ++h) {
        for (std::size_t i = 0; i < records[h].learnt.size(); ++i) {
            const double value = records[h].learnt[i];
            if (std::abs(value - records[h - 2].learnt[i]) > relative * std::abs(value)) {
                return false;
            }
        }
        for (std::size_t l = 0; l < records[h].variables.size(); ++l) {
            const double mse = records[h].variables[l].mse;
            const double change = std::abs(mse - records[h - 2].variables[l].mse);
            if (change > relative * mse) {
                return false;
            }
        }
    }
    return true;
}

/// E|xhat - xhat'|^2 / E|xhat|^2 for the estimates of a variable in an iteration and the one before; 0
/// where it cannot be told.
///
/// Of rows that carry the noises of both; a linear layer has none, and the variables beside it are
/// estimated from rows in the other pass.
double relativeChange(const StateEvolution::Posterior& now,
                      const StateEvolution::Posterior& before,
                      const Eigen::MatrixXd& /*tau*/) {
    const Eigen::MatrixXd& rows = now.rows.estimate;
    if (rows.size() == 0 || before.rows.estimate.size() == 0) {
        return 0.0;
    }
    // |xhat - xhat'|^2 / |xhat|^2 over the rows.
    const double change = (rows - before.rows.estimate).squaredNorm();
    return change > 0.0 ? change / rows.squaredNorm() : 0.0;
}

/// Matched: the messages of an iteration are those of a later one with more noise, and so
/// E|xhat - xhat'|^2 is the difference of the errors.
double relativeChange(const MatchedEvolution::Posterior& now,
                      const MatchedEvolution::Posterior& before,
                      const Eigen::MatrixXd& tau) {
    // E|xhat|^2 = tr(tau - C) of a matched estimate.
    const double change = std::abs((now.covariance - before.covariance).trace());
    return change > 0.0 ? change / (tau - now.covariance).trace() : 0.0;
}

/// The largest change of what a pass has estimated, against the pass before it in the same direction.
template <typename Medium>
class ChangeOfEstimates {
public:
    double since(const Network& network, const PassingState<Medium>& state, Pass pass) {
        auto& previous = m_previous[pass == Pass::Forward ? 0 : 1];
        double largest = previous.empty() ? std::numeric_limits<double>::infinity() : 0.0;
        for (std::size_t l = 0; l < previous.size(); ++l) {
            largest = std::max(largest, relativeChange(state.estimates[l], previous[l],
                                                       network.moment(static_cast<int>(l))));
        }
        previous = state.estimates;
        // Of squares: the root is the change that the algorithm's tolerance means.
        return std::sqrt(largest);
    }

private:
    std::vector<typename Medium::Posterior> m_previous[2];
};

/// Repeats the details of the last iteration where its records are repeated.
void repeatLast(DetailTrace& details, std::size_t length) {
    while (details.size() >= 2 && details.size() < std::min(length, kMostDetails)) {
        details.push_back(details[details.size() - 2]);
    }
}

/// Repeats the last iteration of a settled recursion up to the iteration limit.
void repeatLast(std::vector<ErrorRecord>& records, int iterations) {
    while (records.back().when.iteration + 1 < iterations) {
        for (int half = 0; half < 2; ++half) {
            ErrorRecord again = records[records.size() - 2];
            again.when = records.back().when.next();
            records.push_back(std::move(again));
        }
    }
}

/// Null where no error needs rows. Messages are at the temperature of their iteration, so must beliefs be.
std::unique_ptr<const EstimateRows> rowsFor(const Network& network,
                                            const EvolutionSettings& settings) {
    bool needed = needsFit(network);
    for (int l = 0; l < network.lastLayer(); ++l) {
        needed = needed || needsRows(network, l);
    }
    return needed ? std::make_unique<const EstimateRows>(
               atItsTemperature(network, settings.estimation), settings, needsFit(network))
                  : nullptr;
}

}  // namespace

template <typename Medium>
std::optional<PredictionTrace> traceOf(Medium& medium,
                                       const Network& network,
                                       const EvolutionSettings& evolution,
                                       const Course& course,
                                       const std::stop_token& stop,
                                       const std::type_identity_t<Observer<Medium>>& observe) {
    const MlMatVampSettings& algorithm = evolution.algorithm;
    const double shown = shownPrecision(network, evolution.estimation);
    ToleranceRule rule(course.looksAtTolerance ? algorithm.tolerance : 0.0);
    ChangeOfEstimates<Medium> change;
    auto state = medium.initialState();
    PredictionTrace result;
    result.halfIterations = course.mostHalfIterations;
    std::vector<ErrorRecord>& records = result.records;
    const std::unique_ptr<const EstimateRows> rows = rowsFor(network, evolution);
    DetailTrace* details = course.details;
    if (details != nullptr) {
        details->clear();
    }
    while (state.next.index() < course.mostHalfIterations && !stop.stop_requested()) {
        const HalfIteration now = state.next;
        medium.advance(state);
        result.work = medium.work();
        if (medium.isSpent()) {
            return std::nullopt;
        }
        if (state.failure) {
            result.end = {StopReason::Diverged, state.failure};
            return result;
        }
        // The matched recursion does not describe clipped or standing messages: the general one has to.
        if (course.refuseClipping && state.clipped + state.standing > 0) {
            return std::nullopt;
        }
        try {
            records.push_back(predictedErrors(network, state, now, rows.get()));
        } catch (const EstimateFailure& failure) {
            result.end = {StopReason::Diverged, Failure{0, now, failure.what()}};
            return result;
        }
        if constexpr (requires { medium.learn(now, state); }) {
            medium.learn(now, state);
            records.back().learnt = medium.learnt();
        }
        if (observe) {
            observe(now, state);
        }
        if (details != nullptr && details->size() < kMostDetails) {
            details->push_back(predictedDetails(network, state, now, shown));
        }
        if (rule.isUsed() && rule.stops(now.pass, change.since(network, state, now.pass))) {
            result.end.stop = StopReason::Converged;
            return result;
        }
        if (hasSettled(records, leastDamping(algorithm) < 1.0)) {
            if (course.looksAtTolerance && algorithm.tolerance > 0.0) {
                result.end.stop = StopReason::Converged;
                return result;
            }
            if (course.mostHalfIterations == 2 * algorithm.iterations) {
                repeatLast(records, algorithm.iterations);
                if (details != nullptr) {
                    repeatLast(*details, records.size());
                }
            }
            break;
        }
    }
    if (stop.stop_requested()) {
        result.end.stop = StopReason::Cancelled;
    } else {
        result.end.stop = course.mostHalfIterations < 2 * algorithm.iterations
                              ? StopReason::Converged
                              : StopReason::IterationLimit;
    }
    return result;
}

template std::optional<PredictionTrace> traceOf(StateEvolution&,
                                                const Network&,
                                                const EvolutionSettings&,
                                                const Course&,
                                                const std::stop_token&,
                                                const Observer<StateEvolution>&);

template std::optional<PredictionTrace> traceOf(MatchedEvolution&,
                                                const Network&,
                                                const EvolutionSettings&,
                                                const Course&,
                                                const std::stop_token&,
                                                const Observer<MatchedEvolution>&);

template std::optional<PredictionTrace> traceOf(MlAmpEvolution&,
                                                const Network&,
                                                const EvolutionSettings&,
                                                const Course&,
                                                const std::stop_token&,
                                                const Observer<MlAmpEvolution>&);

}  // namespace onsager
