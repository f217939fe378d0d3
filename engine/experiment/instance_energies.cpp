// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/instance_energies.h"

#include "engine/algorithms/instance_free_energy.h"
#include "engine/experiment/comparison.h"
#include "engine/laws/matrix.h"
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

constexpr double kSettled = 1e-8;

/// The scenario, run by ML-AMP alone.
Scenario byAmp(const Scenario& scenario) {
    Scenario changed = scenario;
    changed.algorithm = instanceSettings(scenario);
    changed.baselines.clear();
    return changed;
}

/// One draw at the end of its run.
struct Reached {
    double freeEnergy = kMissing;
    std::vector<double> nmseOf;
    bool isSettled = false;
};

/// The largest relative change of an estimate; `previous` becomes what is estimated now.
double changeOf(const MlAmp::State& state, std::vector<Eigen::MatrixXd>& previous) {
    double largest = previous.empty() ? std::numeric_limits<double>::infinity() : 0.0;
    previous.resize(state.estimates.size());
    for (std::size_t l = 0; l < previous.size(); ++l) {
        const Eigen::MatrixXd& mean = state.estimates[l].mean;
        if (previous[l].size() > 0) {
            const double change = (mean - previous[l]).norm();
            largest = std::max(largest, change > 0.0 ? change / mean.norm() : 0.0);
        }
        previous[l] = mean;
    }
    return largest;
}

Reached reachedIn(const Instance& instance,
                  const MlAmpSettings& settings,
                  int threads,
                  const std::stop_token& stop) {
    const MlAmp algorithm(instance.network, instance.evidence, settings.divergenceFactor, threads);
    const MlAmpLoop loop = ampLoop(settings);
    MlAmp::State state = algorithm.initialState();
    Reached reached;
    std::vector<Eigen::MatrixXd> previous;
    while (state.next.iteration < settings.iterations && !reached.isSettled) {
        const bool endsIteration = state.next.pass == Pass::Backward;
        advance(algorithm, loop, state);
        if (state.failure || stop.stop_requested()) {
            return {};
        }
        reached.isSettled = endsIteration && changeOf(state, previous) <= kSettled;
    }
    const double value =
        InstanceFreeEnergy(instance.network, instance.evidence, threads).value(state);
    reached.freeEnergy = std::isfinite(value) ? value : kMissing;
    for (int e = 0; e < instance.network.lastLayer(); e += 2) {
        const auto& V = state.estimates[static_cast<std::size_t>(e)].covariance;
        reached.nmseOf.push_back(V.trace() / instance.network.moment(e).trace());
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
        const auto& linear = std::get<LinearLayer>(scenario.layers[layers.front()]);
        return ScenarioProblem{
            keyOfLayer(layers.front(), "matrix.kind"),
            fmt::format("{} is not allowed: the free energy of a draw is that of ML-AMP, for "
                        "matrices of independent entries, kind gaussian",
                        traitsOf(linear.matrix).kind)};
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
    const auto& settings = std::get<MlAmpSettings>(changed.algorithm);
    std::vector<Reached> reached(static_cast<std::size_t>(changed.trials));
    parallelTasks(changed.trials, threads, stop, [&](int trial) {
        const int rest = std::max(1, threads / changed.trials);
        reached[static_cast<std::size_t>(trial)] =
            reachedIn(drawInstance(changed, trial), settings, rest, stop);
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
