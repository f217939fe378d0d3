// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

namespace onsager {

/// phi(z) = -1 for z < 0, else 1.
constinit const ActivationLaw kSign = {
    .name = "sign",
    .title = "sign",
    .value = [](double z, double) { return z < 0.0 ? -1.0 : 1.0; },
    .pieces = [](double) { return twoPieces(1.0, 0.0, 0.0); },
    .range = {-1.0, 1.0},
    .symmetry = Symmetry::Point,
};

}  // namespace onsager
