// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/drawn_items.h"
#include "ui/charts/figure.h"

#include <QSizeF>
#include <QVector>

#include <functional>

namespace onsager {

/// The pictures of an animation, each drawn when it is needed, as the settings say and of their size in pixels
/// of 1/96 inch.
struct FigureFrames {
    int count = 0;
    std::function<PlotDrawing(int frame, const QSizeF& pixels, const FigureSettings& settings)>
        draw;
};

/// A plot that grows: frame k shows what lies at or before the k-th whole number along x, on the axes and with the
/// legend of the whole.
FigureFrames growingFrames(const PlotModel& whole);

/// Figures one after the other; plots share their axes.
FigureFrames framesOf(const QVector<Figure>& figures);

/// At most so many of them, evenly spread, the first and the last among them.
FigureFrames atMost(FigureFrames frames, int most);

}  // namespace onsager
