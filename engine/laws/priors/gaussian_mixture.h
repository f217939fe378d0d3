// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/learnt_key.h"
#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

#include <array>

namespace onsager {

/// Rows z ~ sum_k weights_k N(means_k, covariances_k), k components. A covariance of zeros is an exact
/// spike: the row is the mean.
struct GaussianMixturePrior {
    static constexpr PriorTraits kTraits{.kind = "gaussian-mixture", .withoutMap = kManyModes};
    /// A covariance of zero, an exact spike, stays one.
    static constexpr std::array kLearnt{LearntKey{"weights", 0.0, 1.0},
                                        LearntKey{"means", -1e12, 1e12, true},
                                        LearntKey{"covariances", 0.0, 1e12, true}};

    std::vector<double> weights = {0.5, 0.5};
    MatrixRows means = {{-1.0}, {1.0}};
    std::vector<MatrixRows> covariances = {{{0.1}}, {{0.1}}};
    bool operator==(const GaussianMixturePrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.components("weights", law.weights);
        visit.componentRows("means", law.means);
        visit.componentCovariances("covariances", law.covariances);
    }
};

void check(const GaussianMixturePrior& law, const LawCheck& check);
/// Why there is none: a component is an exact spike.
std::string_view densityFault(const GaussianMixturePrior& law);
RowMixture mixture(const GaussianMixturePrior& law, int columns);
/// -sum_n log sum_k w_k N(z_n; m_k, S_k), up to a constant.
EnergyGradient energy(const GaussianMixturePrior& law, const Eigen::MatrixXd& Z);
bool isCentred(const GaussianMixturePrior& law);

}  // namespace onsager
