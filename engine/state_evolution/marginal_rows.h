// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/model/network.h"
#include "engine/state_evolution/effective_channel.h"
#include "engine/state_evolution/evolution_settings.h"
#include "engine/state_evolution/outgoing_residual.h"
#include "engine/state_evolution/sampled_rows.h"

#include <Eigen/Core>

#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// The newest message of an edge, without regard to older ones: H = X B + N(0, T).
struct MarginalMessage {
    const Eigen::MatrixXd& precision;  ///< Gamma, what the reader believes
    const EffectiveChannel& path;      ///< ends with B and T

    /// Rows of the message about the true rows X from standard normal rows of their shape.
    [[nodiscard]] GaussianMessage about(const Eigen::MatrixXd& truth,
                                        const Eigen::MatrixXd& standard) const;
    /// Rows H as they should be believed: precision B T^+ B^T, natural mean H T^+ B^T.
    [[nodiscard]] GaussianMessage believedRightly(const Eigen::MatrixXd& H) const;
};

/// Those about the two sides of a layer, and rows of them about the true rows: none from below the prior, none
/// from above the observation.
struct NewestMessages {
    std::optional<MarginalMessage> above;
    std::optional<MarginalMessage> below;
    GaussianMessage fromAbove;
    GaussianMessage fromBelow;

    NewestMessages(std::optional<MarginalMessage> ofAbove,
                   std::optional<MarginalMessage> ofBelow,
                   const SampledRows& rows);
};

/// Rows of every row-wise layer that know the newest messages alone, beside the rows of a damped prediction
/// that know the whole history.
///
/// These rows have so few numbers each that a Sobol net fills their space well. And what is averaged over
/// them is not made from the true row x but from its mean and covariance given the messages and the
/// observation, which the MMSE estimator of the true laws tells exactly for one or two columns and for many
/// laws of more: of the randomness only that of the messages is left. Elsewhere it is x itself.
class MarginalRows {
public:
    MarginalRows(const Network& network, const EvolutionSettings& settings);

    /// The rows of layer 0, 2, .., L.
    [[nodiscard]] const SampledRows& rows(int layer) const;

    /// What the messages, as rows about rows(layer), tell of the true rows on one side of an even layer.
    [[nodiscard]] TruthPosterior truth(int layer, Side side, const NewestMessages& messages) const;

private:
    [[nodiscard]] GaussianMessage knownBelow(int layer, const NewestMessages& messages) const;

    const Network& m_network;
    std::vector<SampledRows> m_rows;
    /// Of layer l at l / 2; null for a prior without one: the true rows themselves.
    std::vector<std::unique_ptr<LayerEstimator>> m_estimators;
};

}  // namespace onsager
