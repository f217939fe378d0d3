// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/learnt_key.h"
#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

#include <array>

namespace onsager {

/// Whole rows are zero, or N(mean, S) with probability `density`, the mean the same for every column.
struct BernoulliGaussianPrior {
    static constexpr PriorTraits kTraits{
        .kind = "bernoulli-gaussian",
        .withoutMap = kManyModes,
        .withoutDensity = "a Bernoulli-Gaussian prior has no density, it can be exactly 0",
        .hasSilentRows = true,
        .takesComplex = true};
    static constexpr std::array kLearnt{LearntKey{"density", 1e-15, 1.0},
                                        LearntKey{"variance", 1e-30, 1e12},
                                        LearntKey{"mean", -1e12, 1e12}};

    /// The share of rows that are not 0.
    double density = 0.1;
    double variance = 1.0;
    std::optional<MatrixRows> covariance;
    std::optional<double> mean = std::nullopt;  ///< 0 when not given
    bool operator==(const BernoulliGaussianPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("density", law.density);
        visit.covariance(law.variance, law.covariance);
        visit.optional("mean", law.mean);
    }
};

void check(const BernoulliGaussianPrior& law, const LawCheck& check);
/// (1 - density) at the point 0, density at N(mean, S).
RowMixture mixture(const BernoulliGaussianPrior& law, int columns);
bool isCentred(const BernoulliGaussianPrior& law);

}  // namespace onsager
