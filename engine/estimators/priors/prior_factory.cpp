// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/binary_prior.h"
#include "engine/estimators/priors/external_denoiser.h"
#include "engine/estimators/priors/gaussian_prior.h"
#include "engine/estimators/priors/group_lasso_prior.h"
#include "engine/estimators/priors/line_prior.h"
#include "engine/estimators/priors/mixture_prior.h"
#include "engine/estimators/priors/qam_prior.h"
#include "engine/estimators/priors/student_prior.h"
#include "engine/model/network.h"

#include <stdexcept>
#include <string>

namespace onsager {

namespace {

using Estimator = std::unique_ptr<PriorEstimator>;

/// The row estimators of MAP; a prior that declares a MAP estimator and has none here does not compile.
struct ModeEstimators {
    int columns;
    int threads;

    Estimator of(const GaussianPrior& law) const {
        return std::make_unique<GaussianPriorEstimator>(
            covarianceOf(law.variance, law.covariance, columns));
    }
    template <LinePrior Law>
    Estimator of(const Law& law) const {
        return std::make_unique<LineMapEstimator>(lineLaw(law), threads);
    }
    Estimator of(const GroupLassoPrior& law) const {
        return std::make_unique<GroupLassoMapEstimator>(law.weight, threads);
    }
    Estimator of(const StudentTPrior& law) const {
        return std::make_unique<StudentMapEstimator>(heavyTail(law, columns), threads);
    }
};

/// The row estimators of MMSE.
struct MeanEstimators {
    int columns;
    int threads;

    Estimator of(const GaussianPrior& law) const {
        return std::make_unique<GaussianPriorEstimator>(
            covarianceOf(law.variance, law.covariance, columns));
    }
    Estimator of(const BinaryPrior& law) const {
        return std::make_unique<BinaryPriorEstimator>(law.probability, columns, threads);
    }
    Estimator of(const QamPrior& law) const {
        return std::make_unique<QamPriorEstimator>(law, columns, threads);
    }
    template <LinePrior Law>
    Estimator of(const Law& law) const {
        return std::make_unique<LineMmseEstimator>(lineLaw(law), columns, threads);
    }
    template <MixtureLaw Law>
    Estimator of(const Law& law) const {
        return std::make_unique<MixturePriorEstimator>(mixture(law, columns), threads);
    }
};

}  // namespace

std::unique_ptr<PriorEstimator> makePriorEstimator(const Prior& prior,
                                                   int columns,
                                                   Estimation estimation,
                                                   int threads) {
    return std::visit(
        [&]<class Law>(const Law& law) -> Estimator {
            if (estimation == Estimation::Map) {
                if constexpr (HasMap<Law>) {
                    return ModeEstimators{columns, threads}.of(law);
                }
            } else if constexpr (HasMmse<Law>) {
                return MeanEstimators{columns, threads}.of(law);
            }
            throw std::invalid_argument(std::string(missingEstimator(prior, estimation)));
        },
        prior);
}

std::unique_ptr<PriorEstimator> makePriorEstimator(const Network& network,
                                                   Estimation estimation,
                                                   int threads) {
    if (network.denoiser) {
        return std::make_unique<ExternalDenoiser>(*network.denoiser);
    }
    return makePriorEstimator(network.assumedPrior, network.columns, estimation, threads);
}

}  // namespace onsager
