// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

#include <algorithm>

namespace onsager {

/// phi(z) = z.
constinit const ActivationLaw kIdentity = {
    .name = "identity",
    .title = "identity",
    .value = [](double z, double) { return z; },
    .pieces = [](double) -> std::vector<LinearPiece> {
        return {{-kUnbounded, kUnbounded, 0.0, 1.0}};
    },
    .symmetry = Symmetry::Point,
    .arrays =
        {
            .laneValues =
                [](const Lane* z, int count, Lane* values) { std::copy(z, z + count, values); },
            .laneSlopes =
                [](const Lane*, const Lane*, int count, Lane* slopes) {
                    std::fill(slopes, slopes + count, Lane::Ones());
                },
            .laneCurvatures =
                [](const Lane*, const Lane*, const Lane*, int count, Lane* bends) {
                    std::fill(bends, bends + count, Lane::Zero());
                },
        },
};

}  // namespace onsager
