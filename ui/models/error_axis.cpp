// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_axis.h"

#include "engine/experiment/result.h"
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

PlotAxis decibelAxis(Extent extent, bool hasExact) {
    constexpr double kLeastSpanDb = 1.0;
    if (extent.isEmpty()) {
        extent = {-10.0, 0.0};
    }
    PlotAxis axis;
    axis.unit = QStringLiteral("dB");
    setRoundRange(axis, std::min(extent.low, extent.high - kLeastSpanDb), extent.high);
    if (hasExact) {
        constexpr double kRoom = 0.1;
        constexpr double kBelow = 0.04;  // its line lies apart from the frame
        const double rest = axis.minimum;
        const double span = axis.maximum - rest;
        axis.exact = ExactLevel{kExactDb, rest - kRoom * span, rest};
        axis.minimum -= (kRoom + kBelow) * span;
    }
    return axis;
}

}  // namespace onsager
