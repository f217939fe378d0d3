// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction.h"

#include "engine/experiment/prediction_trace.h"
#include "engine/experiment/row_plan.h"
#include "engine/model/complex_field.h"
#include "engine/model/equal_columns.h"
#include "engine/state_evolution/limit_spectra.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/ml_amp_evolution.h"
#include "engine/state_evolution/state_evolution.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace onsager {

namespace {

std::vector<Spectrum> spectraOf(const InstanceSource& source, const Network& network, int trial) {
    if (source.scenario().prediction.spectrum == SpectrumSource::Instance) {
        constexpr Eigen::Index kMostValues = 8192;  // of one matrix
        std::vector<Spectrum> spectra;
        const std::shared_ptr<const Instance> instance = source.instance(trial);
        for (const auto& map : instance->evidence.matrices) {
            // The draw's own singular values, gathered where they are many:
            // a spectrum is averaged over in each half-iteration.
            spectra.push_back(gathered(map->spectrum(), kMostValues));
        }
        return spectra;
    }
    return limitSpectraOf(network);
}

/// Whether the algorithm knows something that is drawn anew for each trial, beside the matrices.
bool knowsItsDraw(const Scenario& scenario) {
    const auto& output = std::get<OutputLayer>(scenario.layers.back());
    const auto* committee = std::get_if<CommitteeOutput>(&output.channel);
    return scenario.prediction.spectrum == SpectrumSource::Instance
           || (committee != nullptr
               && std::holds_alternative<GaussianSecondLayer>(committee->secondLayer));
}

/// Whether one prediction is so good, or so dear, that all trials have it.
bool isWorthSharing(const Network& network, const EvolutionSettings& settings) {
    return network.denoiser || StateEvolution::integrates(network, settings)
           || StateEvolution::usesNewestRows(network, settings);
}

/// The half-iterations that a run would make: without damping the recursion knows no iteration but the
/// newest, and rows that carry the noises of two are followed beside it. Adds what these cost to `work`.
int halfIterationsOf(const Network& network,
                     const std::vector<Spectrum>& spectra,
                     EvolutionSettings settings,
                     double& work,
                     const std::stop_token& stop) {
    constexpr int kRows = 4096;
    const int limit = 2 * settings.algorithm.iterations;
    // Rows that carry the noises of two iterations tell how much estimates change: fewer of them are enough for that.
    settings.samples = std::min(settings.samples, kRows);
    settings.remembersLast = true;
    StateEvolution rows(network, spectra, settings);
    const std::optional<PredictionTrace> course =
        traceOf(rows, network, settings, {false, limit, true, nullptr}, stop);
    work += course ? course->work : 0.0;
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
    const InstanceSource& source;
    int trial;
    int samples;
    int threads;
    EvolutionChoice choice = EvolutionChoice::Automatic;
    bool inDetail = false;
};

/// One trace of one scrambling; whether another scrambling would give the same.
struct Replicate {
    PredictionTrace trace;
    bool deterministic = false;
    EvolutionChoice choice = EvolutionChoice::General;  ///< that was followed to its end
};

/// One recursion followed to its end. Nothing where it cannot be: where integrals were too sharp for their
/// budget, averages are sampled from then on, and `settings` says so.
template <typename Medium>
std::optional<Replicate> followed(Medium& recursion,
                                  EvolutionChoice choice,
                                  const Network& network,
                                  EvolutionSettings& settings,
                                  const Course& course,
                                  const std::stop_token& stop) {
    std::optional<PredictionTrace> trace = traceOf(recursion, network, settings, course, stop);
    if (!trace) {
        settings.isSampled = settings.isSampled || recursion.isSpent();
        return std::nullopt;
    }
    return Replicate{std::move(*trace), recursion.isDeterministic(), choice};
}

/// ML-AMP has a recursion of its own, or none: then the trace is empty.
Replicate replicateOfAmp(const MlAmpLoop& loop,
                         EvolutionChoice choice,
                         const Network& network,
                         EvolutionSettings& settings,
                         DetailTrace* details,
                         const std::stop_token& stop) {
    if (!MlAmpEvolution::applies(network, loop)) {
        return {{}, true, choice};
    }
    const Course course{false, 2 * settings.algorithm.iterations, true, details};
    while (true) {  // twice at most: sampled averages have no budget to spend
        MlAmpEvolution evolution(network, loop, settings);
        if (auto made = followed(evolution, choice, network, settings, course, stop)) {
            return std::move(*made);
        }
    }
}

/// ML-Mat-VAMP has the matched recursion where it applies, and the general one.
Replicate replicateOfVamp(EvolutionChoice choice,
                          const Network& network,
                          const std::vector<Spectrum>& spectra,
                          EvolutionSettings& settings,
                          DetailTrace* details,
                          const std::stop_token& stop) {
    const int limit = 2 * settings.algorithm.iterations;
    double before = 0.0;  // work beside that of the trace
    while (true) {        // twice at most: sampled averages have no budget to spend
        if (choice == EvolutionChoice::Automatic && MatchedEvolution::applies(network, settings)) {
            MatchedEvolution matched(network, spectra, settings);
            if (auto made = followed(matched, choice, network, settings,
                                     {true, limit, true, details}, stop)) {
                return std::move(*made);
            }
            before += matched.work();
        }
        StateEvolution general(network, spectra, settings);
        Course course{false, limit, true, details};
        if (settings.algorithm.tolerance > 0.0 && leastDamping(settings.algorithm) == 1.0) {
            course.mostHalfIterations = halfIterationsOf(network, spectra, settings, before, stop);
            course.looksAtTolerance = false;
        }
        if (auto made =
                followed(general, EvolutionChoice::General, network, settings, course, stop)) {
            made->trace.work += before;
            return std::move(*made);
        }
    }
}

PredictionRecord predict(const PredictionRequest& request, const std::stop_token& stop) {
    const std::optional<Scenario> single = oneColumnOf(request.source.scenario());
    const Scenario& scenario = single ? *single : request.source.scenario();
    const int trial = request.trial;
    const auto begin = std::chrono::steady_clock::now();
    const Network network = networkOf(scenario, trial);
    const std::vector<Spectrum> spectra = spectraOf(request.source, network, trial);
    PredictionRecord prediction;
    prediction.trial = trial;
    EvolutionSettings settings = evolutionSettings(scenario);
    const int asked = request.samples > 0 ? request.samples : scenario.prediction.samples;
    settings.threads = request.threads;
    // Fewer rows than the scenario asks for: a quick look, without error bars.
    const std::optional<MlAmpLoop> amp = ampLoopOf(scenario.algorithm);
    settings.isQuickLook = asked < scenario.prediction.samples;
    prediction.samples = asked;
    prediction.isShared = !knowsItsDraw(scenario) && isWorthSharing(network, settings);
    int drawn = 0;  // trial whose scramblings are used
    EvolutionChoice choice = request.choice;
    const auto replicate = [&](int index, int samples, DetailTrace* details) {
        settings.samples = samples;
        settings.scramblings = scramblingsOf(scenario, drawn, index);
        return amp ? replicateOfAmp(*amp, choice, network, settings, details, stop)
                   : replicateOfVamp(choice, network, spectra, settings, details, stop);
    };
    DetailTrace* details = request.inDetail ? &prediction.details : nullptr;
    bool deterministic = false;
    const auto keep = [&](Replicate one) {
        deterministic = one.deterministic;
        choice = one.choice;  // what one had to give up is not tried again
        prediction.traces.push_back(std::move(one.trace.records));
        prediction.ends.push_back(one.trace.end);
    };
    const bool isIntegrated = StateEvolution::integrates(network, settings);
    const auto wantedOf = [&](bool integrated) {
        return planFor(asked, settings.isQuickLook, integrated);
    };
    const RowPlan wanted = wantedOf(isIntegrated);
    RowPlan plan = wanted;
    if (wanted.rows > fewestRows(network.columns) && !isIntegrated) {
        // A short trace tells what a row costs; that of the first trial, so that all have as many rows.
        const int pilotRows = fewestRows(network.columns) / 2;
        Replicate pilot = replicate(0, pilotRows, details);
        // Work per row and half-iteration of the pilot, times what is wanted, against the budget.
        plan =
            affordable(wanted, mostWork(scenario, asked), network.columns, pilot.trace, pilotRows);
        if (pilot.deterministic) {
            keep(std::move(pilot));
        }
    }
    prediction.isTooDear = !deterministic && plan.total() < wanted.total();
    prediction.isShared = prediction.isShared || (prediction.isTooDear && !knowsItsDraw(scenario));
    // What all trials share is drawn once, with the scramblings of trial 0.
    drawn = prediction.isShared ? 0 : trial;
    for (int k = 0; k < plan.scramblings && !deterministic && !stop.stop_requested(); ++k) {
        keep(replicate(k, plan.rows, k == 0 ? details : nullptr));
        if (isIntegrated
            && settings.isSampled) {  // integrals that were too sharp: rows tell everything now
            plan.scramblings = wantedOf(false).scramblings;
            plan.coarse = wantedOf(false).coarse;
        }
    }
    // Half as many rows: their difference tells the bias that is left, see comparison.cpp.
    for (int k = 0; k < plan.coarse && !deterministic && !stop.stop_requested(); ++k) {
        prediction.coarse.push_back(replicate(k, plan.rows / 2, nullptr).trace.records);
    }
    prediction.rows = plan.total();
    prediction.isIntegrated = deterministic;
    prediction.isTooSharp = settings.isSampled;
    prediction.isShared = prediction.isShared || (deterministic && !knowsItsDraw(scenario));
    if (single) {
        spread(realColumns(request.source.scenario()), prediction.details);
    }
    prediction.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return prediction;
}

/// Of baseline k, where its own state evolution describes it: what could be the scenario's algorithm.
PredictionRecord predictBaseline(const PredictionRequest& request,
                                 std::size_t k,
                                 const std::stop_token& stop) {
    Scenario scenario = request.source.scenario();
    scenario.algorithm = scenario.baselines[k];
    scenario.baselines.clear();
    if (!std::holds_alternative<MlMatVampSettings>(scenario.algorithm)) {
        scenario.learn.clear();  // it keeps what is assumed
    }
    if (!problemsOf(scenario).empty()) {
        PredictionRecord nothing;
        nothing.trial = request.trial;
        nothing.isShared = true;
        return nothing;
    }
    const DrawnInstances source(std::move(scenario));
    return predict({source, request.trial, request.samples, request.threads, request.choice}, stop);
}

PredictionRecord predictAll(const PredictionRequest& request, const std::stop_token& stop) {
    PredictionRecord prediction = predict(request, stop);
    for (std::size_t k = 0; k < request.source.scenario().baselines.size(); ++k) {
        prediction.baselines.push_back(predictBaseline(request, k, stop));
        prediction.isShared = prediction.isShared && prediction.baselines.back().isShared;
    }
    return prediction;
}

}  // namespace

bool hasSharedPrediction(const Scenario& all) {
    const Scenario scenario = oneColumnOf(all).value_or(all);
    return !knowsItsDraw(scenario)
           && isWorthSharing(networkOf(scenario, 0), evolutionSettings(scenario));
}

PredictionRecord predictTrial(const InstanceSource& source,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              EvolutionChoice choice) {
    return predictAll({source, trial, samples, threads, choice}, stop);
}

PredictionRecord predictTrial(const Scenario& scenario,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              EvolutionChoice choice) {
    return predictTrial(DrawnInstances(scenario), trial, samples, threads, stop, choice);
}

PredictionRecord predictTrialInDetail(const InstanceSource& source,
                                      int trial,
                                      int samples,
                                      int threads,
                                      const std::stop_token& stop) {
    return predictAll({source, trial, samples, threads, EvolutionChoice::Automatic, true}, stop);
}

}  // namespace onsager
