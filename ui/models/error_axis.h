// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

#include <limits>

namespace onsager {

/// The least and the largest of some values; what is not finite does not count.
struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value);
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

/// Whether an error that is not in dB is drawn on a logarithmic axis: from a ratio of 20 of the
/// largest to the smallest value on.
bool spansDecades(double smallest, double largest);

/// An axis for errors in dB, from -10 to 0 where there are none; never so low that a flat line is
/// enlarged to noise. Errors below kExactDb, which are rounding, have a level below all others.
PlotAxis decibelAxis(Extent extent, bool hasExact);

}  // namespace onsager
