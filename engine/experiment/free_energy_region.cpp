// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/free_energy_region.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

bool isSameFixedPoint(const FreeEnergyPoint& one, const FreeEnergyPoint& other, double apart) {
    constexpr double kNothing = 1e-9;  // errors below it are all exact recoveries
    // Absolutely near, and, where errors are small, near in ratio.
    return std::abs(one.nmse - other.nmse) <= apart
           && (std::max(one.nmse, other.nmse) <= kNothing
               || std::abs(std::log(one.nmse / other.nmse)) <= 0.1);
}

std::vector<StationaryPoint> endsOf(StationaryPoint reached,
                                    StationaryPoint informed,
                                    double apart) {
    reached.isReachedFromZero = true;
    informed.isReachedFromTruth = true;
    reached.isReachedFromTruth = isSameFixedPoint(reached, informed, apart);
    std::vector<StationaryPoint> ends{std::move(reached)};
    if (!ends.front().isReachedFromTruth) {
        ends.push_back(std::move(informed));
    }
    return ends;
}

std::vector<StationaryPoint> ranked(std::vector<StationaryPoint> points) {
    // From the largest error on; the deepest stable one is the global minimum.
    std::sort(points.begin(), points.end(),
              [](const auto& one, const auto& other) { return one.nmse > other.nmse; });
    StationaryPoint* deepest = nullptr;
    for (StationaryPoint& point : points) {
        if (point.isStable && (deepest == nullptr || point.freeEnergy < deepest->freeEnergy)) {
            deepest = &point;
        }
    }
    if (deepest != nullptr) {
        deepest->isGlobal = true;
    }
    return points;
}

DecisivePoints decisivePoints(const std::vector<StationaryPoint>& ranked) {
    DecisivePoints found;
    for (const StationaryPoint& point : ranked) {
        found.reached = point.isReachedFromZero ? &point : found.reached;
        found.deepest = point.isGlobal ? &point : found.deepest;
        found.best = point.isStable ? &point : found.best;
    }
    return found;
}

Region freeEnergyRegion(const DecisivePoints& points) {
    // Easy: no stable point beyond the one reached. Impossible: the one reached is the deepest,
    // and a better one lies higher. Hard: a deeper one is not reached.
    if (points.reached == nullptr || points.best == nullptr || points.best == points.reached) {
        return Region::Easy;
    }
    return points.reached->isGlobal ? Region::Impossible : Region::Hard;
}

}  // namespace onsager
