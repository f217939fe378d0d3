// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/free_energy_curve.h"

#include "engine/laws/matrix.h"
#include "engine/model/network.h"
#include "engine/numerics/bracketed_zero.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/random.h"
#include "engine/state_evolution/free_energy.h"
#include "engine/state_evolution/limit_spectra.h"
#include "engine/state_evolution/vamp_free_energy.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace onsager {

namespace {

/// Fixed points whose overlaps differ by less are one.
constexpr double kSame = 1e-6;
/// Changes of held fixed points that are fine for a picture, and for a fixed point that is reported.
constexpr double kCoarse = 1e-5;
constexpr double kFine = 1e-11;
constexpr int kMostHeldIterations = 400;
constexpr int kZeroDigits = 30;  // binary ones, of the logarithm of an error
constexpr int kMostWalked = 200;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// The errors V of the curve's variable as a line: from tau through the fixed points to 0, by the share of
/// their traces.
class ErrorLine {
public:
    ErrorLine(const Eigen::MatrixXd& tau, std::vector<Eigen::MatrixXd> corners)
        : m_power(tau.trace()) {
        m_corners.push_back(tau);
        for (Eigen::MatrixXd& corner : corners) {
            if (corner.trace() < (1.0 - kSame) * m_corners.back().trace()) {
                m_corners.push_back(std::move(corner));
            }
        }
        m_corners.emplace_back(Eigen::MatrixXd::Zero(tau.rows(), tau.cols()));
    }

    [[nodiscard]] double nmse(const Eigen::MatrixXd& V) const { return V.trace() / m_power; }

