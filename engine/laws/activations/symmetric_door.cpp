// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

#include <cmath>

namespace onsager {

namespace {

/// P(|z| < K) = 1/2 of a standard normal number: both labels are as frequent.
constexpr double kMedian = 0.67448975019608171;

}  // namespace

/// phi(z) = sign(|z| - K), -1 for |z| < K, else 1. Source: Barbier et al. 2019.
constinit const ActivationLaw kSymmetricDoor = {
    .name = "symmetric-door",
    .title = "symmetric door",
    .parameter = {"threshold", kMedian},
    .value = [](double z, double K) { return std::abs(z) < K ? -1.0 : 1.0; },
    .pieces = [](double K) -> std::vector<LinearPiece> {
        return {{-kUnbounded, -K, 1.0, 0.0}, {-K, K, -1.0, 0.0}, {K, kUnbounded, 1.0, 0.0}};
    },
    .range = {-1.0, 1.0},
    .symmetry = Symmetry::Even,
    .halfAxis = 2.0,
};

}  // namespace onsager
