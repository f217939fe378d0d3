// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/bias_shift.h"
#include "engine/estimators/entries/threshold_channel.h"
#include "engine/estimators/output_estimator.h"
#include "engine/estimators/outputs/additive_noise_output.h"
#include "engine/estimators/outputs/columnwise_output.h"
#include "engine/estimators/outputs/exact_rows.h"
#include "engine/estimators/outputs/gaussian_output.h"
#include "engine/estimators/outputs/masked_output.h"
#include "engine/estimators/outputs/mixed_regression_output.h"
#include "engine/estimators/outputs/modulus_output.h"
#include "engine/estimators/outputs/threshold_rows.h"
#include "engine/estimators/rowwise/entrywise_layer.h"
#include "engine/estimators/sketch/sketch_output.h"

#include <optional>
#include <stdexcept>

namespace onsager {

namespace {

std::unique_ptr<OutputEstimator> columnwise(const OutputLaw& law,
                                            Estimation estimation,
                                            std::unique_ptr<OutputEstimator> joint,
                                            int threads) {
    return std::make_unique<ColumnwiseOutputEstimator>(makeScalarOutput(law, estimation),
                                                       std::move(joint), threads);
}

/// y = phi(z) exactly, entry by entry.
std::unique_ptr<OutputEstimator> noiseless(const CommitteeLaw& law,
                                           Estimation estimation,
                                           int threads) {
    if (!law.secondLayer.isIdentity(0.0)) {
        throw std::invalid_argument(
            "an observation without noise needs a second layer that is the identity");
    }
    const CommitteeLaw entry{law.activation, Eigen::MatrixXd::Ones(1, 1),
                             Eigen::MatrixXd::Zero(1, 1)};
    return columnwise(entry, estimation,
                      std::make_unique<ExactRows>(law.activation, estimation, threads), threads);
}

std::unique_ptr<OutputEstimator> committeeEstimator(const CommitteeLaw& law,
                                                    Estimation estimation,
                                                    int threads) {
    if (law.noiseCovariance.isZero(0.0)) {
        // Noiseless; Gaussian; anything behind Gaussian noise, in that order: the exact estimator where there is one.
        return noiseless(law, estimation, threads);
    }
    if (law.activation.isIdentity()) {
        return std::make_unique<GaussianOutputEstimator>(law);
    }
    return std::make_unique<FunctionOutputEstimator>(law, estimation, threads);
}

std::unique_ptr<OutputEstimator> thresholdEstimator(const ThresholdLaw& law,
                                                    Estimation estimation,
                                                    int threads) {
    std::unique_ptr<OutputEstimator> joint;
    if (estimation == Estimation::Mmse) {
        joint = std::make_unique<ThresholdMmseRows>(law, threads);
    } else if (law.noiseVariance == 0.0) {
        joint = std::make_unique<ThresholdProjection>(law, threads);
    } else {
        joint = std::make_unique<ConcaveMapRows>(
            [law](double y, double z) {
                return binLogProbability(thresholdBin(law, y), law.noiseVariance, z);
            },
            threads);
    }
    return columnwise(law, estimation, std::move(joint), threads);
}

std::unique_ptr<OutputEstimator> concaveEstimator(const ConcaveLaw& law,
                                                  Estimation estimation,
                                                  int threads) {
    const EntryLikelihood likelihood = [law](double y, double z) { return law.jet(y, z); };
    if (estimation == Estimation::Map) {
        return columnwise(law, estimation, std::make_unique<ConcaveMapRows>(likelihood, threads),
                          threads);
    }
    std::optional<ThresholdLaw> likeness;
    if (law.channel->signNoise > 0.0) {
        likeness = ThresholdLaw{{0.0}, law.channel->signNoise, true};
    }
    return columnwise(law, estimation,
                      std::make_unique<ConcaveMmseRows>(likelihood, likeness, threads), threads);
}

}  // namespace

Estimate OutputEstimator::estimate(const LayerMessages& messages, Side side) const {
    return behindBias(messages, side, [&](const GaussianMessage& below) {
        return estimateBelow(*messages.observation, below);
    });
}

std::unique_ptr<OutputEstimator> makeOutputEstimator(const OutputLaw& law,
                                                     Estimation estimation,
                                                     int threads) {
    return std::visit(
        Overloaded{[&](const CommitteeLaw& committee) {
                       return committeeEstimator(committee, estimation, threads);
                   },
                   [&](const ThresholdLaw& threshold) {
                       return thresholdEstimator(threshold, estimation, threads);
                   },
                   [&](const ConcaveLaw& concave) {
                       return concaveEstimator(concave, estimation, threads);
                   },
                   [&](const MaskedLaw& masked) -> std::unique_ptr<OutputEstimator> {
                       return std::make_unique<MaskedOutputEstimator>(masked, estimation, threads);
                   },
                   [&](const MixedRegressionLaw& mixed) -> std::unique_ptr<OutputEstimator> {
                       if (estimation == Estimation::Map) {
                           throw std::invalid_argument("mixed regression has no MAP estimator");
                       }
                       return std::make_unique<MixedRegressionEstimator>(mixed, threads);
                   },
                   [&](const ModulusLaw& modulus) -> std::unique_ptr<OutputEstimator> {
                       if (estimation == Estimation::Map) {
                           throw std::invalid_argument("a modulus has no MAP estimator");
                       }
                       return std::make_unique<ModulusOutputEstimator>(modulus, threads);
                   },
                   [&](const SketchLaw& sketch) -> std::unique_ptr<OutputEstimator> {
                       if (estimation == Estimation::Map) {
                           throw std::invalid_argument("a sketch has no MAP estimator");
                       }
                       return std::make_unique<SketchOutputEstimator>(sketch, threads);
                   },
                   [&](const LaplaceNoiseLaw& laplace) -> std::unique_ptr<OutputEstimator> {
                       return std::make_unique<AdditiveNoiseEstimator>(lineLaw(laplace), estimation,
                                                                       threads);
                   }},
        law);
}

}  // namespace onsager
