// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/line_law.h"
#include "engine/laws/priors/prior_traits.h"

namespace onsager {

/// Independent entries of density proportional to exp(-|z| / scale - z^2 / (2 variance)): MAP penalises
/// both sizes. Source: Zou and Hastie 2005.
struct ElasticNetPrior {
    static constexpr PriorTraits kTraits{
        .kind = "elastic-net", .isSparse = true, .hasEqualEntries = true};

    double scale = 1.0;
    double variance = 1.0;
    bool operator==(const ElasticNetPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
        visit.value("variance", law.variance);
    }
};

LineLaw lineLaw(const ElasticNetPrior& law);
/// exp(-E / factor): scale and variance times factor.
void heat(ElasticNetPrior& law, double factor);

}  // namespace onsager
