// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/mode_divergence.h"

#include "engine/estimators/row_blocks.h"

#include <algorithm>
#include <cmath>

namespace onsager {

ModeDivergence modeDivergence(const EntryChannel& channel,
                              const EntryEvidence& evidence,
                              Side side) {
    const bool argument = side == Side::Below;
    const double weight = argument ? evidence.gamma : evidence.precision;
    const double h = kMessageDisplacement / std::sqrt(weight);
    EntryEvidence up = evidence;
    EntryEvidence down = evidence;
    (argument ? up.r : up.received) += h;
    (argument ? down.r : down.received) -= h;
    const double distance = argument ? up.r - down.r : up.received - down.received;
    const EntryBelief above = channel.mode(up);
    const EntryBelief below = channel.mode(down);
    const double difference =
        argument ? above.mean - below.mean : above.functionMean - below.functionMean;
    return {std::max(0.0, difference / (distance * weight)),
            kModeBranches * above.branch + below.branch};
}

}  // namespace onsager
