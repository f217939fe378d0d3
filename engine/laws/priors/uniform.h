// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/line_law.h"
#include "engine/laws/priors/prior_traits.h"

namespace onsager {

/// Independent entries of equal density on (-bound, bound); as a belief of MAP the box |z| <= bound, and nothing else.
struct UniformPrior {
    static constexpr PriorTraits kTraits{
        .kind = "uniform",
        .withoutDensity =
            "the density of a uniform prior ends at its bounds, beyond which no slope "
            "leads back",
        .hasEqualEntries = true};

    double bound = 1.0;
    bool operator==(const UniformPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("bound", law.bound);
    }
};

LineLaw lineLaw(const UniformPrior& law);
/// A box is the same at every temperature.
void heat(UniformPrior& law, double factor);

}  // namespace onsager
