// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"

#include <array>
#include <vector>

namespace onsager {

/// How one pass went, in numbers that algorithm and state evolution both have.
struct PassUncertainty {
    std::vector<double> uncertainty;  ///< tr C of every estimate, in the order computed
    int indefinite = 0;  ///< eigenvalues of all Lambda - Gamma_in that are not positive
};

/// What an adaptive damping remembers.
struct DampingState {
    double share = 1.0;                     ///< of the damping that was asked for
    std::array<PassUncertainty, 2> latest;  ///< of the forward and of the backward pass
};

/// The rule of adaptive damping: after a pass in which some tr C grew by more than 5 % over the pass
/// before it in the same direction, or in which more steps would have left the positive definite cone
/// than then, the share is halved, down to kLeastDampingShare; else it grows by a quarter, up to 1.
DampingState adapted(DampingState state, PassUncertainty health, Pass pass);

}  // namespace onsager
