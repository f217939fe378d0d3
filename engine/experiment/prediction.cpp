// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction.h"

#include "engine/experiment/prediction_trace.h"
#include "engine/model/equal_columns.h"
#include "engine/model/instance.h"
#include "engine/numerics/random.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/state_evolution.h"

#include <algorithm>
#include <chrono>
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

}  // namespace onsager
