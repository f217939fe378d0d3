// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/line_law.h"
#include "engine/laws/priors/prior_traits.h"

namespace onsager {

/// Independent positive entries, z = |N(0, variance)|.
struct HalfNormalPrior {
    static constexpr PriorTraits kTraits{.kind = "half-normal",
                                         .withoutDensity = kPositiveHasAnEdge,
                                         .isSparse = true,
                                         .isPositive = true,
                                         .hasEqualEntries = true};

    double variance = 1.0;
    bool operator==(const HalfNormalPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("variance", law.variance);
    }
};

LineLaw lineLaw(const HalfNormalPrior& law);
/// exp(-E / factor): variance times factor.
void heat(HalfNormalPrior& law, double factor);

}  // namespace onsager
