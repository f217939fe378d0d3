// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_metrics.h"
#include "ui/models/plot_model.h"

#include <QPointF>
#include <QRectF>
#include <QVector>

namespace onsager {

/// Where the rows of a legend stand.
struct LegendLayout {
    QRectF box;
    bool card = true;       ///< rows one below the other on a card; false: in lines, without one
    double sample = 0.0;    ///< length of the line in front of a text
    QVector<QPointF> rows;  ///< left end of each row, at half its height

    void moveTo(const QPointF& topLeft);
    /// The row of `shown` (the rows that were laid out) at that place; -1 when there is none.
    [[nodiscard]] int rowAt(const QPointF& position,
                            const QVector<LegendRow>& shown,
                            const PlotMetrics& metrics) const;
};

/// From the left end of a row to its text: there is no sample before an explanation.
double legendTextOffset(const LegendRow& row, const PlotMetrics& metrics);

/// One row below the other, with its top left corner at (0, 0).
LegendLayout stackedLegend(const QVector<LegendRow>& rows, const PlotMetrics& metrics);

/// Side by side in lines no longer than that width, with its top left corner at (0, 0).
LegendLayout flowingLegend(const QVector<LegendRow>& rows,
                           const PlotMetrics& metrics,
                           double width);

}  // namespace onsager
