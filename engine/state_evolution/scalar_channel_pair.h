// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

namespace onsager {

/// What an estimator of one column takes from its observation: a law of one number, and what is believed
/// of it.
struct ScalarChannelPair {
    OutputLaw truth;
    OutputLaw believed;
};

/// A committee with several outputs y = phi(z) F2 + N(0, V), F2 1 x outputs, enters an estimator that
/// believes V' as
///
///     s = y V'^-1 F2^T / P = phi(z) + N(0, F2 V'^-1 V V'^-1 F2^T / P^2),   P = F2 V'^-1 F2^T,
///
/// believed to have the noise 1 / P. Other laws stay as they are. Zero weights: a number that is not
/// seen.
ScalarChannelPair observedNumber(const OutputLaw& truth, const OutputLaw& believed);

}  // namespace onsager
