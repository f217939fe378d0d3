// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "ui/models/plot_model.h"

#include <QString>
#include <QVector>

namespace onsager {

/// What markers and bands show: "median of 10 trials, 10–90 %".
QString trialsText(int trials, bool isMean = false);

/// "Adam, 100 epochs", or "Adam, epoch 3 of 100" while `finished` are fewer.
QString baselineName(const Algorithm& algorithm, int finished);

/// The legend of predicted lines and measured markers: of a single series what each of them is, of
/// several their `names` and below these what lines and markers are. `trials` describes the markers.
QVector<LegendRow> curveLegend(const QVector<PlotCurve>& curves,
                               QVector<LegendRow> names,
                               const QString& trials);

}  // namespace onsager
