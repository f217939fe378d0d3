// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fixed_point.h"

#include "engine/experiment/free_energy_curve.h"
#include "engine/model/network.h"

#include <cmath>

namespace onsager {

double fixedPointError(const Scenario& scenario,
                       FixedPoint which,
                       const SuccessCriterion& criterion,
                       int threads) {
    // Two points of a curve are enough to find its ends.
    CurveRequest request{.variable = criterion.variable, .points = 0, .threads = threads};
    request.withInformation = false;
    const FreeEnergyCurve curve = freeEnergyCurve(scenario, request, {});
    for (const StationaryPoint& point : curve.stationary) {
        const bool isWanted = which == FixedPoint::FromZero    ? point.isReachedFromZero
                              : which == FixedPoint::FromTruth ? point.isReachedFromTruth
                                                               : point.isGlobal;
        if (isWanted) {
            const double power = networkOf(scenario, 0).moment(criterion.variable).trace();
            return criterion.quantity == SuccessCriterion::Quantity::Mse
                       ? point.nmse * power / scenario.columns
                       : 10.0 * std::log10(point.nmse);
        }
    }
    return kMissing;
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
