// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

namespace onsager {

/// The axes and marks of a picture as its settings ask for. A scale that the numbers do not have (the
/// logarithm of what is nowhere positive, half-iterations) is not taken; without a range the axis of
/// another scale holds all numbers.
PlotModel withAxes(PlotModel plot, const FigureSettings& settings);

/// The same, and what is drawn: title, legend, curves left out, markers, bands. Values that are not finite are
/// told of among the caveats.
PlotModel arranged(PlotModel plot, const FigureSettings& settings);

/// The names by which the settings leave out curves, in the order of the picture.
QStringList curveNames(const PlotModel& plot);

/// A part of a picture, in axis coordinates.
struct PlotZoom {
    AxisRange x;
    AxisRange y;
    bool operator==(const PlotZoom&) const = default;
};

/// The picture with that part alone inside its axes.
PlotModel zoomed(PlotModel plot, const PlotZoom& zoom);

/// The whole of it.
PlotZoom wholeOf(const PlotModel& plot);

/// A part `factor` times as long around a place, in shares of both axes from 0 to 1, not beyond the
/// whole. None when it is the whole; parts shorter than a millionth of it are not made.
std::optional<PlotZoom> zoomedAround(const PlotModel& plot,
                                     const std::optional<PlotZoom>& zoom,
                                     const QPointF& shares,
                                     const QPointF& factor);

}  // namespace onsager
