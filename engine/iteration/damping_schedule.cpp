// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/iteration/damping_schedule.h"

#include "engine/model/scenario.h"

#include <algorithm>
#include <utility>

namespace onsager {

namespace {

bool isWorse(const PassUncertainty& now, const PassUncertainty& before) {
    constexpr double kTolerated = 1.05;
    for (std::size_t k = 0; k < before.uncertainty.size() && k < now.uncertainty.size(); ++k) {
        // tr C of each estimate, and the steps that left the cone: what algorithm and prediction both know.
        if (now.uncertainty[k] > kTolerated * before.uncertainty[k]) {
            return true;
        }
    }
    return now.indefinite > before.indefinite;
}

}  // namespace

DampingState adapted(DampingState state, PassUncertainty health, Pass pass) {
    constexpr double kGrowth = 1.25;
    PassUncertainty& before = state.latest[pass == Pass::Forward ? 0 : 1];
    if (!before.uncertainty.empty()) {
        state.share = isWorse(health, before) ? std::max(kLeastDampingShare, 0.5 * state.share)
                                              : std::min(1.0, kGrowth * state.share);
    }
    before = std::move(health);
    return state;
}

}  // namespace onsager
