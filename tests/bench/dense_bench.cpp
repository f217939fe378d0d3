// SPDX-License-Identifier: GPL-3.0-or-later
//
// One dense layer, N x N, Bernoulli-Gaussian signal, AWGN: an iteration, and the set-up.
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/model/instance.h"
#include "tests/bench/bound.h"
#include "tests/support/vamp_settings.h"

#include <benchmark/benchmark.h>
#include <cmath>

using namespace onsager;

namespace {

Scenario sparseRegression(int rows) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{rows, BernoulliGaussianPrior{0.2, 1.0, {}}},
                       LinearLayer{rows, GaussianMatrix{}, {}, {}},
                       OutputLayer{AwgnOutput{OutputNoise{0.01, {}, {}}}}};
    return scenario;
}

/// Bound: V is read in either direction and U once, as what the observation says never changes.
void iteration(benchmark::State& state) {
    const auto n = static_cast<int>(state.range(0));
    const Scenario scenario = sparseRegression(n);
    const Instance instance = drawInstance(scenario, 0);
    const MlMatVamp algorithm(instance.network, instance.evidence, scenario.estimation,
                              vampOf(scenario), bench::threads());
    const LoopSettings settings =
        loopSettings(instance.network, scenario.estimation, vampOf(scenario));
    const MlMatVamp::State start = algorithm.initialState();
    MlMatVamp::State passing = start;
    bench::Bounded bounded(state, 3.0 * bench::readingSeconds(Eigen::Index(n) * n));
    for (auto _ : state) {
        if (passing.next.iteration > 10) {
            passing = start;
        }
        bounded.time([&] {
            advance(algorithm, settings, passing);
            advance(algorithm, settings, passing);
        });
    }
    state.SetBytesProcessed(state.iterations() * 3 * 8 * n * n);
}
BENCHMARK(iteration)
    ->Name("denseIteration")
    ->ArgName("rows")
    ->Arg(1000)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// Bound: the flops of a bidiagonal form and of its vectors, 20 n^3 / 3, at the speed of a matrix product.
void setUp(benchmark::State& state) {
    const auto n = static_cast<int>(state.range(0));
    const Scenario scenario = sparseRegression(n);
    bench::Bounded bounded(state, bench::productSeconds(20.0 / 3.0 * std::pow(n, 3)));
    for (auto _ : state) {
        bounded.time([&] {
            const Instance instance = drawInstance(scenario, 0);
            benchmark::DoNotOptimize(
                instance.evidence.matrices.front()->spectrum().singularValues.sum());
        });
    }
}
BENCHMARK(setUp)
    ->Name("denseSetUp")
    ->ArgName("rows")
    ->Arg(1000)
    ->Arg(2000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
