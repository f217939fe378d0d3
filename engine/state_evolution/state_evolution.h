// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/message_passing.h"
#include "engine/model/learning.h"
#include "engine/model/network.h"
#include "engine/state_evolution/estimate_law.h"
#include "engine/state_evolution/evolution_settings.h"
#include "engine/state_evolution/linear_evolution.h"
#include "engine/state_evolution/marginal_rows.h"
#include "engine/state_evolution/outgoing_residual.h"
#include "engine/state_evolution/quadrature_rows.h"
#include "engine/state_evolution/sampled_rows.h"

#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// State evolution of ML-Mat-VAMP: the same loop, passing laws of messages instead of messages.
///
/// Row-wise layers, prior and observation apply the algorithm's own estimators to sampled rows and
/// fit the outgoing channel (gain A, noise T); linear layers are closed form over the spectrum. With
/// damping the noises of an edge are kept with their covariances over all iterations that still have
/// a weight above 1e-6, so the prediction stays exact; as many more messages are remembered, because a
/// covariance with a damped message is a sum over those before it. Rows with all these noises have too many
/// numbers each to fill their space well. The law of what is sent comes from rows that know only the newest
/// messages (MarginalRows), for d = 1 from integrals wherever the laws allow it; the longer rows then say no
/// more than what it has in common with older messages.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), Theorem 1 and Appendix A.
class StateEvolution {
public:
    struct Message {
        Eigen::MatrixXd precision;  ///< Gamma
        EffectiveChannel path;      ///< law of the messages of this edge and direction
        EffectiveChannel start;     ///< message before the first sending, on backward edges
        /// What the sender keeps to damp its next message.
        SentMessages sent;
        std::vector<std::shared_ptr<const Eigen::MatrixXd>> sentRows;
        std::vector<std::shared_ptr<const SourceGains>> sentGains;
        /// The noises as drawn for the rows of the layer that reads the message, if it is sampled.
        std::vector<Eigen::MatrixXd> noiseRows;
        int delivered = 0;  ///< messages drawn so far
    };

    /// Rows of an estimate and of the message that the extrinsic step will take off them.
    struct RowsOfEstimate {
        Eigen::MatrixXd estimate;  ///< Zhat
        Eigen::MatrixXd incoming;  ///< H_in
    };

    struct Posterior {
        Eigen::MatrixXd covariance;  ///< C
        EstimateLaw law;
        RowsOfEstimate rows;    ///< of the sampled rows
        RowsOfEstimate newest;  ///< beside them, of the rows that know the newest messages alone
        TruthPosterior truth;   ///< of these rows
        std::optional<ScalarMoments>
            scalar;  ///< where d = 1 is integrated; with damping beside rows
        std::shared_ptr<const LinearPosterior> linear;  ///< instead of rows, for a linear layer
        std::shared_ptr<const LinearEvolution> evolution;
        std::shared_ptr<const LinearSources> sources;
        bool powerWithinLimit = true;  ///< E|xhat|^2 against the law's, see divergenceFactor
        [[nodiscard]] std::string_view fault() const {
            return faultOf(covariance.allFinite() && law.error.allFinite(), powerWithinLimit);
        }
    };

    using State = PassingState<StateEvolution>;

    /// `spectra`: one for each linear layer, in order.
    StateEvolution(const Network& network,
                   std::vector<Spectrum> spectra,
                   const EvolutionSettings& settings);

    /// Whether for this network every newest message is integrated over, so that at most correlations of
    /// damped messages are sampled.
    [[nodiscard]] static bool integrates(const Network& network, const EvolutionSettings& settings);

    /// Whether rows that know the newest messages alone stand beside those that know their history.
    [[nodiscard]] static bool usesNewestRows(const Network& network,
                                             const EvolutionSettings& settings);

    /// Whether nothing is sampled: every scrambling gives the same numbers.
    [[nodiscard]] bool isDeterministic() const { return m_sampled.empty() && !m_priorRows; }

