// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/free_energy_trace.h"

#include "engine/experiment/free_energy_curve.h"
#include "engine/laws/output_law.h"
#include "engine/state_evolution/free_energy.h"
#include "engine/state_evolution/limit_spectra.h"
#include "engine/state_evolution/vamp_free_energy.h"

#include <algorithm>
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

/// Whether no estimate has moved, to rounding.
template <typename Posterior>
bool isSame(const std::vector<Posterior>& now, const std::vector<Posterior>& before) {
    constexpr double kRounding = 1e-12;
    return std::equal(now.begin(), now.end(), before.begin(), before.end(),
                      [](const Posterior& one, const Posterior& other) {
                          return (one.covariance - other.covariance).norm()
                                 <= kRounding * other.covariance.norm();
                      });
}

/// Values along a recursion; a settled one repeats its last iteration.
template <typename Medium, typename Value>
std::vector<FreeEnergyResult> traceAlong(const Medium& medium,
                                         int iterations,
                                         double entropy,
                                         const Value& value,
                                         const std::stop_token& stop) {
    std::vector<FreeEnergyResult> trace;
    auto state = medium.initialState();
    auto before = state.estimates;
    bool isSettled = false;
    while (state.next.iteration < iterations && !stop.stop_requested()) {
        const HalfIteration now = state.next;
        if (isSettled) {
            trace.push_back(trace[trace.size() - 2]);
            trace.back().when = now;
            state.next = now.next();
            continue;
        }
        medium.advance(state);
        if (state.failure || medium.isSpent()) {
            break;
        }
        const double energy = value(state);
        trace.push_back({now, energy, energy - entropy});
        if (now.pass == Pass::Backward) {
            isSettled = now.iteration > 1 && isSame(state.estimates, before);
            before = state.estimates;
        }
    }
    return trace;
}

}  // namespace

std::vector<FreeEnergyResult> freeEnergyTrace(const Scenario& scenario,
                                              int threads,
                                              const std::stop_token& stop) {
    if (missingFreeEnergy(scenario, 0)) {
        return {};
    }
    const Network network = networkOf(scenario, 0);
    const int iterations = iterationsOf(scenario.algorithm);
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
            MlAmpEvolution(network, *loop, settings), iterations, energy.conditionalValue(stop),
            [&](const MlAmpEvolution::State& state) { return energy.value(overlapsOf(state)); },
            stop);
    }
    if (std::holds_alternative<MlMatVampSettings>(scenario.algorithm)) {
        if (!MatchedEvolution::applies(network, settings)) {
            return {};
        }
        const std::vector<Spectrum> spectra = limitSpectraOf(network);
        const VampFreeEnergy energy(network, spectra, energySettings);
        return traceAlong(
            MatchedEvolution(network, spectra, settings), iterations, energy.conditionalValue(stop),
            [&](const MatchedEvolution::State& state) { return energy.value(messagesOf(state)); },
            stop);
    }
    return {};
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
