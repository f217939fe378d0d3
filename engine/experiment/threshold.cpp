// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/threshold.h"

#include <algorithm>
#include <cmath>

namespace onsager {

std::optional<Threshold> findThreshold(const ThresholdSearch& search,
                                       const std::function<bool(double)>& succeeds,
                                       const std::stop_token& stop) {
    const auto asked = [&](double value) {
        return search.wholeNumbers ? std::round(value) : value;
    };
    const double tolerance =
        search.wholeNumbers ? std::max(1.0, search.tolerance) : search.tolerance;
    double one = asked(search.from);
    double other = asked(search.to);
    const bool oneSucceeds = succeeds(one);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const bool otherSucceeds = succeeds(other);
    if (stop.stop_requested() || oneSucceeds == otherSucceeds) {
        return std::nullopt;
    }
    Threshold found{oneSucceeds ? other : one, oneSucceeds ? one : other, 2};
    // Bisection: one end succeeds, the other fails, and the transition lies between.
    while (std::abs(found.succeeds - found.fails) > tolerance) {
        const double middle = search.wholeNumbers ? std::floor(found.middle()) : found.middle();
        if (middle == found.fails || middle == found.succeeds) {
            break;  // neighbours among the numbers a computer has
        }
        const bool success = succeeds(middle);
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        (success ? found.succeeds : found.fails) = middle;
        ++found.evaluations;
    }
    return found;
}

}  // namespace onsager