    [[nodiscard]] Eigen::MatrixXd at(double nmse) const {
        const double trace = nmse * m_power;
        std::size_t k = 1;
        while (k + 1 < m_corners.size() && m_corners[k].trace() > trace) {
            ++k;
        }
        const double upper = m_corners[k - 1].trace();
        const double lower = m_corners[k].trace();
        const double share = std::clamp((trace - lower) / (upper - lower), 0.0, 1.0);
        return share * m_corners[k - 1] + (1.0 - share) * m_corners[k];
    }

private:
    double m_power;
    std::vector<Eigen::MatrixXd> m_corners;
};

/// Errors from 1 to `least`: half of them evenly spaced, half by their logarithm.
std::vector<double> gridOf(int count, double least) {
    std::vector<double> grid;
    const int even = (count + 1) / 2;
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

/// A place on a branch: the overlaps with the curve's variable held there, settled.
struct Held {
    double nmse = 1.0;
    Overlaps overlaps;
    double freeEnergy = 0.0;
    double drift = 0.0;  ///< by how much one iteration lowers the error
};

class CurveMaker {
public:
    CurveMaker(const FreeEnergy& energy,
               const ErrorLine& line,
               int variable,
               const std::stop_token& stop)
        : m_energy(energy), m_line(line), m_variable(variable), m_stop(stop) {}

    [[nodiscard]] Held hold(double nmse, Overlaps from, double tolerance) const {
        Held held{nmse, std::move(from), 0.0, 0.0};
        held.overlaps.error[::onsager::at(m_variable / 2)] = m_line.at(nmse);
        m_energy.passDown(held.overlaps);
        m_energy.settle(held.overlaps, m_variable, {tolerance, kMostHeldIterations, true, m_stop});
        held.drift = nmse - m_line.nmse(m_energy.next(held.overlaps, m_variable));
        held.freeEnergy = m_energy.value(held.overlaps);
        return held;
    }

    /// Where the drift changes its sign between two places of a branch.
    [[nodiscard]] Overlaps zeroBetween(const Held& one, const Held& other) const {
        const auto at = [&](double logNmse) {
            return hold(std::exp(logNmse), one.overlaps, kFine);
        };
        const double lower = std::log(std::min(one.nmse, other.nmse));
        const double upper = std::log(std::max(one.nmse, other.nmse));
        const double found =
            zeroOf<kZeroDigits>([&](double logNmse) { return at(logNmse).drift; }, lower, upper);
        return at(found).overlaps;
    }

    /// The places of a grid one after the other, each from its neighbours: what is not held goes on by the
    /// ratio of its last change.
    [[nodiscard]] std::vector<std::optional<Held>> branch(Overlaps from,
                                                          const std::vector<double>& grid) const {
        std::vector<std::optional<Held>> places;
        for (const double nmse : grid) {
            if (m_stop.stop_requested()) {
                places.emplace_back();
                continue;
            }
            const std::size_t n = places.size();
            if (n > 1) {
                goOn(*places[n - 2], *places[n - 1], nmse, from);
            }
            places.emplace_back(hold(nmse, from, kCoarse));
            from = places.back()->overlaps;
        }
        return places;
    }

private:
    static void goOn(const Held& older, const Held& newer, double nmse, Overlaps& overlaps) {
        constexpr double kMostFold = 2.0;
        const double share = std::log(nmse / newer.nmse) / std::log(newer.nmse / older.nmse);
        for (std::size_t i = 0; i < overlaps.error.size(); ++i) {
            const double was = older.overlaps.error[i].trace();
            const double is = newer.overlaps.error[i].trace();
            if (was > 0.0 && is > 0.0) {
                overlaps.error[i] *=
                    std::clamp(std::pow(is / was, share), 1.0 / kMostFold, kMostFold);
            }
        }
    }

    const FreeEnergy& m_energy;
    const ErrorLine& m_line;
    int m_variable;
    std::stop_token m_stop;
};

StationaryPoint stationaryAt(const FreeEnergy& energy, const Overlaps& overlaps, int variable) {
    StationaryPoint point;
    for (std::size_t i = 0; i < overlaps.error.size(); ++i) {
        const double power = energy.network().moment(static_cast<int>(2 * i)).trace();
        point.nmseOf.push_back(overlaps.error[i].trace() / power);
    }
    point.nmse = point.nmseOf[at(variable / 2)];
    point.overlap = 1.0 - point.nmse;
    point.freeEnergy = energy.value(overlaps);
    return point;
}

bool isSame(const FreeEnergyPoint& one, const FreeEnergyPoint& other) {
    constexpr double kNothing = 1e-9;  // errors below it are all exact recoveries
    return std::abs(one.nmse - other.nmse) <= kSame
           && (std::max(one.nmse, other.nmse) <= kNothing
               || std::abs(std::log(one.nmse / other.nmse)) <= 0.1);
}

/// State evolution from no knowledge, on the curve: the free energy between its points is interpolated.
void addWalk(FreeEnergyCurve& curve, const FreeEnergy& energy, const std::stop_token& stop) {
    Overlaps overlaps = energy.start(Branch::Uninformed);
    const auto variable = at(curve.variable / 2);
    const double power = energy.network().moment(curve.variable).trace();
    for (int k = 0; k < kMostWalked && !stop.stop_requested(); ++k) {
        const double nmse = overlaps.error[variable].trace() / power;
        if (!curve.walk.empty()
            && std::abs(curve.walk.back().nmse - nmse) <= 1e-9 * curve.walk.back().nmse) {
            break;
        }
        const auto right = std::find_if(curve.points.begin(), curve.points.end(),
                                        [&](const FreeEnergyPoint& p) { return p.nmse <= nmse; });
        double value = curve.points.empty() ? 0.0 : curve.points.front().freeEnergy;
        if (right == curve.points.end()) {
            value = curve.points.empty() ? 0.0 : curve.points.back().freeEnergy;
        } else if (right != curve.points.begin()) {
            const FreeEnergyPoint& left = *(right - 1);
            const double share = (left.nmse - nmse) / (left.nmse - right->nmse);
            value = (1.0 - share) * left.freeEnergy + share * right->freeEnergy;
        }
        curve.walk.push_back({1.0 - nmse, nmse, value});
        energy.iterate(overlaps);
    }
}

/// The two ends of iterations as fixed points of a curve, one where they are the same.
std::vector<StationaryPoint> endsOf(StationaryPoint reached, StationaryPoint informed) {
    reached.isReachedFromZero = true;
    informed.isReachedFromTruth = true;
    reached.isReachedFromTruth = isSame(reached, informed);
    std::vector<StationaryPoint> ends{std::move(reached)};
    if (!ends.front().isReachedFromTruth) {
        ends.push_back(std::move(informed));
    }
    return ends;
}

Region regionOf(const std::vector<StationaryPoint>& stationary) {
    const StationaryPoint* reached = nullptr;
    const StationaryPoint* best = nullptr;  // of the smallest error among the stable ones
    for (const StationaryPoint& point : stationary) {
        if (point.isReachedFromZero) {
            reached = &point;
        }
        if (point.isStable) {
            best = &point;
        }
    }
    if (reached == nullptr || best == nullptr || best == reached) {
        return Region::Easy;
    }
    return reached->isGlobal ? Region::Impossible : Region::Hard;
}

/// Orders the fixed points, marks the deepest minimum, and says what follows.
void finish(std::vector<StationaryPoint> found, FreeEnergyCurve& curve) {
    std::sort(found.begin(), found.end(),
              [](const auto& one, const auto& other) { return one.nmse > other.nmse; });
    StationaryPoint* deepest = nullptr;
    for (StationaryPoint& point : found) {
        if (point.isStable && (deepest == nullptr || point.freeEnergy < deepest->freeEnergy)) {
            deepest = &point;
        }
    }
    if (deepest != nullptr) {
        deepest->isGlobal = true;
        curve.freeEnergy = deepest->freeEnergy;
    }
    curve.stationary = std::move(found);
    curve.region = regionOf(curve.stationary);
}

StationaryPoint stationaryAt(const VampFreeEnergy& energy,
                             const MatchedMessages& messages,
                             const Network& network,
                             int variable) {
    StationaryPoint point;
    for (int e = 0; e < network.lastLayer(); e += 2) {
        point.nmseOf.push_back(messages.covariance[at(e)].trace() / network.moment(e).trace());
    }
    point.nmse = point.nmseOf[at(variable / 2)];
    point.overlap = 1.0 - point.nmse;
    point.freeEnergy = energy.value(messages);
    return point;
}

/// Fixed points of ML-VAMP, without a curve through them.
void addFixedPoints(FreeEnergyCurve& curve,
                    const VampFreeEnergy& energy,
                    const Network& network,
                    const CurveRequest& request,
                    const std::stop_token& stop) {
    MatchedMessages reached = energy.start(Branch::Uninformed);
    MatchedMessages informed = energy.start(Branch::Informed);
    curve.isAbsolute = energy.isAbsolute();
    curve.isSettled = energy.settle(reached, false, {.tolerance = kFine, .stop = stop});
    curve.isSettled =
        energy.settle(informed, false, {.tolerance = kFine, .stop = stop}) && curve.isSettled;
    if (stop.stop_requested()) {
        return;
    }
    finish(endsOf(stationaryAt(energy, reached, network, request.variable),
                  stationaryAt(energy, informed, network, request.variable)),
           curve);
    if (request.withInformation) {
        curve.entropy = energy.conditionalValue(stop);
        curve.information = curve.freeEnergy - curve.entropy;
    }
}
}  // namespace

EvolutionSettings freeEnergySettings(const Scenario& scenario, int samples, int threads) {
    EvolutionSettings settings;
    settings.estimation = Estimation::Mmse;
    settings.samples = samples > 0 ? samples : scenario.prediction.samples;
    settings.threads = threads;
    settings.algorithm.iterations = Settling{}.mostIterations;
    for (std::size_t layer = 0; layer < scenario.layers.size(); layer += 2) {
        const RandomField field(scenario.seed, 0, static_cast<int>(layer), Draw::Scrambling);
        settings.scramblings.push_back(field.bits(0, 0));
    }
    return settings;
}

bool hasIndependentEntries(const Scenario& scenario) {
    return std::all_of(scenario.layers.begin(), scenario.layers.end(), [](const Layer& layer) {
        const auto* linear = std::get_if<LinearLayer>(&layer);
        return linear == nullptr || std::holds_alternative<GaussianMatrix>(linear->matrix);
    });
}

std::optional<ScenarioProblem> missingFreeEnergy(const Scenario& scenario, int variable) {
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
    const Network network = networkOf(scenario, 0);
    if (!hasIndependentEntries(scenario)) {
        const VampFreeEnergy energy(network, limitSpectraOf(network),
                                    freeEnergySettings(scenario, request.samples, request.threads));
        FreeEnergyCurve curve;
        curve.variable = request.variable;
        addFixedPoints(curve, energy, network, request, stop);
        curve.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return curve;
    }
    const bool isOneNumber = network.columns == 1 && network.lastLayer() == 2;
    const FreeEnergy energy(
        network, freeEnergySettings(scenario, request.samples, isOneNumber ? 1 : request.threads));
    FreeEnergyCurve curve;
    curve.variable = request.variable;
    curve.isAbsolute = energy.isAbsolute();

    Overlaps fromZero = energy.start(Branch::Uninformed);
    Overlaps fromTruth = energy.start(Branch::Informed);
    curve.isSettled = energy.settle(fromZero, std::nullopt, {.tolerance = kFine, .stop = stop});
    curve.isSettled = energy.settle(fromTruth, std::nullopt, {.tolerance = kFine, .stop = stop})
                      && curve.isSettled;
    if (stop.stop_requested()) {
        return curve;
    }
    const auto edge = at(request.variable / 2);
    std::vector<StationaryPoint> found = endsOf(stationaryAt(energy, fromZero, request.variable),
                                                stationaryAt(energy, fromTruth, request.variable));
    if (request.points == 0) {
        finish(std::move(found), curve);
        return curve;
    }
    const double smallest = found.back().nmse;

    const ErrorLine line(network.moment(request.variable),
                         {fromZero.error[edge], fromTruth.error[edge]});
    const CurveMaker maker(energy, line, request.variable, stop);
    // Of more than one layer the curve is a picture: its fixed points are computed apart from it.
    EvolutionSettings quick = freeEnergySettings(scenario, request.samples, request.threads);
    quick.isCoarse = true;
    const FreeEnergy coarse(network, quick);
    const CurveMaker coarseMaker(coarse, line, request.variable, stop);
    const double least = std::clamp(0.1 * std::min(found.front().nmse, smallest), 1e-11, 1e-3);
    const std::vector<double> grid = gridOf(request.points, least);

    // Held fixed points of the rest, from below and from above: both are monotone in what is held, so that each
    // place starts from its neighbour.
    std::vector<std::optional<Held>> low(grid.size());
    std::vector<std::optional<Held>> high(grid.size());
    if (network.lastLayer() == 2) {
        parallelFor(static_cast<int>(grid.size()), isOneNumber ? request.threads : 1, stop,
                    [&](int i) { low[at(i)] = maker.hold(grid[at(i)], fromZero, kCoarse); });
        high = low;
    } else {
        low = coarseMaker.branch(coarse.start(Branch::Uninformed), grid);
        high = coarseMaker.branch(coarse.start(Branch::Informed),
                                  std::vector<double>(grid.rbegin(), grid.rend()));
        std::reverse(high.begin(), high.end());
    }

    const auto add = [&](StationaryPoint point) {
        if (std::none_of(found.begin(), found.end(),
                         [&](const StationaryPoint& one) { return isSame(one, point); })) {
            found.push_back(std::move(point));
        }
    };
    for (const auto* branch : {&low, &high}) {
        for (std::size_t i = 0; i + 1 < grid.size() && !stop.stop_requested(); ++i) {
            const auto& one = (*branch)[i];
            const auto& other = (*branch)[i + 1];
            if (!one || !other || (one->drift > 0.0) == (other->drift > 0.0)) {
                continue;
            }
            const bool isStable = one->drift > 0.0;  // errors above it fall, errors below it grow
            const double left = one->nmse;
            const double right = other->nmse;
            const bool isKnown =
                isStable && std::any_of(found.begin(), found.end(), [&](const auto& point) {
                    return point.nmse <= left * (1.0 + kSame)
                           && point.nmse >= right * (1.0 - kSame);
                });
            if (!isKnown) {
                StationaryPoint point =
                    stationaryAt(energy, maker.zeroBetween(*one, *other), request.variable);
                point.isStable = isStable;
                add(std::move(point));
            }
        }
        if (network.lastLayer() == 2) {
            break;
        }
    }
    finish(std::move(found), curve);

    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (low[i] && high[i]) {
            curve.points.push_back(
                {1.0 - grid[i], grid[i], std::min(low[i]->freeEnergy, high[i]->freeEnergy)});
        }
    }
    addWalk(curve, energy, stop);
    if (request.withInformation && !stop.stop_requested()) {
        curve.entropy = energy.conditionalValue(stop);
        curve.information = curve.freeEnergy - curve.entropy;
    }
    curve.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return curve;
}

