// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

#include <algorithm>

namespace onsager {

/// phi(z) = min(max(z, -1), 1).
constinit const ActivationLaw kHardTanh = {
    .name = "hard-tanh",
    .title = "hard tanh",
    .value = [](double z, double) { return std::clamp(z, -1.0, 1.0); },
    .pieces = [](double) -> std::vector<LinearPiece> {
        return {{-kUnbounded, -1.0, -1.0, 0.0}, {-1.0, 1.0, 0.0, 1.0}, {1.0, kUnbounded, 1.0, 0.0}};
    },
    .range = {-1.0, 1.0},
    .symmetry = Symmetry::Point,
    .halfAxis = 2.0,
};

}  // namespace onsager