    /// Learns as the algorithm does, from rows of the law of the message that it learns from: the expectation of
    /// its update. See MlMatVamp::learn().
    void learn(HalfIteration made, const State& state);
    /// What is believed then, see believedNumbers().
    [[nodiscard]] std::vector<double> learnt() const { return believedNumbers(m_network); }

    /// Whether averages are too sharp for their budget: what was computed is to be thrown away.
    [[nodiscard]] bool isSpent() const { return m_budget->isSpent(); }

    /// What estimators have counted of their work on rows so far, see countWork().
    [[nodiscard]] double work() const { return m_work; }

    [[nodiscard]] State initialState() const;
    void advance(State& state) const { onsager::advance(*this, m_loop, state); }

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

private:
    /// Whether no row-wise layer is sampled.
    [[nodiscard]] bool isIntegrated() const { return m_sampled.empty(); }
    /// Of Z_layer or Z_{layer-1}; no message from above the observation, none from below the prior.
    [[nodiscard]] Posterior estimate(int layer,
                                     Side side,
                                     const Message* above,
                                     const Message* below) const;
    [[nodiscard]] ScalarMoments integrated(int layer,
                                           Side side,
                                           const Message* above,
                                           const Message* below) const;
    [[nodiscard]] GaussianMessage rowsOf(const Message& message,
                                         const Eigen::MatrixXd& truth) const;
    [[nodiscard]] Posterior fromRows(const Estimate& estimate,
                                     const Eigen::MatrixXd& truth,
                                     const Eigen::MatrixXd& incoming) const;
    [[nodiscard]] Posterior fromMessages(int layer,
                                         Side side,
                                         const SampledRows& rows,
                                         const GaussianMessage& fromAbove,
                                         const GaussianMessage& fromBelow) const;
    void useNewest(Posterior newest, TruthPosterior truth, Posterior& posterior) const;
    void useMoments(const ScalarMoments& moments, int variable, Posterior& posterior) const;
    void appendMoments(Message& message,
                       const Posterior& posterior,
                       const Message& incoming,
                       const ExtrinsicStep& step,
                       Direction direction) const;
    /// The same, with what the algorithm's test for divergence says of E|xhat|^2.
    [[nodiscard]] Posterior checked(Posterior posterior, int variable) const;
    [[nodiscard]] Posterior fromSpectrum(int layer,
                                         Side side,
                                         const Message& above,
                                         const Message& below) const;
    [[nodiscard]] ResidualLaw restOf(const Posterior& posterior,
                                     const Message& incoming,
                                     const ExtrinsicStep& step,
                                     Direction direction) const;
    void appendRows(Message& message,
                    const Posterior& posterior,
                    const Message& incoming,
                    const ExtrinsicStep& step,
                    Direction direction,
                    const MessageBlend& blend) const;
    void appendGains(Message& message,
                     const Posterior& posterior,
                     const ExtrinsicStep& step,
                     Direction direction,
                     const MessageBlend& blend) const;
    void forget(Message& message) const;
    void deliver(Direction direction, Message& message) const;

    std::shared_ptr<Network> m_believed;  // the network, its beliefs at the temperature of the laws
    const Network& m_network;
    std::vector<Spectrum> m_spectra;
    EvolutionSettings m_settings;
    LoopSettings m_loop;
    int m_memory;  // noises drawn of an edge and direction; 1 without damping
    int m_kept;    // messages kept of them: the oldest half only starts the sums of the newer one
    std::unique_ptr<WorkBudget> m_budget;
    mutable double m_work = 0.0;
    std::unique_ptr<QuadratureRows> m_quadrature;  // null where rows are only sampled
    std::vector<SampledRows> m_sampled;      // layers 0, 2, .., L; empty if nothing is sampled
    std::unique_ptr<MarginalRows> m_newest;  // null where they would not help
    std::vector<std::unique_ptr<LayerEstimator>> m_estimators;  ///< of layer l at l / 2
    AverageSettings m_averages;                                 // of m_quadrature
    std::optional<SampledRows> m_priorRows;  // of what is learnt; none: nothing is
    std::optional<SampledRows> m_outputRows;
};

}  // namespace onsager
