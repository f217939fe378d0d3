// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/message_passing.h"
#include "engine/state_evolution/sampled_rows.h"
#include "engine/state_evolution/state_evolution.h"

#include <memory>
#include <vector>

namespace onsager {

/// State evolution of the matched MMSE case: one precision per edge and direction is enough.
///
/// Backward messages are signal plus noise, R^- = Z + N(0, (Gamma^-)^-1); forward ones are posterior
/// means, Z = R^+ + N(0, (Gamma^+)^-1) with R^+ ~ N(0, tau - (Gamma^+)^-1). The error of every
/// estimate is its own expected covariance. Valid for MMSE with the true laws, any start of this
/// library (an informed one is signal plus noise too), no damping and no clipping; far less noisy than the general recursion.
/// Source: Pandit et al. 2020 (ML-VAMP), Theorem 4.
class MatchedEvolution {
public:
    struct Message {
        Eigen::MatrixXd precision;  ///< Gamma
    };
    struct Posterior {
        Eigen::MatrixXd covariance;  ///< C, also the error
        [[nodiscard]] bool isFinite() const { return covariance.allFinite(); }
    };
    using State = PassingState<MatchedEvolution>;

    /// Whether the recursion describes such a run (apart from clipping, which shows only later).
    static bool applies(const Network& network, const EvolutionSettings& settings);

    MatchedEvolution(const Network& network,
                     std::vector<Spectrum> spectra,
                     const EvolutionSettings& settings);

    [[nodiscard]] State initialState() const;

    [[nodiscard]] int lastLayer() const { return m_network.lastLayer(); }
    [[nodiscard]] Posterior estimateAbove(int layer,
                                          const Message& above,
                                          const Message* below) const;
    [[nodiscard]] Posterior estimateBelow(int layer,
                                          const Message* above,
                                          const Message& below) const;
    [[nodiscard]] Message send(Direction direction,
                               const Posterior& posterior,
                               const ExtrinsicStep& step,
                               const Message& incoming,
                               const Message& previous,
                               double damping) const;

private:
    [[nodiscard]] LinearPosterior linear(int layer,
                                         const Message& above,
                                         const Message& below) const;
    [[nodiscard]] Estimate rowwise(int layer,
                                   const Message& above,
                                   const Message& below,
                                   bool wantAbove) const;

    const Network& m_network;
    std::vector<Spectrum> m_spectra;
    EvolutionSettings m_settings;
    std::vector<Eigen::MatrixXd> m_standard;  // standard normal rows of layers 0, 2, .., L
    std::unique_ptr<PriorEstimator> m_prior;
    std::vector<std::unique_ptr<RowwiseEstimator>> m_rowwise;
    std::unique_ptr<OutputEstimator> m_output;
};

}  // namespace onsager
