// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction.h"

#include "engine/experiment/error_measures.h"
#include "engine/experiment/metrics.h"
#include "engine/model/equal_columns.h"
#include "engine/model/instance.h"
#include "engine/model/temperature.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/state_evolution/estimate_rows.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/state_evolution.h"

#include <Eigen/Dense>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <utility>

namespace onsager {

namespace {

std::vector<Spectrum> spectraOf(const Scenario& scenario, const Network& network, int trial) {
    std::vector<Spectrum> spectra;
    if (scenario.prediction.spectrum == SpectrumSource::Instance) {
        const Instance instance = drawInstance(scenario, trial);
        for (const ThinSvd& svd : instance.evidence.matrices) {
            spectra.push_back(instanceSpectrum(static_cast<double>(svd.left.rows()),
                                               static_cast<double>(svd.right.rows()),
                                               svd.singularValues));
        }
        return spectra;
    }
    for (const InnerLaw& law : network.inner) {
        if (const auto* linear = std::get_if<LinearLaw>(&law)) {
            spectra.push_back(linear->limitSpectrum);
        }
    }
    return spectra;
}

EstimateLaw lawOf(const StateEvolution::Posterior& posterior, const Eigen::MatrixXd& /*tau*/) {
    return posterior.law;
}

/// Matched: E[x^T xhat] = E[xhat^T xhat] = tau - C.
EstimateLaw lawOf(const MatchedEvolution::Posterior& posterior, const Eigen::MatrixXd& tau) {
    const Eigen::MatrixXd overlap = tau - posterior.covariance;
    return {posterior.covariance, overlap, overlap};
}

NaturalChannel channelOf(const StateEvolution::Message& message,
                         const Eigen::MatrixXd& /*tau*/,
                         Pass /*pass*/) {
    return {message.precision, message.path.gain(), message.path.noiseCovariance()};
}

/// Backward R = Z + N(0, Gamma^-1); forward Z = R + N(0, Gamma^-1), R of power Q = tau - Gamma^-1,
/// which is R = Z A + N(0, Q - Q A) with A = tau^+ Q.
NaturalChannel channelOf(const MatchedEvolution::Message& message,
                         const Eigen::MatrixXd& tau,
                         Pass pass) {
    const Eigen::MatrixXd& Gamma = message.precision;
    if (pass == Pass::Backward) {
        return {Gamma, Gamma, Gamma};
    }
    const Eigen::MatrixXd Q = tau - Gamma.inverse();
    const Eigen::MatrixXd A = tau.completeOrthogonalDecomposition().solve(Q);
    return {Gamma, A * Gamma, Gamma * (Q - Q * A) * Gamma};
}

/// Rows of Z_l and its estimate where errors need them and state evolution has them: after the prior
/// and row-wise layers of a forward pass. The messages they read are still in the state.
template <typename Medium>
std::optional<EstimatedRows> estimatedRows(const EstimateRows& rows,
                                           const Network& network,
                                           const PassingState<Medium>& state,
                                           int l) {
    const auto at = [](int edge) { return static_cast<std::size_t>(edge); };
    const NaturalChannel above =
        channelOf(state.backward[at(l)], network.moment(l), Pass::Backward);
    if (l == 0) {
        return rows.ofPrior(above);
    }
    return rows.ofRowwise(
        l, above, channelOf(state.forward[at(l - 1)], network.moment(l - 1), Pass::Forward));
}

template <typename Medium>
ErrorRecord recordOf(const Network& network,
                     const PassingState<Medium>& state,
                     HalfIteration when,
                     const EstimateRows* rows) {
    ErrorRecord record;
    record.when = when;
    for (int l = 0; l < network.lastLayer(); ++l) {
        const Eigen::MatrixXd& tau = network.moment(l);
        const EstimateLaw law = lawOf(state.estimates[static_cast<std::size_t>(l)], tau);
        // A sum of squares; below zero is what cancellation has left.
        const double error = law.error.trace() >= 0.0 ? law.error.trace() : kMissing;
        record.mse.push_back(error / network.columns);
        record.nmse.push_back(error / tau.trace());
        std::optional<EstimatedRows> pairs;
        if (rows != nullptr && when.pass == Pass::Forward && l % 2 == 0 && needsRows(network, l)) {
            pairs = estimatedRows(*rows, network, state, l);
        }
        record.values.push_back(predictedValues(network, l, {tau, law}, pairs ? &*pairs : nullptr));
        if (l == 0 && hasTestError(network)) {
            record.testError = normalizedTestError(network, tau, law.cross, law.power);
        }
    }
    return record;
}

/// Whether the algorithm knows something that is drawn anew for each trial, beside the matrices.
bool knowsItsDraw(const Scenario& scenario) {
    const auto& output = std::get<OutputLayer>(scenario.layers.back());
    const auto* committee = std::get_if<CommitteeOutput>(&output.channel);
    return scenario.prediction.spectrum == SpectrumSource::Instance
           || (committee != nullptr
               && std::holds_alternative<GaussianSecondLayer>(committee->secondLayer));
}

EvolutionSettings settingsOf(const Scenario& scenario) {
    EvolutionSettings settings;
    settings.algorithm = scenario.algorithm;
    settings.estimation = scenario.estimation;
    settings.start = scenario.start;
    return settings;
}

/// Whether one prediction is so good, or so dear, that all trials have it.
bool isWorthSharing(const Network& network, const EvolutionSettings& settings) {
    return StateEvolution::integrates(network, settings)
           || StateEvolution::usesNewestRows(network, settings);
}

EdgeMoments momentsOf(const EstimateLaw& law,
                      const Eigen::MatrixXd& covariance,
                      const Eigen::MatrixXd& Gamma,
                      const Eigen::MatrixXd& tau) {
    EdgeMoments moments;
    moments.messagePrecision = Gamma;
    moments.estimatePrecision = covariance.inverse();
    moments.signal = tau;
    moments.overlap = law.cross.transpose();
    moments.power = law.power;
    return moments;
}

/// H = X B + N(0, T_H) is R = X A + N(0, T) with A = B Gamma^-1, T = Gamma^-1 T_H Gamma^-1.
void addChannel(EdgeMoments& moments, const StateEvolution::Message& message, Pass /*pass*/) {
    const Eigen::MatrixXd inverse = message.precision.inverse();
    moments.gain = message.path.gain() * inverse;
    moments.noiseCovariance = inverse * message.path.noiseCovariance() * inverse;
}

/// Backward R = Z + N(0, Gamma^-1); forward Z = R + N(0, Gamma^-1), R of power Q = tau - Gamma^-1,
/// which read as R = Z A + N(0, T) is A = tau^+ Q, T = Q - Q tau^+ Q.
void addChannel(EdgeMoments& moments, const MatchedEvolution::Message& message, Pass pass) {
    const Eigen::MatrixXd inverse = message.precision.inverse();
    if (pass == Pass::Backward) {
        moments.gain = Eigen::MatrixXd::Identity(inverse.rows(), inverse.cols());
        moments.noiseCovariance = inverse;
        return;
    }
    const Eigen::MatrixXd Q = moments.signal - inverse;
    moments.gain = moments.signal.completeOrthogonalDecomposition().solve(Q);
    moments.noiseCovariance = Q - Q * moments.gain;
}

template <typename Medium>
std::shared_ptr<const HalfIterationDetails> detailsOf(const Network& network,
                                                      const PassingState<Medium>& state,
                                                      HalfIteration when,
                                                      double shown) {
    const auto& messages = when.pass == Pass::Forward ? state.forward : state.backward;
    HalfIterationDetails details;
    for (int l = 0; l < network.lastLayer(); ++l) {
        const auto edge = static_cast<std::size_t>(l);
        const auto& posterior = state.estimates[edge];
        const Eigen::MatrixXd& tau = network.moment(l);
        EdgeMoments moments =
            momentsOf(lawOf(posterior, tau), posterior.covariance, messages[edge].precision, tau);
        addChannel(moments, messages[edge], when.pass);
        moments.messagePrecision *= shown;
        moments.estimatePrecision *= shown;
        details.edges.push_back(std::move(moments));
    }
    return std::make_shared<const HalfIterationDetails>(std::move(details));
}

/// Whether the last two iterations agree: the recursion has reached its fixed point.
///
/// To rounding without damping. With it the errors of sampled correlations are the floor.
bool hasSettled(const std::vector<ErrorRecord>& records, bool damped) {
    const double relative = damped ? 1e-9 : 1e-11;
    const std::size_t n = records.size();
    if (n < 6 || n % 2 != 0) {
        return false;
    }
    for (std::size_t h = n - 4; h < n; ++h) {
        for (std::size_t l = 0; l < records[h].mse.size(); ++l) {
            const double change = std::abs(records[h].mse[l] - records[h - 2].mse[l]);
            if (change > relative * records[h].mse[l]) {
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
    const double change = (rows - before.rows.estimate).squaredNorm();
    return change > 0.0 ? change / rows.squaredNorm() : 0.0;
}

/// Matched: the messages of an iteration are those of a later one with more noise, and so
/// E|xhat - xhat'|^2 is the difference of the errors.
double relativeChange(const MatchedEvolution::Posterior& now,
                      const MatchedEvolution::Posterior& before,
                      const Eigen::MatrixXd& tau) {
    const double change = std::abs((now.covariance - before.covariance).trace());
    return change > 0.0 ? change / (tau - now.covariance).trace() : 0.0;
}

/// The rule by which a run stops: both passes have changed every estimate by less than the tolerance.
template <typename Medium>
class ToleranceRule {
public:
    explicit ToleranceRule(double tolerance) : m_tolerance(tolerance) {}

    bool stops(const Network& network, const PassingState<Medium>& state, Pass pass) {
        if (m_tolerance <= 0.0) {
            return false;
        }
        const std::size_t side = pass == Pass::Forward ? 0 : 1;
        auto& previous = m_previous[side];
        bool small = !previous.empty();
        for (std::size_t l = 0; l < previous.size(); ++l) {
            small = small
                    && relativeChange(state.estimates[l], previous[l],
                                      network.moment(static_cast<int>(l)))
                           <= m_tolerance * m_tolerance;
        }
        previous = state.estimates;
        m_quiet[side] = small;
        return m_quiet[0] && m_quiet[1];
    }

private:
    double m_tolerance;
    std::vector<typename Medium::Posterior> m_previous[2];
    bool m_quiet[2] = {false, false};
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

/// Null where no error needs rows.
std::unique_ptr<const EstimateRows> rowsFor(const Network& network,
                                            const EvolutionSettings& settings) {
    for (int l = 0; l < network.lastLayer(); ++l) {
        if (needsRows(network, l)) {
            return std::make_unique<const EstimateRows>(network, settings);
        }
    }
    return nullptr;
}

struct Trace {
    std::vector<ErrorRecord> records;
    PredictionEnd end;
};

/// How a recursion is followed.
struct Course {
    bool refuseClipping = false;  ///< and messages that stand
    int mostHalfIterations = 0;
    bool looksAtTolerance = false;
    DetailTrace* details = nullptr;  ///< kept unless null
};

/// Runs the recursion to its end; nothing when its averages are too sharp, or when it clipped or let a
/// message stand and `refuseClipping` holds.
template <typename Medium>
std::optional<Trace> trace(const Medium& medium,
                           const Network& network,
                           const EvolutionSettings& evolution,
                           const Course& course,
                           const std::stop_token& stop) {
    const MlMatVampSettings& algorithm = evolution.algorithm;
    const LoopSettings settings = loopSettings(network, evolution.estimation, algorithm);
    const double shown = shownPrecision(network, evolution.estimation);
    ToleranceRule<Medium> rule(course.looksAtTolerance ? algorithm.tolerance : 0.0);
    auto state = medium.initialState();
    Trace result;
    std::vector<ErrorRecord>& records = result.records;
    const std::unique_ptr<const EstimateRows> rows = rowsFor(network, evolution);
    DetailTrace* details = course.details;
    if (details != nullptr) {
        details->clear();
    }
    while (state.next.index() < course.mostHalfIterations && !stop.stop_requested()) {
        const HalfIteration now = state.next;
        advance(medium, settings, state);
        if (medium.isSpent()) {
            return std::nullopt;
        }
        if (state.failure) {
            result.end = {StopReason::Diverged, state.failure};
            return result;
        }
        if (course.refuseClipping && state.clipped + state.standing > 0) {
            return std::nullopt;
        }
        records.push_back(recordOf(network, state, now, rows.get()));
        if (details != nullptr && details->size() < kMostDetails) {
            details->push_back(detailsOf(network, state, now, shown));
        }
        if (rule.stops(network, state, now.pass)) {
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

/// The half-iterations that a run would make: without damping the recursion knows no iteration but the
/// newest, and rows that carry the noises of two are followed beside it.
int halfIterationsOf(const Network& network,
                     const std::vector<Spectrum>& spectra,
                     EvolutionSettings settings,
                     const std::stop_token& stop) {
    constexpr int kRows = 4096;
    const int limit = 2 * settings.algorithm.iterations;
    settings.samples = std::min(settings.samples, kRows);
    settings.remembersLast = true;
    const StateEvolution rows(network, spectra, settings);
    const std::optional<Trace> course =
        trace(rows, network, settings, {false, limit, true, nullptr}, stop);
    const bool converges = course && course->end.stop == StopReason::Converged;
    return converges ? static_cast<int>(course->records.size()) : limit;
}

/// Gives the details of one column to all of them.
void spread(int columns, DetailTrace& details) {
    const auto widen = [columns](Eigen::MatrixXd& one) {
        one = (one(0, 0) * Eigen::MatrixXd::Identity(columns, columns)).eval();
    };
    for (auto& half : details) {
        HalfIterationDetails wide = *half;
        for (EdgeMoments& edge : wide.edges) {
            for (Eigen::MatrixXd* moment :
                 {&edge.messagePrecision, &edge.estimatePrecision, &edge.gain,
                  &edge.noiseCovariance, &edge.signal, &edge.overlap, &edge.power}) {
                widen(*moment);
            }
        }
        half = std::make_shared<const HalfIterationDetails>(std::move(wide));
    }
}

struct PredictionRequest {
    const Scenario& scenario;
    int trial;
    int samples;
    int threads;
    Recursion recursion = Recursion::Automatic;
    bool inDetail = false;
};

/// One trace of one scrambling; whether another scrambling would give the same.
struct Replicate {
    Trace trace;
    bool deterministic = false;
};

/// Where integrals are too sharp for their budget, averages are sampled from then on: `settings` says so.
Replicate replicateOf(const PredictionRequest& request,
                      const Network& network,
                      const std::vector<Spectrum>& spectra,
                      EvolutionSettings& settings,
                      DetailTrace* details,
                      const std::stop_token& stop) {
    const int limit = 2 * settings.algorithm.iterations;
    while (true) {  // twice at most: sampled averages have no budget to spend
        if (request.recursion == Recursion::Automatic
            && MatchedEvolution::applies(network, settings)) {
            const MatchedEvolution matched(network, spectra, settings);
            if (auto found =
                    trace(matched, network, settings, {true, limit, true, details}, stop)) {
                return {std::move(*found), matched.isDeterministic()};
            }
            settings.isSampled = settings.isSampled || matched.isSpent();
        }
        const StateEvolution general(network, spectra, settings);
        Course course{false, limit, true, details};
        if (settings.algorithm.tolerance > 0.0 && leastDamping(settings.algorithm) == 1.0) {
            course.mostHalfIterations = halfIterationsOf(network, spectra, settings, stop);
            course.looksAtTolerance = false;
        }
        if (auto found = trace(general, network, settings, course, stop)) {
            return {std::move(*found), general.isDeterministic()};
        }
        settings.isSampled = true;
    }
}

PredictionRecord predict(const PredictionRequest& request, const std::stop_token& stop) {
    const std::optional<Scenario> single = oneColumnOf(request.scenario);
    const Scenario& scenario = single ? *single : request.scenario;
    const int trial = request.trial;
    const auto begin = std::chrono::steady_clock::now();
    const Network network = networkOf(scenario, trial);
    const std::vector<Spectrum> spectra = spectraOf(scenario, network, trial);
    PredictionRecord prediction;
    prediction.trial = trial;
    EvolutionSettings settings = settingsOf(scenario);
    const int asked = request.samples > 0 ? request.samples : scenario.prediction.samples;
    settings.threads = request.threads;
    settings.isQuickLook = asked < scenario.prediction.samples;
    prediction.samples = asked;
    prediction.isShared = !knowsItsDraw(scenario) && isWorthSharing(network, settings);
    const int rows =
        settings.isQuickLook ? asked : std::max(asked / 4, std::min(asked, kLeastRows));
    const int scramblings = settings.isQuickLook ? kQuickScramblings : kScramblings;
    const auto replicate = [&](int index, int samples, DetailTrace* details) {
        settings.samples = samples;
        settings.scramblings.clear();
        for (int layer = 0; layer <= network.lastLayer(); layer += 2) {
            const RandomField field(scenario.seed, prediction.isShared ? 0 : trial, layer,
                                    Draw::Scrambling);
            settings.scramblings.push_back(field.bits(index, 0));
        }
        return replicateOf(request, network, spectra, settings, details, stop);
    };
    bool deterministic = false;
    for (int k = 0; k < scramblings && !deterministic && !stop.stop_requested(); ++k) {
        DetailTrace* details = request.inDetail && k == 0 ? &prediction.details : nullptr;
        Replicate one = replicate(k, rows, details);
        deterministic = one.deterministic;
        prediction.traces.push_back(std::move(one.trace.records));
        prediction.ends.push_back(one.trace.end);
    }
    if (!deterministic && !settings.isQuickLook && rows > 1) {
        for (int k = 0; k < kCoarseScramblings && !stop.stop_requested(); ++k) {
            prediction.coarse.push_back(replicate(k, rows / 2, nullptr).trace.records);
        }
    }
    prediction.isTooSharp = settings.isSampled;
    prediction.isShared = prediction.isShared || (deterministic && !knowsItsDraw(scenario));
    if (single) {
        spread(request.scenario.columns, prediction.details);
    }
    prediction.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return prediction;
}

}  // namespace

namespace {

/// The largest precision with which additive noise lets an observation tell the row z below it, in units
/// of tau_{L-1}^-1; functions count as the identity. 0 where there is no such noise.
double observedPrecision(const Network& network) {
    const Eigen::MatrixXd root = symmetricSquareRoot(network.moment(network.lastLayer() - 1));
    const auto ofNoise = [&](double variance) {
        return variance > 0.0 ? (root * root).eval().diagonal().maxCoeff() / variance : 0.0;
    };
    return std::visit(
        Overloaded{[&](const CommitteeLaw& committee) {
                       if (committee.noiseCovariance.isZero(0.0)) {
                           return 0.0;
                       }
                       const Eigen::MatrixXd seen = root * committee.secondLayer;
                       return (seen * spdInverse(committee.noiseCovariance) * seen.transpose())
                           .eval()
                           .diagonal()
                           .maxCoeff();
                   },
                   [&](const MaskedLaw& masked) { return ofNoise(masked.noiseVariance); },
                   [&](const MixedRegressionLaw& mixed) { return ofNoise(mixed.noiseVariance); },
                   [](const auto&) { return 0.0; }},
        network.assumedOutput);
}

}  // namespace

bool hasSharedPrediction(const Scenario& all) {
    const Scenario scenario = oneColumnOf(all).value_or(all);
    return !knowsItsDraw(scenario) && isWorthSharing(networkOf(scenario, 0), settingsOf(scenario));
}

PredictionRecord predictTrial(const Scenario& scenario,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              Recursion recursion) {
    return predict({scenario, trial, samples, threads, recursion}, stop);
}

PredictionRecord predictTrialInDetail(
    const Scenario& scenario, int trial, int samples, int threads, const std::stop_token& stop) {
    return predict({scenario, trial, samples, threads, Recursion::Automatic, true}, stop);
}

std::string predictionNote(const Scenario& scenario) {
    std::string note;
    if (scenario.algorithm.dampingSchedule == DampingSchedule::Adaptive) {
        note =
            "The damping adapts: the prediction chooses its own schedule by the same rule, and a "
            "trial may choose another.";
    }
    const double seen = observedPrecision(networkOf(scenario, 0));
    const double most = scenario.algorithm.maxPrecision;
    if (seen > most) {
        note += fmt::format(
            "{}The largest precision, {:.3g} / tau, is below that of the "
            "observation, {:.3g} / tau, and decides how small errors get.",
            note.empty() ? "" : " ", most, seen);
    }
    return note;
}

}  // namespace onsager
