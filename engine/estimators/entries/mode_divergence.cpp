// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/mode_divergence.h"

#include "engine/estimators/row_blocks.h"

#include <algorithm>
#include <cmath>

namespace onsager {

MovingMode movingMode(const EntryChannel& channel,
                      const EntryEvidence& evidence,
                      WantedDivergences wanted) {
    // Up to five of eight lanes: as it is, and each message moved to both sides by kMessageDisplacement deviations.
    LaneEvidence moved{Lane::Constant(evidence.received), evidence.precision,
                       Lane::Constant(evidence.r), evidence.gamma};
    int count = 1;
    const auto move = [&count](Lane& message, double weight) {
        // h in units of the message's own deviation, 1 / sqrt(weight): the same share of rows is near a jump,
        // whatever the precisions are. The step is read back from the lanes, as it was rounded.
        const double h = kMessageDisplacement / std::sqrt(weight);
        message(count) += h;
        message(count + 1) -= h;
        count += 2;
        return (message(count - 2) - message(count - 1)) * weight;
    };
    const int first = count;
    const double byBelow = wanted.below ? move(moved.r, evidence.gamma) : 0.0;
    const int second = count;
    const double byAbove = wanted.above ? move(moved.received, evidence.precision) : 0.0;
    const EntryModes modes = channel.modes(moved, count);
    // C = (d zhat / d r) / gamma = (zhat(r + h) - zhat(r - h)) / (2 h gamma);
    // for the image with P in the place of gamma. Modes rise with their message: a fall is rounding.
    const auto difference = [&modes](int at, double by, double EntryBelief::*number) {
        const EntryBelief& up = modes[static_cast<std::size_t>(at)];
        const EntryBelief& down = modes[static_cast<std::size_t>(at) + 1];
        return ModeDivergence{std::max(0.0, (up.*number - down.*number) / by),
                              kModeBranches * up.branch + down.branch};
    };
    MovingMode moving{modes.front(), {}, {}};
    if (wanted.below) {
        moving.below = difference(first, byBelow, &EntryBelief::mean);
    }
    if (wanted.above) {
        moving.above = difference(second, byAbove, &EntryBelief::functionMean);
    }
    return moving;
}

}  // namespace onsager
