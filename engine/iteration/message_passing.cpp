// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/iteration/message_passing.h"

namespace onsager {

LoopSettings loopSettings(const Network& network,
                          Estimation estimation,
                          const MlMatVampSettings& algorithm) {
    const bool sparse = std::holds_alternative<LaplacePrior>(network.assumedPrior)
                        || std::holds_alternative<GroupLassoPrior>(network.assumedPrior);
    LoopSettings settings{{algorithm.minPrecision, algorithm.maxPrecision},
                          algorithm.damping,
                          algorithm.dampingSchedule};
    if (sparse && estimation == Estimation::Map) {
        settings.silentMoment = network.moment(0);
    }
    return settings;
}

}  // namespace onsager
