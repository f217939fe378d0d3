// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

#include <QVector>

namespace onsager {

/// The part of a plot up to a place along x, on the axes of the whole: curves, bands and points further right
/// are left out; a line that goes on beyond ends at x, straight from the point before to the point after. Legend,
/// axes and words stay.
PlotModel plotUpTo(const PlotModel& plot, double x);

/// The whole numbers along x where something is drawn, in their order: the frames of an animation.
QVector<double> framePlaces(const PlotModel& plot);

/// Gives all plots the same axes: each reaches as far as that of any.
void shareAxes(QVector<PlotModel>& plots);

}  // namespace onsager
