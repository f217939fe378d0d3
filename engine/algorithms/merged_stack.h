// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/instance.h"

namespace onsager {

/// A stack of one matrix, and what is given of it: prior, W, observation.
struct MergedStack {
    Network network;
    Evidence evidence;
};

/// A stack that is linear up to its output, with its variables in between left out:
///
///     Z_{L-1} = W Z_0 + noise,   W = W_{L-1} .. W_3 W_1,   N_l = gain_l (N_{l-2} + N_{l-1}) + N_{l, own},
///
/// gain_l the mean squared norm of a row of W_l in its law. The noise is taken for white, of its row-averaged
/// d x d covariance N_{L-1}; entries of W for independent, N(0, prod_l gain_l / n_0). A stack of one matrix stays
/// as it is. For stacks without missingMerger().
MergedStack mergedStack(const Network& network, const Evidence& evidence);

}  // namespace onsager
