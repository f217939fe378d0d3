// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/layer_estimator.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/row_noise.h"
#include "engine/estimators/rowwise_estimator.h"

#include <optional>
#include <utility>

namespace onsager {

namespace {

/// One row of a message.
GaussianMessage rowOf(const GaussianMessage& message, Eigen::Index row) {
    return {message.precision, message.naturalMean.row(row)};
}

std::optional<GaussianMessage> rowOf(const GaussianMessage* message, Eigen::Index row) {
    return message != nullptr ? std::optional<GaussianMessage>(rowOf(*message, row)) : std::nullopt;
}

Eigen::MatrixXd rowOf(const Eigen::MatrixXd* rows, Eigen::Index row) {
    return rows != nullptr && rows->size() > 0 ? Eigen::MatrixXd(rows->row(row))
                                               : Eigen::MatrixXd();
}

}  // namespace

Eigen::MatrixXd LayerEstimator::deviations(const LayerMessages& messages, Side side) const {
    // Row by row the estimator itself: of one row C is that row's own covariance, not an average.
    const GaussianMessage& any = messages.above != nullptr ? *messages.above : *messages.below;
    Eigen::MatrixXd result(any.naturalMean.rows(), any.naturalMean.cols());
    for (Eigen::Index row = 0; row < result.rows(); ++row) {
        const auto above = rowOf(messages.above, row);
        const auto below = rowOf(messages.below, row);
        const Eigen::MatrixXd bias = rowOf(messages.bias, row);
        const Eigen::MatrixXd observation = rowOf(messages.observation, row);
        const bool differ = messages.factors != nullptr && messages.factors->size() > 0;
        const Eigen::VectorXd factor =
            differ ? Eigen::VectorXd(messages.factors->segment(row, 1)) : Eigen::VectorXd();
        const LayerMessages one{above ? &*above : nullptr, below ? &*below : nullptr,
                                messages.bias != nullptr ? &bias : nullptr,
                                messages.observation != nullptr ? &observation : nullptr, &factor};
        result.row(row) = estimate(one, side).covariance.diagonal().cwiseMax(0.0).cwiseSqrt();
    }
    return result;
}

namespace {

/// Those of the layers above the prior.
std::vector<std::unique_ptr<LayerEstimator>> estimatorsAbove(std::unique_ptr<LayerEstimator> prior,
                                                             const Network& network,
                                                             const OutputLaw& output,
                                                             Estimation estimation,
                                                             int threads) {
    std::vector<std::unique_ptr<LayerEstimator>> estimators;
    estimators.push_back(std::move(prior));
    // Even layers act on rows; the linear ones between them are made elsewhere, with their matrix.
    for (int l = 2; l < network.lastLayer(); l += 2) {
        estimators.push_back(
            makeRowwiseEstimator(std::get<RowwiseLaw>(network.layer(l)), estimation, threads));
    }
    if (network.noiseFactors.areThere()) {
        estimators.push_back(std::make_unique<RowNoiseEstimator>(output, estimation, threads));
    } else {
        estimators.push_back(makeOutputEstimator(output, estimation, threads));
    }
    return estimators;
}

}  // namespace

std::vector<std::unique_ptr<LayerEstimator>> makeRowEstimators(const Network& network,
                                                               const Prior& prior,
                                                               const OutputLaw& output,
                                                               Estimation estimation,
                                                               int threads) {
    return estimatorsAbove(makePriorEstimator(prior, network.columns, estimation, threads), network,
                           output, estimation, threads);
}

std::vector<std::unique_ptr<LayerEstimator>> makeBelievedEstimators(const Network& network,
                                                                    Estimation estimation,
                                                                    int threads) {
    return estimatorsAbove(makePriorEstimator(network, estimation, threads), network,
                           network.assumedOutput, estimation, threads);
}

}  // namespace onsager
