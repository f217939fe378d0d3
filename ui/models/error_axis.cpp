// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_axis.h"

#include "ui/models/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace onsager {

void Extent::add(double value) {
    if (std::isfinite(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
}

bool spansDecades(double smallest, double largest) {
    constexpr double kLogarithmicFrom = 20.0;
    return largest > kLogarithmicFrom * smallest;
}

PlotAxis decibelAxis(Extent extent) {
    constexpr double kLeastSpanDb = 1.0;
    if (extent.isEmpty()) {
        extent = {-10.0, 0.0};
    }
    PlotAxis axis;
    axis.unit = QStringLiteral("dB");
    setRoundRange(axis, std::min(extent.low, extent.high - kLeastSpanDb), extent.high);
    return axis;
}

}  // namespace onsager
