// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/binary_prior.h"
#include "engine/estimators/gaussian_prior.h"
#include "engine/estimators/group_lasso_prior.h"
#include "engine/estimators/laplace_prior.h"
#include "engine/estimators/mixture_prior.h"
#include "engine/model/network.h"

#include <stdexcept>

namespace onsager {

namespace {

using Estimator = std::unique_ptr<PriorEstimator>;

Estimator modeOf(const Prior& prior, int columns, int threads) {
    return std::visit(
        Overloaded{[&](const GaussianPrior& law) -> Estimator {
                       return std::make_unique<GaussianPriorEstimator>(
                           covarianceOf(law.variance, law.covariance, columns));
                   },
                   [&](const LaplacePrior& law) -> Estimator {
                       return std::make_unique<LaplaceMapEstimator>(law.scale, threads);
                   },
                   [&](const GroupLassoPrior& law) -> Estimator {
                       return std::make_unique<GroupLassoMapEstimator>(law.weight, threads);
                   },
                   [](const auto&) -> Estimator {
                       throw std::invalid_argument(
                           "a prior with more than one peak or with single points has no MAP "
                           "estimator");
                   }},
        prior);
}

Estimator meanOf(const Prior& prior, int columns, int threads) {
    return std::visit(
        Overloaded{
            [&](const GaussianPrior& law) -> Estimator {
                return std::make_unique<GaussianPriorEstimator>(
                    covarianceOf(law.variance, law.covariance, columns));
            },
            [&](const BinaryPrior& law) -> Estimator {
                return std::make_unique<BinaryPriorEstimator>(law.probability, columns, threads);
            },
            [&](const LaplacePrior& law) -> Estimator {
                return std::make_unique<LaplaceMmseEstimator>(law.scale, columns, threads);
            },
            [](const GroupLassoPrior&) -> Estimator {
                throw std::invalid_argument("a group lasso has no MMSE estimator");
            },
            [&](const auto&) -> Estimator {
                return std::make_unique<MixturePriorEstimator>(mixtureOf(prior, columns), threads);
            }},
        prior);
}

}  // namespace

std::unique_ptr<PriorEstimator> makePriorEstimator(const Prior& prior,
                                                   int columns,
                                                   Estimation estimation,
                                                   int threads) {
    return estimation == Estimation::Map ? modeOf(prior, columns, threads)
                                         : meanOf(prior, columns, threads);
}

}  // namespace onsager
