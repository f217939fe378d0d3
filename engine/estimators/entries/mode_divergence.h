// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"

namespace onsager {

/// The divergence of a mode, its jumps counted, and the branches that it was made from.
struct ModeDivergence {
    double value = 0.0;
    int branches = 0;  ///< below kModeBranches^2
};

/// A mode with its divergences by the messages from below and from above.
struct MovingMode {
    EntryBelief mode;
    ModeDivergence below;
    ModeDivergence above;
};

/// The divergences that are wanted.
struct WantedDivergences {
    bool below = false;
    bool above = false;
};

/// Central differences of the mode over kMessageDisplacement standard deviations of the message on either
/// side: d zhat / d r / gamma, and of the image d phi(zhat) / d received / precision (only if precision > 0).
/// A Hessian knows nothing of jumps; averaged over rows they count with the density of rows there.
MovingMode movingMode(const EntryChannel& channel,
                      const EntryEvidence& evidence,
                      WantedDivergences wanted);

}  // namespace onsager
