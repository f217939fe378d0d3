// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/spectrum.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/mean_log_evidence.h"
#include "engine/state_evolution/settling.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Precisions of the messages of matched message passing, l = 0 .. L-1, and the covariances of the estimates.
struct MatchedMessages {
    std::vector<Eigen::MatrixXd> forward;     ///< Gamma^+_l
    std::vector<Eigen::MatrixXd> backward;    ///< Gamma^-_l
    std::vector<Eigen::MatrixXd> covariance;  ///< C_l
};

/// The free energy of a stack whose matrices have singular values of any law and Haar singular vectors, per row
/// of the signal, in nats: the Bethe free energy of matched messages,
///
///     n_0 Phi = - sum over layers of E log Z_layer + sum over variables of n_l E log N(R^-_l; R^+_l, S_l),
///     S_l = (Gamma^+_l)^-1 + (Gamma^-_l)^-1,
///
/// with Z the density of what a layer receives: of R^-_0 at the prior, R^-_l given R^+_{l-1} in a row-wise layer
/// and in a linear one, whose rows in the singular basis have covariance s^2 (Gamma^+)^-1 + N + (Gamma^-)^-1,
/// and Y given R^+_{L-1}. Its stationary points are the fixed points of ML-VAMP's state evolution; for
/// independent entries it equals FreeEnergy there. Source: Gabrie et al. 2018 for the potential;
/// Pandit et al. 2020 (ML-VAMP), section V, for messages and fixed points.
class VampFreeEnergy {
public:
    /// `spectra`: one for each linear layer, in order.
    VampFreeEnergy(const Network& network,
                   std::vector<Spectrum> spectra,
                   const EvolutionSettings& settings);

    [[nodiscard]] bool isAbsolute() const { return m_evidence.isAbsolute(); }

    /// Messages that say nothing, or nearly everything, after one iteration.
    [[nodiscard]] MatchedMessages start(Branch branch, bool knowsSignal = false) const;

    /// Forward pass, then backward pass. `knowsSignal`: Z_0 is known, and only the others move. Returns whether
    /// every estimate can be used.
    bool iterate(MatchedMessages& messages, bool knowsSignal = false) const;

    /// Iterates until the covariances settle, see onsager::settle().
    bool settle(MatchedMessages& messages,
                bool knowsSignal = false,
                const Settling& settling = {}) const;

    /// Phi; with a known signal H(Y | Z_0) / n_0.
    [[nodiscard]] double value(const MatchedMessages& messages, bool knowsSignal = false) const;

    /// H(Y | Z_0) / n_0.
    [[nodiscard]] double conditionalValue(const std::stop_token& stop = {}) const;

private:
    [[nodiscard]] double linearEvidence(int layer, const MatchedMessages& messages) const;

    const Network& m_network;
    std::vector<Spectrum> m_spectra;
    LoopSettings m_loop;
    MatchedEvolution m_rows;
    MeanLogEvidence m_evidence;
};

}  // namespace onsager
