// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// One curve at the place that is read.
struct ReadoutRow {
    CurveRole role = CurveRole::Predicted;
    int style = 0;
    bool isPinned = false;
    QString text;  ///< "Z₀ measured, median −8.41 dB (−8.92 to −7.90)"
};

/// What a picture says at one x.
struct PlotReadout {
    double x = 0.0;
    QString title;  ///< "half-iteration 12 (iteration 6, forward)"
    QVector<ReadoutRow> rows;
};

/// The x of a point that is nearest to a value; nothing in an empty picture or one of a cloud.
std::optional<double> nearestPosition(const PlotModel& plot, double x);

/// The x of the next point to the right (step 1) or the left (-1); stays at the ends.
std::optional<double> neighbouringPosition(const PlotModel& plot, double x, int step);

PlotReadout readPlot(const PlotModel& plot, double x);

}  // namespace onsager
