// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

namespace onsager {

/// Rows from a finite set: `points` k x d with k weights that sum to 1 after normalisation.
struct DiscretePrior {
    static constexpr PriorTraits kTraits{.kind = "discrete",
                                         .withoutMap = kManyModes,
                                         .withoutDensity = "a discrete prior has no density",
                                         .isDiscrete = true,
                                         .takesComplex = true};

    MatrixRows points = {{-1.0}, {0.0}, {1.0}};
    std::vector<double> weights = {0.25, 0.5, 0.25};
    bool operator==(const DiscretePrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.componentRows("points", law.points);
        visit.components("weights", law.weights);
    }
};

void check(const DiscretePrior& law, const LawCheck& check);
RowMixture mixture(const DiscretePrior& law, int columns);
std::vector<WeightedPoint> points(const DiscretePrior& law);
bool isCentred(const DiscretePrior& law);

}  // namespace onsager
