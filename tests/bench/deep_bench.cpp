// SPDX-License-Identifier: GPL-3.0-or-later
//
// The deep ReLU network of the presets, 100 measurements: one iteration of the algorithm beside the
// bytes of its factor matrices (each read twice), and one prediction.
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/experiment/prediction.h"
#include "engine/io/scenario_file.h"
#include "engine/model/instance.h"
#include "tests/bench/bound.h"
#include "tests/support/vamp_settings.h"

#include <benchmark/benchmark.h>

using namespace onsager;

namespace {

using bench::threads;

Scenario preset(const char* name) {
    return scenarioFrom(readScenarioDocument(name));
}

void iteration(benchmark::State& state, const char* name) {
    const Scenario scenario = preset(name);
    const Instance instance = drawInstance(scenario, 0);
    const MlMatVamp algorithm(instance.network, instance.evidence, scenario.estimation,
                              vampOf(scenario), threads());
    const LoopSettings settings =
        loopSettings(instance.network, scenario.estimation, vampOf(scenario));
    const MlMatVamp::State start = algorithm.initialState();
    MlMatVamp::State passing = start;
    std::int64_t entries = 0;
    for (const auto& map : instance.evidence.matrices) {
        const Spectrum& spectrum = map->spectrum();
        entries +=
            static_cast<std::int64_t>(spectrum.rank() * (spectrum.outputRows + spectrum.inputRows));
    }
    // Bound: U and V are read twice each.
    bench::Bounded bounded(state, 2.0 * bench::readingSeconds(entries));
    for (auto _ : state) {
        if (passing.next.iteration > 20) {
            passing = start;
        }
        bounded.time([&] {
            advance(algorithm, settings, passing);
            advance(algorithm, settings, passing);
        });
    }
    state.SetBytesProcessed(state.iterations() * 2 * 8 * entries);
}

void prediction(benchmark::State& state, const char* name) {
    const Scenario scenario = preset(name);
    for (auto _ : state) {
        benchmark::DoNotOptimize(predictTrial(scenario, 0, 0, threads(), {}));
    }
}

BENCHMARK_CAPTURE(iteration, deepMmse, "deep-relu-mmse")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(iteration, deepMap, "deep-relu-map")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(prediction, deepMmse, "deep-relu-mmse")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
