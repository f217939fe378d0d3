// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/fixed_point.h"
#include "engine/io/sweep_grid.h"
#include "ui/models/cell_value.h"

#include <QPointF>
#include <QPolygonF>
#include <QSizeF>
#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// What the fixed points of a cell say of its criterion.
enum class PhaseRegion {
    Easy,        ///< the algorithm meets it
    Hard,        ///< the best estimator meets it, the algorithm does not
    Impossible,  ///< the best estimator does not
};

/// "easy", ..
QString regionName(PhaseRegion region);

/// "algorithmic", "information-theoretic", "spinodal": where that fixed point begins to meet a criterion.
QString boundaryName(FixedPoint of);

/// Its place among the three lines of fixed points: see fixedPointStyle().
int lineOf(FixedPoint of);

/// None where a fixed point is missing.
std::optional<PhaseRegion> phaseRegion(const FixedPointErrors& errors,
                                       const SuccessCriterion& criterion);

/// Lines in places that count cells, as in PhaseMap.
struct PhaseBoundary {
    FixedPoint of = FixedPoint::FromZero;
    QVector<QPolygonF> lines;
};

/// The regions of a sweep along two axes, in grid order, their boundaries, and the trials over them.
struct PhaseRegions {
    QVector<std::optional<PhaseRegion>> cells;
    QVector<PhaseBoundary> boundaries;  ///< those that cross the picture
    QVector<double> shares;             ///< of the trials that succeed; NaN without trials
    QString note;                       ///< which part is hard, at an example

    [[nodiscard]] bool hasShares() const;  ///< whether any trial is known
};

/// Of the cells that carry fixed points; empty without any.
PhaseRegions phaseRegions(const Sweep& sweep, const SweepCells& cells);

/// The middle of a place of that size, as places count cells, that lies in cells of one region alone and on no
/// boundary: as far from other cells as any, nearest to the middle of the region. None where none is so large.
std::optional<QPointF> placeInside(const PhaseRegions& regions,
                                   int columns,
                                   PhaseRegion region,
                                   const QSizeF& size);

/// Where a field of zeros and ones on the cells changes, as lines that reach the border of the picture: marching
/// squares joined end to end, their corners cut. Beside unknown cells (NaN) there is none.
QVector<QPolygonF> boundaryLines(const QVector<double>& field, int columns);

}  // namespace onsager
