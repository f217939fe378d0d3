// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"

#include <algorithm>
#include <optional>

namespace onsager {

/// The details of one half-iteration; null where there are none. Valid as long as the run's.
struct DetailMoment {
    int halfIteration = 0;
    const HalfIterationDetails* measured = nullptr;
    const HalfIterationDetails* predicted = nullptr;
};

/// The chosen half-iteration, else the newest that was measured, else the first. A trial that has
/// ended stays as it was.
inline DetailMoment detailMoment(const RunDetails& details, std::optional<int> chosen) {
    const auto find = [](const DetailTrace& trace, int index) {
        const auto place = static_cast<std::size_t>(index);
        return place < trace.size() ? trace[place].get() : nullptr;
    };
    const int newest = static_cast<int>(details.measured.size()) - 1;
    DetailMoment moment;
    moment.halfIteration = std::max(0, newest);
    if (chosen && (newest < 0 || *chosen < newest)) {
        moment.halfIteration = *chosen;
    }
    moment.measured = find(details.measured, moment.halfIteration);
    moment.predicted = find(details.predicted, moment.halfIteration);
    return moment;
}

}  // namespace onsager
