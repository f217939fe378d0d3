// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/instance_energies.h"

#include "engine/algorithms/instance_free_energy.h"
#include "engine/experiment/algorithm_run.h"
#include "engine/experiment/comparison.h"
#include "engine/model/instance.h"
#include "engine/model/layer_check.h"
#include "engine/numerics/parallel.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace onsager {

namespace {

/// The scenario, run by ML-AMP alone until estimates rest.
Scenario byAmp(const Scenario& scenario) {
    constexpr double kAtRest = 1e-8;
    Scenario changed = scenario;
    MlAmpSettings settings = instanceSettings(scenario);
    settings.tolerance = kAtRest;
    changed.algorithm = settings;
    changed.baselines.clear();
    return changed;
}

/// One draw at the end of its run.
struct Reached {
    double freeEnergy = kMissing;
    std::vector<double> nmseOf;
    bool isSettled = false;
};

Reached reachedIn(const Scenario& scenario, int trial, int threads, const std::stop_token& stop) {
    const Instance instance = drawInstance(scenario, trial);
    AlgorithmRun run(scenario.algorithm, scenario, instance, trial, threads,
                     Measured::SomeIterations);
    while (!run.finished() && !stop.stop_requested()) {
        run.advance();
    }
    if (!run.finished() || run.record().stop == StopReason::Diverged) {
        return {};
    }
    Reached reached;
    // Phi of this draw at the fixed point, whose mean is the prediction's up to O(1 / n).
    const double value = run.freeEnergy().value_or(kMissing);
    reached.freeEnergy = std::isfinite(value) ? value : kMissing;
    reached.isSettled = run.record().stop == StopReason::Converged;
    for (const VariableEstimate& one : run.estimates()) {
        if (one.variable % 2 == 0) {
            // tr C / tr tau: what the run believes of its error, which needs no truth.
            reached.nmseOf.push_back(one.covariance->trace()
                                     / instance.network.moment(one.variable).trace());
        }
    }
    return reached;
}

}  // namespace

MlAmpSettings instanceSettings(const Scenario& scenario) {
    constexpr int kIterations = 200;
    const auto* own = std::get_if<MlAmpSettings>(&scenario.algorithm);
    return own != nullptr ? *own : MlAmpSettings{.iterations = kIterations};
}

std::optional<ScenarioProblem> missingInstanceEnergies(const Scenario& scenario) {
    if (const auto layers = dependentMatrices(scenario); !layers.empty()) {
        const MatrixLaw& matrix = std::get<LinearLayer>(scenario.layers[layers.front()]).matrix;
        return ScenarioProblem{
            keyOfLayer(layers.front(), keyOfDependence(matrix)),
            fmt::format(
                "{} is not allowed: the free energy of a draw is that of ML-AMP, for matrices of "
                "independent entries, kind gaussian of mean 0, and structured ones with their "
                "spectrum",
                std::holds_alternative<GaussianMatrix>(matrix) ? "a mean" : traitsOf(matrix).kind)};
    }
    if (!hasInstanceFreeEnergy(networkOf(scenario, 0))) {
        const std::size_t last = scenario.layers.size() - 1;
        return ScenarioProblem{
            keyOfLayer(last, "kind"),
            fmt::format("{} is not allowed: the free energy of a draw behind it is not known with "
                        "{}; allowed are observations of one number with one column, and "
                        "functions with Gaussian noise",
                        traitsOf(std::get<OutputLayer>(scenario.layers[last]).channel).kind,
                        scenario.columns == 1 ? "one column"
                                              : fmt::format("{} columns", scenario.columns))};
    }
    const std::vector<ScenarioProblem> problems = problemsOf(byAmp(scenario));
    return problems.empty() ? std::nullopt : std::optional(problems.front());
}

InstanceEnergies instanceEnergies(const Scenario& scenario,
                                  int threads,
                                  const std::stop_token& stop) {
    const auto begin = std::chrono::steady_clock::now();
    const Scenario changed = byAmp(scenario);
    std::vector<Reached> reached(static_cast<std::size_t>(changed.trials));
    parallelTasks(changed.trials, threads, stop, [&](int trial) {
        const int rest = std::max(1, threads / changed.trials);
        reached[static_cast<std::size_t>(trial)] = reachedIn(changed, trial, rest, stop);
    });
    InstanceEnergies energies;
    std::vector<double> known;
    std::vector<std::vector<double>> errors(changed.layers.size() / 2);
    for (const Reached& one : reached) {
        energies.values.push_back(one.freeEnergy);
        if (std::isnan(one.freeEnergy)) {
            ++energies.diverged;
            continue;
        }
        energies.unsettled += one.isSettled ? 0 : 1;
        known.push_back(one.freeEnergy);
        for (std::size_t e = 0; e < errors.size(); ++e) {
            errors[e].push_back(one.nmseOf[e]);
        }
    }
    energies.mean = meanOf(known);
    // s / sqrt(trials).
    energies.standardError = std::sqrt(varianceOf(known) / static_cast<double>(known.size()));
    for (std::vector<double>& ofVariable : errors) {
        energies.nmseOf.push_back(medianOf(std::move(ofVariable)));
    }
    energies.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return energies;
}

const StationaryPoint* reachedPoint(const std::vector<StationaryPoint>& stationary,
                                    const InstanceEnergies& energies) {
    const StationaryPoint* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    constexpr double kExact = 1e-12;  // errors below it are none
    for (const StationaryPoint& point : stationary) {
        // |log(nmse / nmse')| of Z_0.
        const double distance = std::abs(std::log(std::max(point.nmseOf.front(), kExact))
                                         - std::log(std::max(energies.nmseOf.front(), kExact)));
        if (point.isStable && distance < least) {
            least = distance;
            nearest = &point;
        }
    }
    return nearest;
}

}  // namespace onsager
