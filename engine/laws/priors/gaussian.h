// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/learnt_key.h"
#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

#include <array>

namespace onsager {

/// Rows z ~ N(0, S). S is `covariance` when given, otherwise variance * I.
struct GaussianPrior {
    static constexpr PriorTraits kTraits{
        .kind = "gaussian", .hasEqualEntries = true, .takesComplex = true};
    static constexpr std::array kLearnt{LearntKey{"variance", 1e-30, 1e12}};

    double variance = 1.0;
    std::optional<MatrixRows> covariance;
    bool operator==(const GaussianPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.covariance(law.variance, law.covariance);
    }
};

void check(const GaussianPrior& law, const LawCheck& check);
RowMixture mixture(const GaussianPrior& law, int columns);
int standardNumbers(const GaussianPrior& law, int columns);
Eigen::MatrixXd drawRows(const GaussianPrior& law, int columns, const Eigen::MatrixXd& standard);
/// tr(Z S^-1 Z^T) / 2.
EnergyGradient energy(const GaussianPrior& law, const Eigen::MatrixXd& Z);
/// exp(-E / factor): S times factor.
void heat(GaussianPrior& law, double factor);

}  // namespace onsager
