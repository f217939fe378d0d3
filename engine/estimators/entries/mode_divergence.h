// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"

namespace onsager {

/// The divergence of a mode, its jumps counted, and the branches that it was made from.
struct ModeDivergence {
    double value = 0.0;
    int branches = 0;  ///< below kModeBranches^2
};

/// Central difference of the mode over kMessageDisplacement standard deviations of the message on either
/// side: d zhat / d r / gamma, or of the image d phi(zhat) / d received / precision (precision > 0).
/// A Hessian knows nothing of jumps; averaged over rows they count with the density of rows there.
ModeDivergence modeDivergence(const EntryChannel& channel,
                              const EntryEvidence& evidence,
                              Side side);

}  // namespace onsager
