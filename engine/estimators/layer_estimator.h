// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/messages/gaussian_message.h"
#include "engine/messages/side.h"
#include "engine/model/network.h"

#include <Eigen/Core>

#include <memory>
#include <vector>

namespace onsager {

/// What a layer hears and sees: messages about the variables on its two sides, and what it knows.
struct LayerMessages {
    const GaussianMessage* above = nullptr;        ///< about Z_l; null for the observation
    const GaussianMessage* below = nullptr;        ///< about Z_{l-1}; null for the prior
    const Eigen::MatrixXd* bias = nullptr;         ///< B, added to Z_{l-1}; null or empty: none
    const Eigen::MatrixXd* observation = nullptr;  ///< Y, for the observation alone
    /// Of the variance of each row of the prior, of each row's noise of the observation; null or empty: all 1.
    const Eigen::VectorXd* factors = nullptr;
};

/// A layer of the stack answers one question: what is believed of the variable on one of its sides, given
/// the messages about both. Prior, linear layer, row-wise layer and observation alike.
///
/// An estimator has no memory: equal messages, equal answers.
class LayerEstimator {
public:
    LayerEstimator() = default;
    virtual ~LayerEstimator() = default;
    LayerEstimator(const LayerEstimator&) = delete;
    LayerEstimator& operator=(const LayerEstimator&) = delete;

    /// Of Z_l (Side::Above) or Z_{l-1}. The messages of the layer's sides are there.
    [[nodiscard]] virtual Estimate estimate(const LayerMessages& messages, Side side) const = 0;

    /// A message about the variable on that side as this layer computes with it, for every estimate that
    /// hears it (GaussianMessage::projected); empty where there is no such thing.
    [[nodiscard]] virtual Eigen::MatrixXd projected(const GaussianMessage& /*message*/,
                                                    Side /*side*/) const {
        return {};
    }

    /// Standard deviations of the entries of that estimate, n x d: the square roots of the diagonal of the
    /// covariance of each row, whose average is Estimate::covariance. Costs an estimate of each row by itself.
    [[nodiscard]] virtual Eigen::MatrixXd deviations(const LayerMessages& messages,
                                                     Side side) const;

    /// Whether a row of the estimate depends on the same row of the messages alone.
    [[nodiscard]] virtual bool actsOnRows() const { return true; }
};

/// Estimators of what acts on rows: those of the prior, the row-wise layers and the observation, layer l
/// at l / 2. `prior` and `output` are what is believed of Z_0 and Y.
/// Throws std::invalid_argument where a law has no estimator of that kind.
std::vector<std::unique_ptr<LayerEstimator>> makeRowEstimators(const Network& network,
                                                               const Prior& prior,
                                                               const OutputLaw& output,
                                                               Estimation estimation,
                                                               int threads);

/// Of what the network believes, its denoiser included.
std::vector<std::unique_ptr<LayerEstimator>> makeBelievedEstimators(const Network& network,
                                                                    Estimation estimation,
                                                                    int threads);

}  // namespace onsager
