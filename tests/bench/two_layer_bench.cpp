// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two-layer learning, Nin = 100, d = 4: one iteration of the algorithm, its parts, one prediction.
// Bytes per second are those of the factor matrices, each counted once for each product with it.
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/experiment/prediction.h"
#include "engine/model/instance.h"
#include "engine/numerics/random.h"
#include "engine/numerics/skinny_product.h"
#include "tests/bench/bound.h"
#include "tests/support/vamp_settings.h"

#include <benchmark/benchmark.h>
#include <string>

using namespace onsager;

namespace {

using bench::threads;

Scenario twoLayer(int samples, Estimation estimation, Activation activation, int columns = 4) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = estimation;
    vampOf(scenario).damping = 0.7;
    vampOf(scenario).maxPrecision = 1e8;
    OutputNoise noise;
    noise.snrDb = 10.0;
    scenario.layers = {PriorLayer{100, GaussianPrior{}},
                       LinearLayer{samples, GaussianMatrix{0.01}, {}},
                       OutputLayer{CommitteeOutput{activation, GaussianSecondLayer{}, noise}}};
    return scenario;
}

void iteration(benchmark::State& state, Estimation estimation, Activation activation, int columns) {
    const auto samples = static_cast<int>(state.range(0));
    const Scenario scenario = twoLayer(samples, estimation, activation, columns);
    const Instance instance = drawInstance(scenario, 0);
    const MlMatVamp algorithm(instance.network, instance.evidence, estimation, vampOf(scenario),
                              threads());
    const LoopSettings settings = loopSettings(instance.network, estimation, vampOf(scenario));
    MlMatVamp::State start = algorithm.initialState();
    for (int half = 0; half < 4; ++half) {
        advance(algorithm, settings, start);
    }
    MlMatVamp::State passing = start;
    // Bound: the factors, U twice and V twice, and one value of the function for every number of z.
    bench::Bounded bounded(state, 2.0 * bench::readingSeconds((samples + 100) * 100)
                                      + bench::evaluationSeconds(activation, samples * columns));
    for (auto _ : state) {
        if (passing.next.iteration > 20) {
            passing = start;
        }
        bounded.time([&] {
            advance(algorithm, settings, passing);
            advance(algorithm, settings, passing);
        });
    }
    state.SetBytesProcessed(state.iterations() * 2 * 8 * (samples + 100) * 100);
}

void mapIteration(benchmark::State& state) {
    iteration(state, Estimation::Map, Activation::Sigmoid, static_cast<int>(state.range(1)));
}
void mapReluIteration(benchmark::State& state) {
    iteration(state, Estimation::Map, Activation::Relu, 4);
}
void mmseIteration(benchmark::State& state) {
    iteration(state, Estimation::Mmse, Activation::Sigmoid, 4);
}
BENCHMARK(mapIteration)
    ->ArgNames({"samples", "columns"})
    ->Args({400, 4})
    ->Args({999, 4})
    ->Args({1000, 4})
    ->Args({4000, 4})
    ->Args({1000, 1})
    ->Args({1000, 2})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(mapReluIteration)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(mmseIteration)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The part of an iteration that reads the matrix: U^T H and U v.
void skinnyProducts(benchmark::State& state) {
    const auto rows = static_cast<Eigen::Index>(state.range(0));
    const RowMajorMatrix A = RandomField(1, 0, 1, Draw::Matrix).gaussian(rows, 100);
    const Eigen::MatrixXd H = RandomField(1, 0, 2, Draw::Signal).gaussian(rows, 4);
    const Eigen::MatrixXd Z = RandomField(1, 0, 0, Draw::Signal).gaussian(100, 4);
    for (auto _ : state) {
        benchmark::DoNotOptimize(skinnyTransposeProduct(A, H, threads()));
        benchmark::DoNotOptimize(skinnyProduct(A, Z, threads()));
    }
    state.SetBytesProcessed(state.iterations() * 2 * 8 * rows * 100);
}
BENCHMARK(skinnyProducts)->Arg(4000)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The limit to compare with: a sum over the same matrix.
void readOnce(benchmark::State& state) {
    const auto rows = static_cast<Eigen::Index>(state.range(0));
    const RowMajorMatrix A = RandomField(1, 0, 1, Draw::Matrix).gaussian(rows, 100);
    for (auto _ : state) {
        benchmark::DoNotOptimize(A.sum());
    }
    state.SetBytesProcessed(state.iterations() * 8 * rows * 100);
}
BENCHMARK(readOnce)->Arg(4000)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();

void setUp(benchmark::State& state) {
    const Scenario scenario =
        twoLayer(static_cast<int>(state.range(0)), Estimation::Map, Activation::Sigmoid);
    for (auto _ : state) {
        benchmark::DoNotOptimize(drawInstance(scenario, 0).evidence.observation.sum());
    }
}
BENCHMARK(setUp)->Arg(4000)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Prediction of the default scenario for one draw.
void prediction(benchmark::State& state, Estimation estimation, int samples) {
    const Scenario scenario = twoLayer(1000, estimation, Activation::Sigmoid);
    for (auto _ : state) {
        benchmark::DoNotOptimize(predictTrial(scenario, 0, samples, threads(), {}).seconds);
    }
}
void mapPrediction(benchmark::State& state) {
    prediction(state, Estimation::Map, 4096);
}
void mapPredictionDragged(benchmark::State& state) {
    prediction(state, Estimation::Map, 512);
}
void mmsePrediction(benchmark::State& state) {
    prediction(state, Estimation::Mmse, 1024);
}
BENCHMARK(mapPrediction)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(mapPredictionDragged)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(mmsePrediction)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