std::string sentenceOf(const FreeEnergyCurve& curve) {
    const StationaryPoint* reached = nullptr;
    const StationaryPoint* deepest = nullptr;
    const StationaryPoint* best = nullptr;
    for (const StationaryPoint& point : curve.stationary) {
        reached = point.isReachedFromZero ? &point : reached;
        deepest = point.isGlobal ? &point : deepest;
        best = point.isStable ? &point : best;
    }
    if (reached == nullptr || deepest == nullptr || best == nullptr) {
        return "The free energy was not computed to its end.";
    }
    const auto decibel = [](const StationaryPoint& point) {
        return point.nmse < 1e-9 ? std::string("exact recovery")
                                 : fmt::format("{:.1f} dB", 10.0 * std::log10(point.nmse));
    };
    switch (curve.region) {
        case Region::Easy:
            return fmt::format(
                "Easy: the iteration reaches the deepest minimum, {}, and no algorithm "
                "can do better.",
                decibel(*reached));
        case Region::Hard:
            return fmt::format(
                "Hard: the deepest minimum is at {}, but the iteration stops at {}; no "
                "fast algorithm is known to pass the barrier.",
                decibel(*deepest), decibel(*reached));
        case Region::Impossible:
            return fmt::format(
                "Impossible: there is a minimum at {}, but the deepest is at {}, and no "
                "algorithm can do better.",
                decibel(*best), decibel(*deepest));
    }
    return {};
}

}  // namespace onsager
