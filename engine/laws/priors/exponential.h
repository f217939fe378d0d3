// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/line_law.h"
#include "engine/laws/priors/prior_traits.h"

namespace onsager {

/// Independent positive entries of density exp(-z / scale) / scale.
struct ExponentialPrior {
    static constexpr PriorTraits kTraits{.kind = "exponential",
                                         .withoutDensity = kPositiveHasAnEdge,
                                         .isSparse = true,
                                         .isHomogeneous = true,
                                         .isPositive = true,
                                         .hasEqualEntries = true};

    double scale = 1.0;
    bool operator==(const ExponentialPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
    }
};

LineLaw lineLaw(const ExponentialPrior& law);
/// exp(-E / factor): scale times factor.
void heat(ExponentialPrior& law, double factor);

}  // namespace onsager
