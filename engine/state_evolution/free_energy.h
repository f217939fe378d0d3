// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/mean_log_evidence.h"
#include "engine/state_evolution/ml_amp_evolution.h"
#include "engine/state_evolution/settling.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace onsager {

/// Overlaps of the even variables, e at e / 2, by what they leave: V_e = tau_e - M_e, and the precisions
/// Mhat_e of the messages from above. d x d, symmetric.
struct Overlaps {
    std::vector<Eigen::MatrixXd> error;      ///< V_e
    std::vector<Eigen::MatrixXd> precision;  ///< Mhat_e
};

/// The replica-symmetric free energy of a stack with independent matrices, per row of the signal, in nats:
///
///     Phi =  - sum_e beta_e tr(V_e Mhat_e) / 2  -  J_0(Mhat_0)  -  sum_l beta_l J_l(Mhat_l, V_{l-2})
///            - beta_L I_L(V_{L-2}),              beta_l = n_l / n_0,
///
/// e even and below L, l even and inside the stack; J_e = E log Z_e - tr(Mhat_e tau_e) / 2, where Z_e is the
/// normaliser of a row's belief, so that nothing large cancels near a perfect recovery, and
/// I_L = E log p(y | R^+). At its minimum Phi = -E log p(Y | W) / n_0. Its stationary points are the fixed
/// points of MlAmpEvolution:
///
///     2 dPhi/dMhat_e = beta_e (M_e - up),    2 dPhi/dM_e = beta_e (Mhat_e - down).
///
/// For the true laws (MMSE). Source: Manoel et al. 2017, eqs. 15 to 17.
class FreeEnergy {
public:
    /// Of `settings`: samples, scramblings, threads.
    FreeEnergy(const Network& network, const EvolutionSettings& settings);

    [[nodiscard]] const Network& network() const { return m_network; }

    /// Whether Phi is the entropy of the observation and not only equal to it up to a constant.
    [[nodiscard]] bool isAbsolute() const { return m_evidence.isAbsolute(); }

    /// Whether value() costs about as much as an iteration, see MeanLogEvidence.
    [[nodiscard]] bool isQuick() const { return m_evidence.isQuick(); }

    /// V_e = tau_e, or nearly 0; Mhat of the pass down from there.
    [[nodiscard]] Overlaps start(Branch branch) const;

    /// One iteration: Mhat from V, from the observation on, then V from Mhat, from the prior on. `held`: an
    /// even variable whose V stays.
    void iterate(Overlaps& overlaps, std::optional<int> held = std::nullopt) const;

    /// Iterates until V settles, see onsager::settle(); Mhat of the pass down from there. `held`: as above.
    bool settle(Overlaps& overlaps,
                std::optional<int> held = std::nullopt,
                const Settling& settling = {}) const;

    /// The fixed point among overlaps that do not tell the columns apart, M_e = m_e 11^T: of hidden units that count
    /// alike, before any specialises. None where laws tell columns apart, and where it does not settle.
    [[nodiscard]] std::optional<Overlaps> unspecialised(const Settling& settling = {}) const;

    /// V_e that the next pass up would have; the others stay.
    [[nodiscard]] Eigen::MatrixXd next(const Overlaps& overlaps, int variable) const;

    /// Mhat_{l-1} from V_{l-1} and, inside the stack, Mhat_{l+1}; l odd.
    [[nodiscard]] Eigen::MatrixXd precisionBelow(const Overlaps& overlaps, int layer) const;

    /// Mhat from V, from the observation on.
    void passDown(Overlaps& overlaps) const;

    [[nodiscard]] double value(const Overlaps& overlaps) const;

    /// beta_l = n_l / n_0.
    [[nodiscard]] double share(int layer) const;

    /// Phi of the stack whose Z_0 is known, minimal over the other overlaps: H(Y | Z_0) / n_0.
    [[nodiscard]] double conditionalValue(const std::stop_token& stop = {}) const;

private:
    [[nodiscard]] static double normaliser(double evidence, const Eigen::MatrixXd& precision);
    [[nodiscard]] double valueFrom(int variable, const Overlaps& overlaps) const;
    /// U_l^-1 from V_{l-1}, l odd.
    [[nodiscard]] MlAmpEvolution::Message heard(int layer, const Overlaps& overlaps) const;

    const Network& m_network;
    MlAmpEvolution m_evolution;
    MeanLogEvidence m_evidence;
};

}  // namespace onsager
