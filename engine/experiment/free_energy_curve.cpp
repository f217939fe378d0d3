// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/free_energy_curve.h"

#include "engine/experiment/held_branches.h"
#include "engine/model/layer_check.h"
#include "engine/model/network.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/position.h"
#include "engine/state_evolution/limit_spectra.h"
#include "engine/state_evolution/vamp_free_energy.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace onsager {

namespace {

constexpr int kMostWalked = 200;
/// Of fixed points whose averages are sampled.
constexpr double kSampledTolerance = 1e-5;
constexpr double kSameSampledOverlap = 1e-3;

/// Errors from 1 to `least`: half of them evenly spaced, half by their logarithm.
std::vector<double> gridOf(int count, double least) {
    std::vector<double> grid;
    const int even = (count + 1) / 2;
    // 1 .. 0.005 evenly and 0.5 .. least by equal ratios: what happens near perfect recovery is seen as well.
    for (int k = 0; k < even; ++k) {
        grid.push_back(1.0 - 0.995 * k / std::max(1, even - 1));
    }
    const int rest = count - even;
    for (int k = 0; k < rest; ++k) {
        grid.push_back(0.5 * std::pow(2.0 * least, (k + 1.0) / rest));
    }
    std::sort(grid.rbegin(), grid.rend());
    return grid;
}

/// V_e of the even variables.
std::vector<Eigen::MatrixXd> errorCovariancesOf(const Overlaps& overlaps) {
    return overlaps.error;
}

std::vector<Eigen::MatrixXd> errorCovariancesOf(const MatchedMessages& messages) {
    std::vector<Eigen::MatrixXd> errors;
    for (std::size_t e = 0; e < messages.covariance.size(); e += 2) {
        errors.push_back(messages.covariance[e]);
    }
    return errors;
}

/// A fixed point of an energy, in the state of its iteration.
template <typename State>
StationaryPoint stationaryAt(const State& state,
                             const Network& network,
                             int variable,
                             double freeEnergy) {
    StationaryPoint point;
    for (const Eigen::MatrixXd& error : errorCovariancesOf(state)) {
        const int e = 2 * static_cast<int>(point.nmseOf.size());
        // tr V_e / tr tau_e.
        point.nmseOf.push_back(error.trace() / network.moment(e).trace());
    }
    point.nmse = point.nmseOf[at(variable / 2)];
    point.overlap = 1.0 - point.nmse;
    point.freeEnergy = freeEnergy;
    return point;
}

/// Where iterations from no knowledge and from the truth end.
template <typename Energy>
auto settledEnds(const Energy& energy,
                 double tolerance,
                 FreeEnergyCurve& curve,
                 const std::stop_token& stop) {
    std::array ends{energy.start(Branch::Uninformed), energy.start(Branch::Informed)};
    curve.isAbsolute = energy.isAbsolute();
    for (auto& end : ends) {
        const bool isSettled = energy.settle(end, {}, {.tolerance = tolerance, .stop = stop});
        curve.isSettled = curve.isSettled && isSettled;
    }
    return ends;
}

using Places = std::vector<std::optional<Held>>;

/// The place of an error nearest to this one, by its logarithm; null without places.
const Held* nearest(const Places& places, double nmse) {
    const Held* found = nullptr;
    for (const std::optional<Held>& place : places) {
        if (place
            && (found == nullptr
                || std::abs(std::log(place->nmse / nmse))
                       < std::abs(std::log(found->nmse / nmse)))) {
            found = &*place;
        }
    }
    return found;
}

/// Adds the fixed points between neighbours of a branch whose drifts have opposite signs.
void addCrossings(const Places& branch,
                  const HeldBranches& branches,
                  const std::function<StationaryPoint(const Places&, const Overlaps&)>& stationary,
                  const std::stop_token& stop,
                  std::vector<StationaryPoint>& found) {
    for (std::size_t i = 0; i + 1 < branch.size() && !stop.stop_requested(); ++i) {
        const auto& one = branch[i];
        const auto& other = branch[i + 1];
        if (!one || !other || (one->drift > 0.0) == (other->drift > 0.0)) {
            continue;
        }
        const bool isStable = one->drift > 0.0;  // errors above it fall, errors below it grow
        const bool isKnown =
            isStable && std::any_of(found.begin(), found.end(), [&](const auto& point) {
                return point.nmse <= one->nmse * (1.0 + kSameOverlap)
                       && point.nmse >= other->nmse * (1.0 - kSameOverlap);
            });
        if (isKnown) {
            continue;
        }
        StationaryPoint point = stationary(branch, branches.zeroBetween(*one, *other));
        point.isStable = isStable;
        if (std::none_of(found.begin(), found.end(),
                         [&](const auto& known) { return isSameFixedPoint(known, point); })) {
            found.push_back(std::move(point));
        }
    }
}

/// The fixed points of a curve, and what follows from them.
void setStationary(FreeEnergyCurve& curve, std::vector<StationaryPoint> found) {
    curve.stationary = ranked(std::move(found));
    const DecisivePoints points = decisivePoints(curve.stationary);
    curve.freeEnergy = points.deepest != nullptr ? points.deepest->freeEnergy : kMissing;
    curve.region = freeEnergyRegion(points);
}

/// The deeper branch, and the one from no knowledge where that is another.
void addPoints(FreeEnergyCurve& curve,
               const std::vector<double>& grid,
               const Places& low,
               const Places& high) {
    constexpr double kApart = 1e-6;  // nats; branches that differ by less are one
    bool isApart = false;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (low[i] && high[i]) {
            // The lower of the two branches is the curve, inf over the rest at fixed M_0.
            const double least = std::min(low[i]->freeEnergy, high[i]->freeEnergy);
            curve.points.push_back({1.0 - grid[i], grid[i], least});
            curve.uninformed.push_back({1.0 - grid[i], grid[i], low[i]->freeEnergy});
            isApart = isApart || low[i]->freeEnergy > least + kApart * (1.0 + std::abs(least));
        }
    }
    if (!isApart) {
        curve.uninformed.clear();
    }
}

