// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"
#include "ui/models/plot_model.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace onsager {

/// An axis of a grid as pictures name it and put its values in place.
struct SweepScale {
    QString title;  ///< "Rows of W₁"
    QString unit;
    QVector<double> values;  ///< in grid order; 1, 2, ... where they are no numbers
    QStringList names;       ///< of the values
    bool areNumbers = true;
    bool areWhole = false;
    AxisScale spacing = AxisScale::Linear;  ///< how the values are spread
};

/// `axis` counts from 0.
SweepScale sweepScale(const Sweep& sweep, int axis);

/// The unit, unless the title says it already: not "Rows of W₁ (rows)".
QString unitBeside(const QString& title, const QString& unit);

/// "Rows of W₁ 400, SNR of Y 10 dB"
QString cellName(const Sweep& sweep, int cell);

}  // namespace onsager
