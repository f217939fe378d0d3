// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/network.h"

#include <Eigen/Core>

#include <optional>

namespace onsager {

/// Whose numbers are learnt after a half-iteration: those of the prior after a forward pass, from the message that it has
/// heard, those of the observation after a backward pass. Nothing in the first iteration, in which nobody knows
/// anything, and nothing on a side of which nothing is learnt.
std::optional<LearntSide> learntAfter(const HalfIteration& when, const Network& network);

/// network.assumedPrior with its learnt numbers moved by `damping` (1: all the way) towards those of updatedPrior(),
/// from rows of the message about Z_0.
void learnPrior(const GaussianMessage& above, double damping, Network& network);

/// network.assumedOutput with its noise variance moved likewise, from the observed rows Y and rows of the message about
/// Z_{L-1} with the bias. A message that tells nothing in some direction teaches nothing.
void learnOutput(const Eigen::MatrixXd& Y,
                 const GaussianMessage& below,
                 double damping,
                 Network& network);

}  // namespace onsager
