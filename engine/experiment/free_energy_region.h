// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace onsager {

/// Fixed points whose overlaps differ by less are one.
inline constexpr double kSameOverlap = 1e-6;

/// A point of the curve. Errors and overlaps are those of the curve's variable.
struct FreeEnergyPoint {
    double overlap = 0.0;     ///< tr M / tr tau: 0 knows nothing, 1 knows Z
    double nmse = 1.0;        ///< 1 - overlap, without cancellation
    double freeEnergy = 0.0;  ///< nats per row of the signal
};

/// A fixed point of state evolution.
struct StationaryPoint : FreeEnergyPoint {
    std::vector<double> nmseOf;  ///< of the even variables 0, 2, ..
    bool isStable = true;        ///< a minimum of the curve: iterations near it go there
    bool isGlobal = false;       ///< the deepest minimum: what no algorithm can beat
    bool isReachedFromZero = false;
    bool isReachedFromTruth = false;
};

/// What the deepest minimum and those that iterations reach say about a problem.
enum class Region {
    Easy,        ///< from no knowledge the iteration reaches the deepest minimum
    Hard,        ///< a deeper minimum has a smaller error, and the iteration stays before it
    Impossible,  ///< a minimum of smaller error is there, but it is not the deepest
};

/// The fixed points that decide about a problem; null where there is none.
struct DecisivePoints {
    const StationaryPoint* reached = nullptr;  ///< from no knowledge
    const StationaryPoint* deepest = nullptr;  ///< the global one
    const StationaryPoint* best = nullptr;     ///< of the smallest error among the stable ones
};

/// Whether two fixed points are one, found twice: overlaps are not that far apart, nor errors by a tenth.
bool isSameFixedPoint(const FreeEnergyPoint& one,
                      const FreeEnergyPoint& other,
                      double apart = kSameOverlap);

/// The fixed points where iterations from no knowledge and from the truth end, one where they are the same.
std::vector<StationaryPoint> endsOf(StationaryPoint reached,
                                    StationaryPoint informed,
                                    double apart = kSameOverlap);

/// In the order of their overlaps, with the deepest of the stable ones marked as global.
std::vector<StationaryPoint> ranked(std::vector<StationaryPoint> points);

/// Of ranked points; points into them.
DecisivePoints decisivePoints(const std::vector<StationaryPoint>& ranked);

/// Easy where points are missing.
Region freeEnergyRegion(const DecisivePoints& points);

}  // namespace onsager
