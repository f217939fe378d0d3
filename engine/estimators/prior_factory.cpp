// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/gaussian_prior.h"
#include "engine/model/network.h"

#include <stdexcept>

namespace onsager {

std::unique_ptr<PriorEstimator> makePriorEstimator(const Prior& prior,
                                                   int columns,
                                                   Estimation /*estimation*/,
                                                   int /*threads*/) {
    return std::visit(
        Overloaded{[&](const GaussianPrior& law) -> std::unique_ptr<PriorEstimator> {
                       return std::make_unique<GaussianPriorEstimator>(
                           covarianceOf(law.variance, law.covariance, columns));
                   },
                   [](const auto&) -> std::unique_ptr<PriorEstimator> {
                       throw std::invalid_argument("this prior has no such estimator");
                   }},
        prior);
}

}  // namespace onsager
