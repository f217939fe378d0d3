// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/phase_drawing.h"

namespace onsager {

/// The tint of a region: bluish green, yellow and black of Okabe and Ito, laid thin over the surface.
QColor regionColour(PhaseRegion region, const Theme& theme);

/// The rows of the legend from left to right, in as many lines as they need below the title. Returns their
/// height.
double layOutLegend(PhaseLayout& layout, const PhaseRegions& regions, const PlotMetrics& metrics);

/// What lies over the tinted cells of a map of regions: the trials as dots, the fuller the more succeed; the
/// boundaries, solid, dashed and dotted; the legend, and the name of each region where it fits inside.
PlotDrawing regionDrawing(const PhaseMap& map, const PhaseLayout& layout, const PlotLook& look);

}  // namespace onsager
