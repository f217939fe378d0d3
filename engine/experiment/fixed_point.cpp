// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fixed_point.h"

#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/metrics.h"
#include "engine/model/network.h"
#include "engine/state_evolution/free_energy.h"

#include <limits>

namespace onsager {

namespace {

/// The number of a criterion for an NMSE of its variable.
double numberOf(double nmse, const SuccessCriterion& criterion, const Network& network) {
    // mse = nmse tr(tau) / d.
    return criterion.quantity == SuccessCriterion::Quantity::Mse
               ? nmse * network.moment(criterion.variable).trace() / network.columns
               : decibel(nmse);
}

/// The truth of every even variable from 2k on, no knowledge of those below.
Overlaps startBetween(const FreeEnergy& energy, std::size_t k) {
    Overlaps overlaps = energy.start(Branch::Uninformed);
    const Overlaps truth = energy.start(Branch::Informed);
    for (std::size_t i = k; i < overlaps.error.size(); ++i) {
        overlaps.error[i] = truth.error[i];
    }
    energy.passDown(overlaps);
    return overlaps;
}

/// Of stacks of independent entries.
std::optional<FixedPointErrors> errorsOf(const FreeEnergy& energy,
                                         const SuccessCriterion& criterion,
                                         const Settling& settling) {
    FixedPointErrors errors;
    const auto variable = static_cast<std::size_t>(criterion.variable / 2);
    const auto starts = static_cast<std::size_t>(energy.network().lastLayer() / 2);
    const double power = energy.network().moment(criterion.variable).trace();
    double least = std::numeric_limits<double>::infinity();
    // k = 0: everything is known, the last k: nothing. Minima that lie between are reached from between.
    for (std::size_t k = 0; k <= starts; ++k) {
        Overlaps overlaps = startBetween(energy, k);
        energy.settle(overlaps, std::nullopt, settling);
        if (settling.stop.stop_requested()) {
            return std::nullopt;
        }
        const double error =
            numberOf(overlaps.error[variable].trace() / power, criterion, energy.network());
        if (k == 0) {
            errors.fromTruth = error;
        }
        if (k == starts) {
            errors.fromZero = error;
        }
        // The deepest of the fixed points that are reached from any of them.
        if (const double value = energy.value(overlaps); value < least) {
            least = value;
            errors.ofLeastFreeEnergy = error;
        }
    }
    return errors;
}

/// Of the others.
std::optional<FixedPointErrors> errorsOf(const FreeEnergyCurve& curve,
                                         const SuccessCriterion& criterion,
                                         const Network& network) {
    FixedPointErrors errors;
    for (const StationaryPoint& point : curve.stationary) {
        const double error = numberOf(point.nmse, criterion, network);
        errors.fromZero = point.isReachedFromZero ? error : errors.fromZero;
        errors.fromTruth = point.isReachedFromTruth ? error : errors.fromTruth;
        errors.ofLeastFreeEnergy = point.isGlobal ? error : errors.ofLeastFreeEnergy;
    }
    return errors;
}

}  // namespace

double FixedPointErrors::at(FixedPoint which) const {
    switch (which) {
        case FixedPoint::FromZero:
            return fromZero;
        case FixedPoint::FromTruth:
            return fromTruth;
        case FixedPoint::OfLeastFreeEnergy:
            return ofLeastFreeEnergy;
    }
    return kMissing;
}

std::optional<FixedPointErrors> fixedPointErrors(const Scenario& scenario,
                                                 const SuccessCriterion& criterion,
                                                 const FixedPointSearch& search,
                                                 const std::stop_token& stop) {
    const Network network = networkOf(scenario, 0);
    if (!hasIndependentEntries(scenario)) {
        // No point of a curve but its ends.
        CurveRequest request{
            .variable = criterion.variable, .points = 0, .threads = search.threads};
        request.withInformation = false;
        const FreeEnergyCurve curve = freeEnergyCurve(scenario, request, stop);
        return stop.stop_requested() ? std::nullopt : errorsOf(curve, criterion, network);
    }
    const bool isOneNumber = network.columns == 1 && network.lastLayer() == 2;
    EvolutionSettings settings = freeEnergySettings(scenario, 0, isOneNumber ? 1 : search.threads);
    settings.isCoarse = search.isCoarse;
    constexpr int kMostCoarse = 3000;
    Settling settling{.tolerance = 1e-11, .stop = stop};
    if (search.isCoarse) {
        settling.tolerance = 1e-8;
        settling.mostIterations = kMostCoarse;
    }
    return errorsOf(FreeEnergy(network, settings), criterion, settling);
}

double fixedPointError(const Scenario& scenario,
                       FixedPoint which,
                       const SuccessCriterion& criterion,
                       int threads) {
    return fixedPointErrors(scenario, criterion, {.threads = threads}, {}).value().at(which);
}

std::string missingFixedPoint(const Scenario& scenario, const SuccessCriterion& criterion) {
    using Quantity = SuccessCriterion::Quantity;
    if (criterion.quantity != Quantity::Mse && criterion.quantity != Quantity::NmseDb) {
        return "a fixed point has an mse and an nmseDb: ask for one of them";
    }
    const auto problem = missingFreeEnergy(scenario, criterion.variable);
    return problem ? problem->path + ": " + problem->message : std::string();
}

}  // namespace onsager
