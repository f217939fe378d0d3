// SPDX-License-Identifier: GPL-3.0-or-later
//
// One iteration of the state evolution for d = 1, integrated: prior, i.i.d. matrix, channel.
#include "engine/iteration/message_passing.h"
#include "engine/state_evolution/matched_evolution.h"
#include "tests/support/vamp_settings.h"

#include <benchmark/benchmark.h>

using namespace onsager;

namespace {

Scenario stack(const Prior& prior, const Output& output) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{1000, prior}, LinearLayer{800, {}, {}}, OutputLayer{output}};
    scenario.start = InformedStart{1, 0.2};
    return scenario;
}

/// Ten iterations from the start, so that wide and narrow messages both occur.
void tenIterations(benchmark::State& bench, const Scenario& scenario) {
    const Network network = networkOf(scenario, 0);
    EvolutionSettings settings;
    settings.estimation = Estimation::Mmse;
    settings.algorithm = vampOf(scenario);
    settings.start = scenario.start;
    settings.scramblings = {1, 2};
    const MatchedEvolution evolution(network, {std::get<LinearLaw>(network.layer(1)).limitSpectrum},
                                     settings);
    const LoopSettings loop = loopSettings(network, settings.estimation, settings.algorithm);
    for (auto _ : bench) {
        auto state = evolution.initialState();
        while (state.next.iteration < 10) {
            advance(evolution, loop, state);
        }
        benchmark::DoNotOptimize(state.clipped);
    }
    bench.SetLabel(evolution.isDeterministic() ? "quadrature" : "sampled");
}

const OutputNoise kNoise = {0.01, {}, {}};

BENCHMARK_CAPTURE(tenIterations,
                  bernoulliGaussian_awgn,
                  stack(BernoulliGaussianPrior{}, AwgnOutput{kNoise}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations, binary_sign, stack(BinaryPrior{}, SignOutput{}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations, laplace_probit, stack(LaplacePrior{}, ProbitOutput{0.1}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations, gaussian_logistic, stack(GaussianPrior{}, LogisticOutput{}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations,
                  gaussian_quantized,
                  stack(GaussianPrior{}, QuantizedOutput{{-1.0, 0.0, 1.0}, 0.0}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations, gaussian_abs, stack(GaussianPrior{}, AbsOutput{}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations, gaussian_relu, stack(GaussianPrior{}, ReluOutput{kNoise}))
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tenIterations,
                  gaussian_tanh,
                  stack(GaussianPrior{}, AwgnOutput{kNoise, Activation::Tanh}))
    ->Unit(benchmark::kMillisecond);

}  // namespace
