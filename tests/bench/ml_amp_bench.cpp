// SPDX-License-Identifier: GPL-3.0-or-later
//
// ML-AMP on a square matrix W of independent entries, n = 4000, sparse signal, AWGN: one iteration, which needs
// W and W^T once each, beside two sums over W in the same run.
#include "engine/algorithms/ml_amp.h"

#include "engine/model/instance.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <limits>

using namespace onsager;

namespace {

constexpr int kRows = 4000;

int threads() {
    const char* given = std::getenv("ONSAGER_BENCH_THREADS");
    return given != nullptr ? std::max(1, std::atoi(given)) : 1;
}

Scenario sparseRegression(int columns) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = Estimation::Mmse;
    scenario.algorithm = MlAmpSettings{};
    scenario.layers = {PriorLayer{kRows, BernoulliGaussianPrior{0.2, 1.0, {}}},
                       LinearLayer{kRows, GaussianMatrix{}, {}, {}},
                       OutputLayer{AwgnOutput{OutputNoise{0.01, {}, {}}}}};
    return scenario;
}

template <typename Work>
double secondsOf(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// `timesReading`: the least time of an iteration over the least time of reading W twice, in turns.
void iteration(benchmark::State& bench) {
    const Scenario scenario = sparseRegression(static_cast<int>(bench.range(0)));
    const MlAmpSettings settings;
    const Instance instance = drawInstance(scenario, 0);
    const MlAmp algorithm(instance.network, instance.evidence, settings.divergenceFactor,
                          threads());
    const MlAmpLoop loop = ampLoop(settings);
    const Eigen::MatrixXd W = instance.evidence.matrices.front()->dense();
    MlAmp::State start = algorithm.initialState();
    advance(algorithm, loop, start);
    MlAmp::State passing = start;
    double leastIteration = std::numeric_limits<double>::infinity();
    double leastReading = leastIteration;
    for (auto _ : bench) {
        if (passing.next.iteration > 10) {
            passing = start;
        }
        const double seconds = secondsOf([&] {
            advance(algorithm, loop, passing);
            advance(algorithm, loop, passing);
        });
        bench.SetIterationTime(seconds);
        leastIteration = std::min(leastIteration, seconds);
        leastReading = std::min(leastReading, secondsOf([&] {
                                    benchmark::DoNotOptimize(W.sum());
                                    benchmark::DoNotOptimize(W.sum());
                                }));
    }
    bench.SetBytesProcessed(bench.iterations() * 2 * 8 * W.size());
    bench.counters["timesReading"] = leastIteration / leastReading;
}
BENCHMARK(iteration)
    ->Name("mlAmpIteration")
    ->ArgName("columns")
    ->Arg(1)
    ->Arg(4)
    ->MinTime(4.0)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

}  // namespace
