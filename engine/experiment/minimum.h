// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stop_token>

namespace onsager {

/// Where to look for the least value of a function of one number, and how closely.
struct MinimumSearch {
    double from = 0.0;
    double to = 1.0;
    double tolerance =
        1e-3;  ///< width of the bracket that is good enough, as a share of the first one
    bool isLogarithmic = false;  ///< equal distances are equal ratios; both ends are positive
    bool wholeNumbers = false;   ///< only whole numbers are asked
};

struct Minimum {
    double at = 0.0;
    double value = 0.0;
    int evaluations = 0;
    bool isAtEnd = false;  ///< the least value may lie outside
};

/// Asks kGridPoints values at equal distances, then narrows the two gaps beside the least of them by the golden section
/// until the bracket is narrow enough. Of several valleys wider than a gap that of the least grid value is found.
/// A value that is not finite is above all others. Nothing when stopped, or when no value is finite. At most
/// kGridPoints + 100 evaluations.
std::optional<Minimum> findMinimum(const MinimumSearch& search,
                                   const std::function<double(double)>& function,
                                   const std::stop_token& stop);

}  // namespace onsager