/// State evolution from no knowledge, on its branch: the free energy between its points is interpolated.
void addWalk(FreeEnergyCurve& curve, const FreeEnergy& energy, const std::stop_token& stop) {
    Overlaps overlaps = energy.start(Branch::Uninformed);
    const auto variable = at(curve.variable / 2);
    const auto& points = curve.uninformed.empty() ? curve.points : curve.uninformed;
    const double power = energy.network().moment(curve.variable).trace();
    for (int k = 0; k < kMostWalked && !stop.stop_requested(); ++k) {
        const double nmse = overlaps.error[variable].trace() / power;
        if (!curve.walk.empty()
            && std::abs(curve.walk.back().nmse - nmse) <= 1e-9 * curve.walk.back().nmse) {
            break;
        }
        const auto right = std::find_if(points.begin(), points.end(),
                                        [&](const FreeEnergyPoint& p) { return p.nmse <= nmse; });
        // Linear between the points of the curve.
        double value = points.empty() ? 0.0 : points.front().freeEnergy;
        if (right == points.end()) {
            value = points.empty() ? 0.0 : points.back().freeEnergy;
        } else if (right != points.begin()) {
            const FreeEnergyPoint& left = *(right - 1);
            const double share = (left.nmse - nmse) / (left.nmse - right->nmse);
            value = (1.0 - share) * left.freeEnergy + share * right->freeEnergy;
        }
        curve.walk.push_back({1.0 - nmse, nmse, value});
        energy.iterate(overlaps);
    }
}

void addInformation(FreeEnergyCurve& curve, double entropy) {
    curve.entropy = entropy;
    // I(Z_0; Y) / n_0 = Phi - H(Y | Z_0) / n_0.
    curve.information = curve.freeEnergy - entropy;
}

