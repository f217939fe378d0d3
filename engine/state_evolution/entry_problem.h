// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"
#include "engine/state_evolution/argument_channel.h"

namespace onsager {

/// One entry z of a row seen through phi, its two messages, and what is believed of them. x and R as in
/// ArgumentChannel; Y = scale phi(x) + N(0, imageNoise), independent of R given x. The belief is
/// exp(-gamma (x - R)^2 / 2 - precision (Y - phi(x))^2 / 2).
struct EntryProblem {
    EntryFunction phi;
    ArgumentChannel argument;
    double scale = 1.0;
    double imageNoise = 1.0;
    double gamma = 1.0;
    double precision = 1.0;
    double layerNoise = 0.0;  ///< variance of z_l - phi(x), believed too
};

}  // namespace onsager
