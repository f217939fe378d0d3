// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

#include <QString>
#include <QVector>

namespace onsager {

struct AxisTick {
    double value = 0.0;
    QString label;
    bool operator==(const AxisTick&) const = default;
};

/// At most `most` (>= 2) ticks at round values inside the axis: multiples of 1, 2 or 5 times a power
/// of ten, whole numbers on integer axes; powers of ten, then their 2 and 5 fold, on logarithmic
/// ones. Labels are in English notation whatever the locale. The level of exact values has one more.
QVector<AxisTick> axisTicks(const PlotAxis& axis, int most);

/// The smallest axis that holds [low, high] and ends on round values, about a tenth of it apart. An
/// empty or not finite interval is widened to something that can be drawn.
void setRoundRange(PlotAxis& axis, double low, double high);

/// A number for people: English notation and a real minus sign, with that many decimals, or for -1
/// with four significant digits and powers of ten where zeros would pile up; "∞" for infinity and
/// "–" for NaN.
QString numberLabel(double value, int decimals = -1);

/// A value with what it is called on its axis: "half-iteration 12 (iteration 6, forward)".
QString axisValueName(const PlotAxis& axis, double value);

/// "NMSE (dB)", or the title alone.
QString axisLabel(const PlotAxis& axis);

}  // namespace onsager