/// Fixed points of ML-VAMP, without a curve through them.
void makeFixedPoints(FreeEnergyCurve& curve,
                     const Scenario& scenario,
                     const CurveRequest& request,
                     const std::stop_token& stop) {
    const Network network = networkOf(scenario, 0);
    const VampFreeEnergy energy(network, limitSpectraOf(network),
                                freeEnergySettings(scenario, request.samples, request.threads));
    const auto [fromZero, fromTruth] = settledEnds(energy, kReportedTolerance, curve, stop);
    if (stop.stop_requested()) {
        return;
    }
    setStationary(
        curve, endsOf(stationaryAt(fromZero, network, request.variable, energy.value(fromZero)),
                      stationaryAt(fromTruth, network, request.variable, energy.value(fromTruth))));
    if (request.withInformation) {
        addInformation(curve, energy.conditionalValue(stop));
    }
}

/// The curve of ML-AMP.
void makeCurve(FreeEnergyCurve& curve,
               const Scenario& scenario,
               const CurveRequest& request,
               const std::stop_token& stop) {
    const Network network = networkOf(scenario, 0);
    const bool isOneNumber = network.columns == 1 && network.lastLayer() == 2;
    const FreeEnergy energy(
        network, freeEnergySettings(scenario, request.samples, isOneNumber ? 1 : request.threads));
    const auto [fromZero, fromTruth] =
        settledEnds(energy, energy.isQuick() ? kReportedTolerance : kSampledTolerance, curve, stop);
    if (stop.stop_requested()) {
        return;
    }
    const int variable = request.variable;
    const double apart = energy.isQuick() ? kSameOverlap : kSameSampledOverlap;
    if (request.points == 0) {
        setStationary(
            curve,
            endsOf(stationaryAt(fromZero, network, variable, energy.value(fromZero)),
                   stationaryAt(fromTruth, network, variable, energy.value(fromTruth)), apart));
        return;
    }
    // Columns that are alike stay alike: the unspecialised branch is a fixed point of its own.
    const auto edge = at(variable / 2);
    const std::optional<Overlaps> alike = network.columns > 1 && energy.isQuick()
                                              ? energy.unspecialised({.stop = stop})
                                              : std::nullopt;
    std::vector<Eigen::MatrixXd> corners{fromZero.error[edge], fromTruth.error[edge]};
    if (alike) {
        corners.insert(corners.begin(), alike->error[edge]);
    }
    // From no knowledge through those ends to the truth: errors of columns that differ need matrices, not one number.
    const ErrorLine line(network.moment(variable), std::move(corners));
    const HeldBranches branches(energy, line, variable, stop);
    const double smallest =
        std::min(line.nmse(fromZero.error[edge]), line.nmse(fromTruth.error[edge]));
    // The grid reaches a tenth below the smallest error of an end.
    const std::vector<double> grid =
        gridOf(request.points, std::clamp(0.1 * smallest, 1e-11, 1e-3));

    // Held fixed points of the rest, from below and from above: both are monotone in what is held, so that each
    // place starts from its neighbour.
    Places low(grid.size());
    Places high(grid.size());
    if (network.lastLayer() == 2) {  // there is no rest
        parallelFor(static_cast<int>(grid.size()), isOneNumber ? request.threads : 1, stop,
                    // L = 2: nothing else to settle, each place by itself.
                    [&](int i) { low[at(i)] = branches.hold(grid[at(i)], fromZero); });
        branches.integrate(low);
        high = low;
    } else {
        // The curve is a picture: its fixed points are computed apart from it.
        EvolutionSettings quick =
            freeEnergySettings(scenario, request.samples, std::max(1, request.threads / 2));
        quick.isCoarse = true;
        const auto branchFrom = [&](Branch start, const std::vector<double>& places) {
            const FreeEnergy coarse(network, quick);
            const HeldBranches held(coarse, line, variable, stop);
            Places branch = held.branch(coarse.start(start), places);
            held.integrate(branch);
            return branch;
        };
        parallelTasks(2, request.threads, stop, [&](int i) {
            if (i == 0) {
                low = branchFrom(Branch::Uninformed, grid);
                return;
            }
            high = branchFrom(Branch::Informed, std::vector<double>(grid.rbegin(), grid.rend()));
            std::reverse(high.begin(), high.end());
        });
    }
    const auto stationary = [&](const Places& beside, const Overlaps& overlaps) {
        const double nmse = line.nmse(overlaps.error[edge]);
        const Held* place = energy.isQuick() ? nullptr : nearest(beside, nmse);
        return stationaryAt(
            overlaps, network, variable,
            place == nullptr ? energy.value(overlaps) : branches.valueBeside(*place, overlaps));
    };
    std::vector<StationaryPoint> found =
        endsOf(stationary(low, fromZero), stationary(high, fromTruth), apart);
    if (alike) {
        StationaryPoint point = stationary(low, *alike);
        point.isStable = false;  // else iterations from no knowledge stay there
        if (std::none_of(found.begin(), found.end(), [&](const auto& known) {
                return isSameFixedPoint(known, point, apart);
            })) {
            found.push_back(std::move(point));
        }
    }
    if (network.columns == 1) {  // else a line of matrices passes beside the fixed points between
        addCrossings(low, branches, stationary, stop, found);
        if (network.lastLayer() > 2) {
            addCrossings(high, branches, stationary, stop, found);
        }
    }
    setStationary(curve, std::move(found));
    addPoints(curve, grid, low, high);
    addWalk(curve, energy, stop);
    if (request.withInformation && !stop.stop_requested()) {
        addInformation(curve, energy.conditionalValue(stop));
    }
}

}  // namespace

