// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"
#include "ui/models/cell_value.h"
#include "ui/models/plot_model.h"

#include <optional>
#include <vector>

namespace onsager {

/// What of a sweep along one axis is drawn.
struct SweepView {
    CellQuantity quantity = CellQuantity::NmseDb;
    std::vector<int> variables;      ///< layers of the drawn variables, ascending; empty = all
    std::optional<AxisScale> scale;  ///< of the varied key; none: as its values are spread
    std::optional<int> cell;         ///< the one that is looked at
    bool operator==(const SweepView&) const = default;
};

/// A quantity against the varied key: lines are predicted, markers measured (median over trials with
/// the 10-90 % band; of a success the share with a standard error), baselines are lines of their own,
/// and so are the fixed points that the criterion was asked of, where its quantity is drawn.
/// Values of which nothing is known yet wait at the lower edge.
/// The x axis spans all values from the start, so that it does not move while cells come in.
PlotModel sweepPlot(const Sweep& sweep, const SweepCells& cells, const SweepView& view);

/// The cell of a sweep along one axis that is nearest to a position on the x axis of its picture.
int cellAt(const Sweep& sweep, const PlotAxis& x, double position);

}  // namespace onsager
