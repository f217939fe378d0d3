// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/row_posterior.h"
#include "engine/estimators/layer_estimator.h"
#include "engine/iteration/message_passing.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/instance.h"
#include "engine/model/learning.h"

#include <memory>
#include <vector>

namespace onsager {

/// ML-Mat-VAMP on one draw: Gaussian messages about the rows of every hidden variable.
///
/// For any even number of layers and any d, MAP or MMSE; d = 1 is ML-VAMP (Pandit et al. 2020,
/// "Inference with deep generative priors"). Knows the network and the evidence, never the signals.
/// MAP runs at the temperature of the laws, see atItsTemperature(): precisions are in its units.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), Algorithm 1.
class MlMatVamp {
public:
    using Message = GaussianMessage;

    using Posterior = RowPosterior;
    using State = PassingState<MlMatVamp>;

    /// `threads`: for the rows of one estimate; the numbers do not depend on it.
    MlMatVamp(const Network& network,
              const Evidence& evidence,
              Estimation estimation,
              const MlMatVampSettings& settings,
              int threads);

    /// R^-_l = 0, Gamma^-_l as uninformedPrecision(), and the side information of an informed start.
    [[nodiscard]] State initialState() const;

    [[nodiscard]] int lastLayer() const { return m_network.lastLayer(); }
    [[nodiscard]] Posterior estimateAbove(int layer,
                                          const Message& above,
                                          const Message* below) const;
    [[nodiscard]] Posterior estimateBelow(int layer,
                                          const Message* above,
                                          const Message& below) const;
    [[nodiscard]] Eigen::MatrixXd moved(Direction direction,
                                        const Posterior& posterior,
                                        const Message& incoming) const;
    [[nodiscard]] Message send(Direction direction,
                               const Posterior& posterior,
                               const ExtrinsicStep& step,
                               const Message& incoming,
                               const Message& previous,
                               const MessageBlend& blend) const;

    /// Standard deviations of the entries of the estimate of Z_variable that the last half-iteration made, n x d.
    [[nodiscard]] Eigen::MatrixXd deviations(const State& state, int variable) const;

    /// Learns from the half-iteration that has led to `state` what the network says is learnt, see learntAfter().
    void learn(HalfIteration made, const State& state);
    /// What it believes of that now, see believedNumbers(); before the first update what is assumed.
    [[nodiscard]] std::vector<double> learnt() const { return believedNumbers(m_network); }

private:
    /// Of Z_variable, its covariance averaged over the common phase of complex rows.
    [[nodiscard]] Posterior checked(Estimate estimate, int variable) const;
    /// Lets the layer that will hear the message prepare it.
    void deliver(Direction direction, Message& message) const;

    Network m_network;  ///< its beliefs at the temperature of the laws
    const Evidence& m_evidence;
    Estimation m_estimation;
    MlMatVampSettings m_settings;
    int m_threads;
    std::vector<std::unique_ptr<LayerEstimator>> m_layers;  ///< 0 .. L
};

}  // namespace onsager