EvolutionSettings freeEnergySettings(const Scenario& scenario, int samples, int threads) {
    EvolutionSettings settings;
    settings.estimation = Estimation::Mmse;
    settings.samples = samples > 0 ? samples : scenario.prediction.samples;
    settings.threads = threads;
    settings.algorithm.iterations = Settling{}.mostIterations;
    settings.scramblings = scramblingsOf(scenario, 0, 0);
    return settings;
}

bool hasIndependentEntries(const Scenario& scenario) {
    return dependentMatrices(scenario).empty();
}

std::optional<ScenarioProblem> missingFreeEnergy(const Scenario& scenario, int variable) {
    if (scenario.field == Field::Complex) {
        return ScenarioProblem{"field",
                               "complex is not allowed: free energies are those of real numbers"};
    }
    if (scenario.estimation != Estimation::Mmse) {
        return ScenarioProblem{"estimation",
                               "map is not allowed: a free energy is that of the "
                               "posterior, choose mmse"};
    }
    const int last = static_cast<int>(scenario.layers.size()) - 1;
    if (variable < 0 || variable >= last || variable % 2 != 0) {
        return ScenarioProblem{
            "variable", fmt::format("{} is not allowed: overlaps are those of the even variables, "
                                    "0 to {}",
                                    variable, last - 2)};
    }
    if (areThere(std::get<PriorLayer>(scenario.layers.front()).rowPower)) {
        return ScenarioProblem{keyOfLayer(0, "rowPower.kind"),
                               "only none is allowed: free energies are those of rows of one law"};
    }
    if (areThere(std::get<OutputLayer>(scenario.layers.back()).rowNoise)) {
        return ScenarioProblem{keyOfLayer(scenario.layers.size() - 1, "rowNoise.kind"),
                               "only none is allowed: free energies are those of rows of one law"};
    }
    if (!networkOf(scenario, 0).matched) {
        return ScenarioProblem{"layers",
                               "other laws are believed than the data have: the free "
                               "energy is that of the true ones, take the beliefs away"};
    }
    return std::nullopt;
}

FreeEnergyCurve freeEnergyCurve(const Scenario& scenario,
                                const CurveRequest& request,
                                const std::stop_token& stop) {
    const auto begin = std::chrono::steady_clock::now();
    FreeEnergyCurve curve;
    curve.variable = request.variable;
    (hasIndependentEntries(scenario) ? makeCurve : makeFixedPoints)(curve, scenario, request, stop);
    curve.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return curve;
}

}  // namespace onsager
