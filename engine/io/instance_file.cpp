// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/instance_file.h"

#include "engine/io/scenario_error.h"
#include "engine/model/memory_need.h"
#include "engine/numerics/free_memory.h"

#include <fmt/format.h>
#include <list>
#include <variant>

namespace onsager {

namespace {

/// What is drawn, and each matrix by its entries.
void requireMemoryFor(const Scenario& scenario) {
    constexpr double kShare = 0.8;
    double bytes = bytesNeeded(scenario, {1, 0});
    for (std::size_t l = 1; l < scenario.layers.size(); ++l) {
        // 8 m n for each W: those that are kept by their factors are written out.
        if (std::holds_alternative<LinearLayer>(scenario.layers[l])) {
            const int layer = static_cast<int>(l);
            bytes += static_cast<double>(sizeof(double)) * rowsOf(scenario, layer)
                     * rowsOf(scenario, layer - 1);
        }
    }
    const double free = freeMemoryBytes();
    if (bytes > kShare * free) {
        throw ScenarioError(
            "", fmt::format("the drawn data need {:.0f} MB of memory, of which {:.0f} MB are free; "
                            "matrices are written entry by entry",
                            bytes / 1e6, free / 1e6));
    }
}

}  // namespace

void writeDraw(const std::string& folder, const Scenario& scenario, int trial, ArrayFormat format) {
    if (trial < 0 || trial >= scenario.trials) {
        throw ScenarioError(
            "", fmt::format("--trial: {} is not allowed: a whole number from 0 to {}", trial,
                            scenario.trials - 1));
    }
    requireMemoryFor(scenario);
    ArrayFolder out(folder, scenario, format);
    const Instance instance = drawInstance(scenario, trial);
    std::list<Eigen::MatrixXd> matrices;  // stay where they are
    std::vector<ListedArray> arrays;
    for (std::size_t k = 0; k < instance.evidence.matrices.size(); ++k) {
        const int layer = static_cast<int>(2 * k + 1);
        matrices.push_back(instance.evidence.matrices[k]->dense());
        arrays.push_back({fmt::format("W{}", layer), layer, "matrix, known", &matrices.back()});
        const Eigen::MatrixXd& bias = instance.evidence.biases[k];
        if (bias.size() > 0) {
            arrays.push_back({fmt::format("B{}", layer), layer,
                              "bias, known: added to what the next layer reads", &bias});
        }
    }
    const Eigen::MatrixXd signalFactors = instance.network.signalFactors.rows;
    const Eigen::MatrixXd noiseFactors = instance.network.noiseFactors.rows;
    if (signalFactors.size() > 0) {
        arrays.push_back(
            {"rowPower", 0, "factor of the variance of each row, known", &signalFactors});
    }
    if (noiseFactors.size() > 0) {
        arrays.push_back({"rowNoise", static_cast<int>(instance.signals.size()),
                          "factor of the noise of each row, known", &noiseFactors});
    }
    for (std::size_t l = 0; l < instance.signals.size(); ++l) {
        if (instance.hasTruth(static_cast<int>(l))) {
            arrays.push_back({fmt::format("Z{}", l), static_cast<int>(l),
                              "signal, hidden: the truth", &instance.signals[l]});
        }
    }
    arrays.push_back({"Y", static_cast<int>(instance.signals.size()), "observation",
                      &instance.evidence.observation});
    out.write(trial, "", arrays);
    out.finish();
}

EstimatesFolder::EstimatesFolder(const std::string& folder, const Scenario& scenario)
    : m_folder(folder, scenario, ArrayFormat::Npy) {}

void EstimatesFolder::write(int trial, const std::vector<FinalEstimate>& estimates) {
    std::vector<ListedArray> arrays;
    for (const FinalEstimate& estimate : estimates) {
        arrays.push_back({fmt::format("Zhat{}", estimate.variable), estimate.variable, "estimate",
                          &estimate.mean});
        if (estimate.deviations.size() > 0) {
            arrays.push_back(
                {fmt::format("deviation{}", estimate.variable), estimate.variable,
                 estimate.deviations.rows() == 1
                     ? "standard deviation that is claimed for the entries of each column"
                     : "standard deviation that is claimed for each entry",
                 &estimate.deviations});
        }
    }
    const std::lock_guard lock(m_mutex);
    m_folder.write(trial, fmt::format("trial{}-", trial), arrays);
}

void EstimatesFolder::finish() const {
    m_folder.finish();
}

}  // namespace onsager
