// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

namespace onsager {

/// phi(z) = max(z, slope z), 0 <= slope < 1.
constinit const ActivationLaw kLeakyRelu = {
    .name = "leaky-relu",
    .title = "leaky ReLU",
    .parameter = {"slope", 0.1},
    .value = [](double z, double slope) { return z > 0.0 ? z : slope * z; },
    .pieces = [](double slope) { return twoPieces(0.0, slope, 1.0); },
};

}  // namespace onsager
