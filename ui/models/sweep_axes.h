// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell_value.h"
#include "ui/models/plot_model.h"
#include "ui/models/sweep_plot.h"
#include "ui/models/sweep_scale.h"

namespace onsager {

/// The axis of the varied key: all its values, numbered where they are no numbers.
PlotAxis sweptAxis(const SweepScale& scale, const SweepView& view);

/// An axis on which every curve is seen, and bands as far away as the curves are high.
PlotAxis cellAxis(const PlotModel& plot, CellQuantity quantity);

}  // namespace onsager
