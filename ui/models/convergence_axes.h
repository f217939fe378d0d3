// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/convergence_series.h"
#include "ui/models/plot_model.h"

#include <vector>

namespace onsager {

/// From 0 to the last half-iteration of the scenario, or of the series where they go on.
PlotAxis halfIterationAxis(const Result& result, const std::vector<ConvergenceSeries>& all);

/// An axis on which the series and the `levels` of baselines are seen, and the prediction well: what
/// was measured far from it is cut off.
PlotAxis convergenceErrorAxis(const std::vector<ConvergenceSeries>& all,
                              const std::vector<double>& levels,
                              const ConvergenceView& view);

}  // namespace onsager
