// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/experiment/metrics.h"
#include "engine/model/instance.h"
#include "engine/numerics/random.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/state_evolution.h"

#include <chrono>
#include <cmath>
#include <optional>

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

template <typename Medium>
ErrorRecord recordOf(const Network& network,
                     const PassingState<Medium>& state,
                     HalfIteration when) {
    ErrorRecord record;
    record.when = when;
    for (int l = 0; l < network.lastLayer(); ++l) {
        const Eigen::MatrixXd& tau = network.moment(l);
        const EstimateLaw law = lawOf(state.estimates[static_cast<std::size_t>(l)], tau);
        record.mse.push_back(law.error.trace() / network.columns);
        record.nmse.push_back(law.error.trace() / tau.trace());
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

/// Whether the last two iterations agree: the recursion has reached its fixed point.
///
/// To rounding without damping. With it a fixed point is a path of almost equal noises, along which
/// the errors of an ever more singular covariance would add up: there it is enough to be far below the
/// error of the sampling.
bool hasSettled(const std::vector<ErrorRecord>& records, bool damped) {
    const double relative = damped ? 1e-6 : 1e-11;
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

/// Runs the recursion to the iteration limit; nothing when it clipped and `refuseClipping` holds.
template <typename Medium>
std::optional<std::vector<ErrorRecord>> trace(const Medium& medium,
                                              const Network& network,
                                              const EvolutionSettings& evolution,
                                              bool refuseClipping,
                                              const std::stop_token& stop) {
    const MlMatVampSettings& algorithm = evolution.algorithm;
    const LoopSettings settings = loopSettings(network, evolution.estimation, algorithm);
    auto state = medium.initialState();
    std::vector<ErrorRecord> records;
    while (state.next.iteration < algorithm.iterations && !stop.stop_requested()) {
        const HalfIteration now = state.next;
        advance(medium, settings, state);
        if (state.failure) {
            break;
        }
        if (refuseClipping && state.clipped > 0) {
            return std::nullopt;
        }
        records.push_back(recordOf(network, state, now));
        if (hasSettled(records, algorithm.damping < 1.0)) {
            repeatLast(records, algorithm.iterations);
            break;
        }
    }
    return records;
}

}  // namespace

bool hasSharedPrediction(const Scenario& scenario) {
    return !knowsItsDraw(scenario)
           && StateEvolution::integrates(networkOf(scenario, 0), settingsOf(scenario));
}

PredictionRecord predictTrial(const Scenario& scenario,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              Recursion recursion) {
    const auto begin = std::chrono::steady_clock::now();
    const Network network = networkOf(scenario, trial);
    const std::vector<Spectrum> spectra = spectraOf(scenario, network, trial);
    PredictionRecord prediction;
    prediction.trial = trial;
    EvolutionSettings settings = settingsOf(scenario);
    settings.samples = samples > 0 ? samples : scenario.prediction.samples;
    settings.threads = threads;
    prediction.samples = settings.samples;
    prediction.isShared = hasSharedPrediction(scenario);
    bool deterministic = false;
    for (int replicate = 0; replicate < kScramblings && !deterministic && !stop.stop_requested();
         ++replicate) {
        settings.scramblings.clear();
        for (int layer = 0; layer <= network.lastLayer(); layer += 2) {
            const RandomField field(scenario.seed, prediction.isShared ? 0 : trial, layer,
                                    Draw::Scrambling);
            settings.scramblings.push_back(field.bits(replicate, 0));
        }
        std::optional<std::vector<ErrorRecord>> records;
        if (recursion == Recursion::Automatic && MatchedEvolution::applies(network, settings)) {
            const MatchedEvolution matched(network, spectra, settings);
            records = trace(matched, network, settings, true, stop);
            deterministic = matched.isDeterministic() && records.has_value();
        }
        if (!records) {
            const StateEvolution general(network, spectra, settings);
            records = trace(general, network, settings, false, stop);
            deterministic = general.isDeterministic();
        }
        prediction.traces.push_back(std::move(*records));
    }
    prediction.isShared = prediction.isShared || (deterministic && !knowsItsDraw(scenario));
    prediction.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return prediction;
}

std::string predictionNote(const Scenario& scenario) {
    const Network network = networkOf(scenario, 0);
    bool exact =
        makeOutputEstimator(network.assumedOutput, scenario.estimation, 1)->hasExactDivergence();
    for (const InnerLaw& law : network.inner) {
        if (const auto* rowwise = std::get_if<RowwiseLaw>(&law)) {
            exact = exact
                    && makeRowwiseEstimator(*rowwise, scenario.estimation, 1)->hasExactDivergence();
        }
    }
    if (exact) {
        return {};
    }
    return "MAP rows may jump between minima here, which no derivative sees: state evolution is an "
           "approximation.";
}

}  // namespace onsager
