// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/message_passing.h"
#include "engine/numerics/spectrum.h"
#include "engine/state_evolution/evolution_settings.h"
#include "engine/state_evolution/matched_rows.h"

#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// State evolution of the matched MMSE case: one precision per edge and direction is enough.
///
/// Backward messages are signal plus noise, R^- = Z + N(0, (Gamma^-)^-1); forward ones are posterior
/// means, Z = R^+ + N(0, (Gamma^+)^-1) with R^+ ~ N(0, tau - (Gamma^+)^-1). The error of every
/// estimate is its own expected covariance. Valid for MMSE with the true laws, any start of this
/// library (an informed one is signal plus noise too), no damping and no clipping; far less noisy than the
/// general recursion.
/// Source: Pandit et al. 2020 (ML-VAMP), Theorem 4.
class MatchedEvolution {
public:
    struct Message {
        Eigen::MatrixXd precision;  ///< Gamma
    };
    struct Posterior {
        Eigen::MatrixXd covariance;  ///< C, also the error
        [[nodiscard]] std::string_view fault() const {
            return faultOf(covariance.allFinite(), true);
        }
    };
    using State = PassingState<MatchedEvolution>;

    /// Whether the recursion describes such a run (apart from clipping, which shows only later).
    static bool applies(const Network& network, const EvolutionSettings& settings);

    MatchedEvolution(const Network& network,
                     std::vector<Spectrum> spectra,
                     const EvolutionSettings& settings);

    /// Whether the row-wise averages are quadrature, the same for every scrambling.
    [[nodiscard]] bool isDeterministic() const { return m_deterministic; }

    /// Whether averages are too sharp for their budget: what was computed is to be thrown away.
    [[nodiscard]] bool isSpent() const { return m_budget->isSpent(); }

    /// What estimators have counted of their work on rows so far, see countWork().
    [[nodiscard]] double work() const { return m_rows->work(); }

    /// The averages over what is not linear.
    [[nodiscard]] const MatchedRows& rows() const { return *m_rows; }

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
    /// Averaged over the common phase of complex rows.
    [[nodiscard]] Posterior posterior(Eigen::MatrixXd covariance) const;
    [[nodiscard]] Eigen::MatrixXd inside(int layer,
                                         Side side,
                                         const Message& above,
                                         const Message& below) const;

    const Network& m_network;
    std::vector<Spectrum> m_spectra;
    EvolutionSettings m_settings;
    LoopSettings m_loop;
    std::unique_ptr<WorkBudget> m_budget;
    std::unique_ptr<MatchedRows> m_rows;
    bool m_deterministic;
};

}  // namespace onsager
