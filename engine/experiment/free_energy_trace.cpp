// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/free_energy_trace.h"

#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/prediction_trace.h"
#include "engine/laws/output_law.h"
#include "engine/state_evolution/free_energy.h"
#include "engine/state_evolution/limit_spectra.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/ml_amp_evolution.h"
#include "engine/state_evolution/vamp_free_energy.h"

#include <optional>

namespace onsager {

namespace {

Overlaps overlapsOf(const MlAmpEvolution::State& state) {
    Overlaps overlaps;
    for (std::size_t e = 0; e < state.estimates.size(); e += 2) {
        overlaps.error.push_back(state.estimates[e].covariance);
        overlaps.precision.push_back(state.backward[e].precision);
    }
    return overlaps;
}

MatchedMessages messagesOf(const MatchedEvolution::State& state) {
    MatchedMessages messages;
    for (std::size_t l = 0; l < state.estimates.size(); ++l) {
        messages.forward.push_back(state.forward[l].precision);
        messages.backward.push_back(state.backward[l].precision);
        messages.covariance.push_back(state.estimates[l].covariance);
    }
    return messages;
}

/// Values along a recursion; a settled one repeats its last iteration.
template <typename Medium, typename Value>
std::vector<FreeEnergyResult> traceAlong(Medium&& medium,
                                         const Network& network,
                                         const EvolutionSettings& settings,
                                         double entropy,
                                         const Value& value,
                                         const std::stop_token& stop) {
    std::vector<FreeEnergyResult> trace;
    const auto observe = [&](HalfIteration now, const PassingState<Medium>& state) {
        // Phi of the iteration's own overlaps, and Phi - H(Y | Z_0): the information told so far.
        const double energy = value(state);
        trace.push_back({now, energy, energy - entropy});
    };
    const Course all{.mostHalfIterations = 2 * settings.algorithm.iterations};
    const auto records = traceOf(medium, network, settings, all, stop, observe);
    // A settled recursion repeats its last iteration: both passes.
    while (records && trace.size() < records->records.size()) {
        FreeEnergyResult again = trace[trace.size() - 2];
        again.when = trace.back().when.next();
        trace.push_back(again);
    }
    return trace;
}

}  // namespace

std::vector<FreeEnergyResult> freeEnergyTrace(const Scenario& scenario,
                                              int threads,
                                              const std::stop_token& stop) {
    if (!traitsOf(scenario.algorithm).isPredicted || missingFreeEnergy(scenario, 0)) {
        return {};
    }
    const Network network = networkOf(scenario, 0);
    const EvolutionSettings energySettings = freeEnergySettings(scenario, 0, threads);
    EvolutionSettings settings = evolutionSettings(scenario);
    settings.samples = energySettings.samples;
    settings.scramblings = energySettings.scramblings;
    settings.threads = threads;
    if (const std::optional<MlAmpLoop> loop = ampLoopOf(scenario.algorithm)) {
        if (!MlAmpEvolution::applies(network, *loop)) {
            return {};
        }
        const FreeEnergy energy(network, energySettings);
        return traceAlong(
            MlAmpEvolution(network, *loop, settings), network, settings,
            energy.conditionalValue(stop),
            [&](const MlAmpEvolution::State& state) { return energy.value(overlapsOf(state)); },
            stop);
    }
    if (!MatchedEvolution::applies(network, settings)) {
        return {};
    }
    const std::vector<Spectrum> spectra = limitSpectraOf(network);
    const VampFreeEnergy energy(network, spectra, energySettings);
    return traceAlong(
        MatchedEvolution(network, spectra, settings), network, settings,
        energy.conditionalValue(stop),
        [&](const MatchedEvolution::State& state) { return energy.value(messagesOf(state)); },
        stop);
}

bool hasQuickFreeEnergy(const Scenario& scenario) {
    if (scenario.columns != 1 || missingFreeEnergy(scenario, 0)) {
        return false;
    }
    const Network network = networkOf(scenario, 0);
    return observedColumns(network.output, 1) == 1
           && !std::holds_alternative<SketchLaw>(network.output);
}

}  // namespace onsager
