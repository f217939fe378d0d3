// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/ml_amp.h"
#include "engine/estimators/row_evidence.h"

#include <memory>
#include <vector>

namespace onsager {

/// Whether the free energy of one draw can be told behind this observation: of one column by the estimators
/// of numbers, of more with additive Gaussian noise.
bool hasInstanceFreeEnergy(const Network& network);

/// The Bethe free energy of one draw at a fixed point of ML-AMP, in nats:
///
///     n_0 Phi =  sum_e [ D_e - sum_n g_n c V_e g_n^T / 2 ]  -  sum_n log p(y_n | omega_n, U_{L-1}),
///     D_e = sum_n [ B_n zhat_n^T - tr(A (zhat_n^T zhat_n + sigma_n)) / 2 - log Z_n ],
///
/// e even, g of the variable e + 1, and n over the rows of each. D_e is the relative entropy of the belief of
/// Z_e to that without the message (A_e, B_e), see relativeEntropyAlong(). Its derivatives by zhat, V, omega, A
/// and B vanish at fixed points; its mean over draws is FreeEnergy there, with the same constant, up to O(1/n).
///
/// Source: Manoel et al. 2017, eqs. 15 to 17, before the average over draws.
class InstanceFreeEnergy {
public:
    /// Keeps references. `threads`: for the rows of one estimate. The network hasInstanceFreeEnergy().
    InstanceFreeEnergy(const Network& network, const Evidence& evidence, int threads);

    /// Phi per row of the signal. The state has made a pass down; not finite where the beliefs contradict what
    /// is seen.
    [[nodiscard]] double value(const MlAmp::State& state) const;

private:
    [[nodiscard]] double relativeEntropy(int variable, const MlAmp::State& state) const;
    [[nodiscard]] double logEvidence(const MlAmp::State& state) const;
    [[nodiscard]] LayerMessages heardIn(const MlAmp::State& state, int layer) const;

    const Network& m_network;
    const Evidence& m_evidence;
    MlAmpMatrices m_matrices;
    std::vector<std::unique_ptr<LayerEstimator>> m_estimators;  ///< of layer l at l / 2
    // Of numbers, null where there are none.
    std::unique_ptr<ScalarPrior> m_prior;
    std::vector<std::unique_ptr<ScalarRowwise>> m_rowwise;  ///< of layer l at l / 2 - 1
    std::unique_ptr<ScalarOutput> m_output;
};

}  // namespace onsager
