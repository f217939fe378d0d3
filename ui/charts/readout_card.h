// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/models/plot_readout.h"

namespace onsager {

/// A hairline at the place that is read and a card with the numbers beside it, inside the picture.
PlotDrawing readoutDrawing(const PlotReadout& readout,
                           const PlotLayout& layout,
                           const PlotLook& look);

}  // namespace onsager
