// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

#include <cmath>

namespace onsager {

/// phi(z) = |z|.
constinit const ActivationLaw kAbs = {
    .name = "abs",
    .title = "absolute value",
    .value = [](double z, double) { return std::abs(z); },
    .pieces = [](double) { return twoPieces(0.0, -1.0, 1.0); },
    .range = {0.0, kUnbounded},
    .symmetry = Symmetry::Even,
};

}  // namespace onsager
