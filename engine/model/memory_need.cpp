// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/memory_need.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <string>
#include <vector>

namespace onsager {

namespace {

constexpr double kBytesPerNumber = 8.0;
/// Truth, estimates, messages of both directions in both bases, and work space.
constexpr double kCopiesOfAVariable = 24.0;
/// Gram matrix, its eigenvectors and the work space of the factorisation.
constexpr double kCopiesOfASquare = 4.0;
/// A sampled row: truth, messages, estimate, and the work of its estimator.
constexpr double kCopiesOfASample = 24.0;
/// Numbers of a sampled row for each iteration that damping remembers: draw, noise and message,
/// from below and from above.
constexpr double kCopiesOfAnIteration = 6.0;
/// Half-iterations of an iteration, each recorded once measured and twice predicted.
constexpr double kRecordsOfAnIteration = 6.0;
constexpr double kBytesOfARecord = 128.0;
constexpr double kShareOfFreeMemory = 0.8;

/// What one key of the scenario costs.
struct Cost {
    std::string path;
    int value = 0;
    double bytes = 0.0;
};

bool hasOwnRows(const Layer& layer) {
    return std::holds_alternative<PriorLayer>(layer) || std::holds_alternative<LinearLayer>(layer);
}

double numbersOfLayer(const Scenario& scenario, int layer) {
    const double rows = rowsOf(scenario, layer);
    const double variable = kCopiesOfAVariable * rows * scenario.columns;
    if (!std::holds_alternative<LinearLayer>(scenario.layers[static_cast<std::size_t>(layer)])) {
        return variable;
    }
    const double columns = rowsOf(scenario, layer - 1);
    const double rank = std::min(rows, columns);
    const auto& linear = std::get<LinearLayer>(scenario.layers[static_cast<std::size_t>(layer)]);
    double factors = 0.0;  // of a product, the growing product beside them
    if (const auto* product = std::get_if<ProductMatrix>(&linear.matrix)) {
        double below = columns;
        for (const int inner : product->rows) {
            factors += inner * below + inner * columns;
            below = inner;
        }
        factors += rows * below;
    }
    // The factors, and for baselines the matrix and the part of it that is picked for a step.
    const double matrices = scenario.baselines.empty()
                                ? 1.0
                                : 1.0 + 2.0 * static_cast<double>(scenario.baselines.size());
    return variable + factors + matrices * rows * columns + rank * (rows + columns)
           + kCopiesOfASquare * rank * rank;
}

/// The cost of every key that memory grows with; a layer without rows of its own counts for the
/// layer below it.
std::vector<Cost> costsOf(const Scenario& scenario, const WorkAtOnce& work) {
    std::vector<Cost> costs;
    double rowwiseLayers = 0.0;
    for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
        const Layer& described = scenario.layers[static_cast<std::size_t>(layer)];
        if (hasOwnRows(described)) {
            costs.push_back({fmt::format("layers.{}.rows", layer), rowsOf(scenario, layer), 0.0});
        }
        if (!costs.empty()) {
            costs.back().bytes += kBytesPerNumber * work.trials * numbersOfLayer(scenario, layer);
        }
        rowwiseLayers += std::holds_alternative<LinearLayer>(described) ? 0.0 : 1.0;
    }
    const double rows = rowwiseLayers * scenario.prediction.samples * scenario.columns;
    const double bytesOfPredictions = kBytesPerNumber * work.predictions;
    costs.push_back({"prediction.samples", scenario.prediction.samples,
                     bytesOfPredictions * kCopiesOfASample * rows});
    if (leastDamping(scenario.algorithm) < 1.0) {
        const double iterations = scenario.algorithm.iterations;
        const double edges = 2.0 * static_cast<double>(scenario.layers.size());
        const double covariance = iterations * scenario.columns * iterations * scenario.columns;
        costs.push_back(
            {"algorithm.iterations", scenario.algorithm.iterations,
             bytesOfPredictions * (kCopiesOfAnIteration * iterations * rows + edges * covariance)});
    }
    // The errors of every half-iteration stay until the end: measured, and predicted twice.
    const double iterations = scenario.algorithm.iterations;
    const double records = kRecordsOfAnIteration * iterations * scenario.trials;
    const double bytesOfRecord =
        kBytesOfARecord + kBytesPerNumber * 3.0 * static_cast<double>(scenario.layers.size());
    const bool manyTrials = scenario.trials >= scenario.algorithm.iterations;
    costs.push_back({manyTrials ? "trials" : "algorithm.iterations",
                     manyTrials ? scenario.trials : scenario.algorithm.iterations,
                     records * bytesOfRecord});
    return costs;
}

std::string readable(double bytes) {
    struct Unit {
        double bytes;
        const char* name;
    };
    for (const Unit& unit : {Unit{1e15, "PB"}, Unit{1e12, "TB"}, Unit{1e9, "GB"}}) {
        if (bytes >= unit.bytes) {
            return fmt::format("{:.3g} {}", bytes / unit.bytes, unit.name);
        }
    }
    return fmt::format("{:.3g} MB", bytes / 1e6);
}

double sumOf(const std::vector<Cost>& costs) {
    return std::accumulate(costs.begin(), costs.end(), 0.0,
                           [](double sum, const Cost& cost) { return sum + cost.bytes; });
}

}  // namespace

double bytesNeeded(const Scenario& scenario, const WorkAtOnce& work) {
    return sumOf(costsOf(scenario, work));
}

std::optional<ScenarioProblem> memoryProblem(const Scenario& scenario,
                                             const WorkAtOnce& work,
                                             double freeBytes) {
    const std::vector<Cost> costs = costsOf(scenario, work);
    const double needed = sumOf(costs);
    if (needed <= kShareOfFreeMemory * freeBytes) {
        return std::nullopt;
    }
    const auto largest = std::max_element(
        costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.bytes < b.bytes; });
    return ScenarioProblem{
        largest->path,
        fmt::format("{} is not allowed: {} at once would need about {}, and at most 80 % of the {} "
                    "of free memory may be used",
                    largest->value,
                    work.trials == 1 ? "one trial" : fmt::format("{} trials", work.trials),
                    readable(needed), readable(freeBytes))};
}

}  // namespace onsager
