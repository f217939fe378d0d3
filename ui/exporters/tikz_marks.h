// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/exporters/tikz_paint.h"

namespace onsager {

/// What a person wrote into a picture, as commands inside its axis: nodes, arrows and dashed lines at places
/// in the numbers of the axes.
QString tikzMarks(const PlotModel& plot, const PlotLook& look, TikzPalette& palette);

}  // namespace onsager
