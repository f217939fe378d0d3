// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/moment_errors.h"
#include "engine/model/network.h"

namespace onsager {

// Averages over fresh rows of the matrix above Z_variable, of what is observed of them and of what the estimate of
// Z_variable predicts: (z, zhat) ~ N(0, g K), g the gain of the linear layer and K the moments of Z_variable; the mean
// over columns.

/// P(y = -1) of such a label, given that what it looks at is N(mean, variance).
double negativeLabel(const OutputLaw& output, double mean, double variance);

/// Probability that a label differs from the sign that is predicted for it.
double labelErrorRate(const Network& network, int variable, const PairMoments& moments);

/// E[-log p(y | s)] of what is believed, s the predicted number.
double testLoss(const Network& network, int variable, const PairMoments& moments);

}  // namespace onsager
