// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

namespace onsager {

/// How many series of a picture a speaker can point at: its curves, its cloud, its groups of points, in this order.
int seriesCount(const PlotModel& plot);

/// The picture with that series, of seriesCount(), as it was and all others dimmed, with the bands that do not belong
/// to it and the rows of the legend that do not name it; the first row says what is lit. A picture without such a
/// series is left as it is.
PlotModel spotlit(PlotModel plot, int series);

}  // namespace onsager
