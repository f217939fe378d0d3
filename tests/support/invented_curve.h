// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_curve.h"

#include <cmath>

namespace onsager {

inline double inventedHeight(double overlap, double tilt) {
    const double q = overlap;
    const double barrier = 40.0 * (q * q * q * q / 4.0 - 0.4 * q * q * q + 0.16 * q * q);
    return 1.0 + barrier - tilt * q + 0.002 / (1.0 - q + 1e-5);
}

/// A free energy with minima near the overlaps 0 and 0.8 and a barrier between them, which grows without
/// bound towards 1; the walk stops at the first minimum. `tilt` makes the second one deeper.
inline FreeEnergyCurve inventedCurve(double tilt = 0.2) {
    FreeEnergyCurve curve;
    const auto at = [tilt](double overlap) {
        FreeEnergyPoint point;
        point.overlap = overlap;
        point.nmse = 1.0 - overlap;
        point.freeEnergy = inventedHeight(overlap, tilt);
        return point;
    };
    const auto minimumIn = [&at](double low, double high, double sign) {
        StationaryPoint best;
        for (double q = low; q <= high; q += 1e-4) {
            const FreeEnergyPoint point = at(q);
            if (q == low || sign * point.freeEnergy < sign * best.freeEnergy) {
                static_cast<FreeEnergyPoint&>(best) = point;
            }
        }
        best.nmseOf = {best.nmse};
        best.isStable = sign > 0.0;
        return best;
    };
    for (int k = 0; k <= 180; ++k) {
        curve.points.push_back(at(k / 181.0));
    }
    for (int k = 1; k <= 40; ++k) {
        curve.points.push_back(at(1.0 - std::pow(10.0, -2.3 - 0.1 * k)));
    }
    curve.stationary = {minimumIn(0.0, 0.3, 1.0), minimumIn(0.1, 0.7, -1.0),
                        minimumIn(0.6, 0.95, 1.0)};
    curve.stationary[0].isReachedFromZero = true;
    curve.stationary[2].isReachedFromTruth = true;
    const bool isHard = curve.stationary[2].freeEnergy < curve.stationary[0].freeEnergy;
    curve.stationary[isHard ? 2 : 0].isGlobal = true;
    curve.region = isHard ? Region::Hard : Region::Impossible;
    for (const double share : {0.0, 0.6, 0.9, 0.99, 1.0}) {
        curve.walk.push_back(at(share * curve.stationary[0].overlap));
    }
    return curve;
}

/// The same without the barrier: one minimum near 0.8, which the walk reaches.
inline FreeEnergyCurve inventedEasyCurve() {
    FreeEnergyCurve curve = inventedCurve(2.0);
    curve.stationary = {curve.stationary[2]};
    StationaryPoint& only = curve.stationary.front();
    only.isReachedFromZero = only.isReachedFromTruth = only.isGlobal = true;
    curve.region = Region::Easy;
    curve.walk.clear();
    for (const double share : {0.0, 0.3, 0.6, 0.8, 0.9, 0.97, 1.0}) {
        FreeEnergyPoint point;
        point.overlap = share * only.overlap;
        point.nmse = 1.0 - point.overlap;
        point.freeEnergy = inventedHeight(point.overlap, 2.0);
        curve.walk.push_back(point);
    }
    return curve;
}

}  // namespace onsager
