// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/ml_amp_pass.h"
#include "engine/state_evolution/matched_evolution.h"

namespace onsager {

/// State evolution of ML-AMP for the laws that the estimators believe, in the places of its algorithm:
///
///     Mhat_{l-1} = c alpha_l E[U_l^-1 - U_l^-1 C U_l^-1],   U_l = c (tau_{l-1} - M_{l-1}) + N_l,
///     tau_e - M_e = E[V_e].
///
/// Messages from above are signal plus noise of precision Mhat, those from below posterior means: the rows of
/// MatchedEvolution. Valid for MMSE with the true laws, independent entries, both schedules, every start, no
/// damping. Source: Manoel et al. 2017, eqs. 11 to 13.
class MlAmpEvolution {
public:
    using Message = MatchedEvolution::Message;

    /// Of an odd variable: with G, see MlAmpMatrices.
    struct Posterior : MatchedEvolution::Posterior {
        Eigen::MatrixXd information = {};
    };

    using State = PassingState<MlAmpEvolution>;

    /// Whether there is such a recursion.
    static bool applies(const Network& network, const MlAmpLoop& loop);

    /// Of `settings`: samples, scramblings, threads, start, iterations.
    MlAmpEvolution(const Network& network,
                   const MlAmpLoop& loop,
                   const EvolutionSettings& settings);

    [[nodiscard]] bool isDeterministic() const { return m_rows.isDeterministic(); }
    [[nodiscard]] bool isSpent() const { return m_rows.isSpent(); }
    [[nodiscard]] double work() const { return m_rows.work(); }

    /// The estimates that it shares with ML-VAMP.
    [[nodiscard]] const MatchedEvolution& rows() const { return m_rows; }

    [[nodiscard]] State initialState() const;
    void advance(State& state) const { onsager::advance(*this, m_loop, state); }

    [[nodiscard]] int lastLayer() const { return m_network.lastLayer(); }
    [[nodiscard]] Posterior startingEstimate(int variable) const;
    [[nodiscard]] Posterior estimateAbove(int layer,
                                          const Message& above,
                                          const Message* below) const;
    [[nodiscard]] Posterior estimateBelow(int layer,
                                          const Message* above,
                                          const Message& below) const;
    [[nodiscard]] Posterior estimateOf(int variable, const Message& message) const;
    [[nodiscard]] Message marginal(int variable) const;

    void addResidual(int variable,
                     const Message& heard,
                     const Posterior& previous,
                     double damping,
                     Posterior& posterior) const;
    void damp(int variable, const Posterior& previous, double damping, Posterior& posterior) const;

    [[nodiscard]] Message believed(int variable, const Posterior& posterior) const;
    [[nodiscard]] Message extrinsic(int variable,
                                    const Posterior& posterior,
                                    const Message& heard) const;
    [[nodiscard]] Message sendUp(int layer,
                                 const Posterior& below,
                                 const Posterior& previous) const;
    [[nodiscard]] Message sendDown(int layer,
                                   const Posterior& above,
                                   const Posterior& previous) const;

private:
    /// The informed start, if it is one on that variable.
    [[nodiscard]] const InformedStart* informedOf(int variable) const;

    const Network& m_network;
    MlAmpLoop m_loop;
    MlAmpMatrices m_matrices;
    MatchedEvolution m_rows;
    Start m_start;
};

}  // namespace onsager
