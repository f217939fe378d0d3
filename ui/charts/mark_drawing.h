// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"

namespace onsager {

/// What a person wrote into a picture: words, arrows, lines across it. Words never leave the picture;
/// a mark beside the axes is left out.
DrawnGroup marksDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look);

}  // namespace onsager
