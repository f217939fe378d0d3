// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/message_passing.h"
#include "engine/model/network.h"

#include <Eigen/Core>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace onsager {

/// How ML-AMP goes through a stack.
struct MlAmpLoop {
    double damping = 1.0;  ///< from an edge's second sending on
    MlAmpSchedule schedule = MlAmpSchedule::Sequential;
    FirstEstimate firstEstimate = FirstEstimate::Zero;
    /// What a lower layer says does not reach the one above it: its argument has independent rows.
    bool isLayerwise = false;
};

MlAmpLoop ampLoop(const MlAmpSettings& settings);
MlAmpLoop ampLoop(const LayerwiseAmpSettings& settings);
MlAmpLoop ampLoop(const MergedAmpSettings& settings);
/// None of an algorithm that goes through another stack.
std::optional<MlAmpLoop> ampLoopOf(const Algorithm& algorithm);

/// The d x d half of ML-AMP, for W_l of n_l x n_{l-1} independent entries N(0, c_l / n_{l-1}):
///
///     U_l = c_l V_{l-1} + N_l,   G_l = U_l^-1 - U_l^-1 C_l U_l^-1,   A_{l-1} = c_l n_l / n_{l-1} G_l.
///
/// V_e, C_l: row-averaged posterior covariances of Z_e (e even) and Z_l (l odd). Source: Manoel et al. 2017,
/// eqs. 4 and 5, with variances averaged over rows.
class MlAmpMatrices {
public:
    explicit MlAmpMatrices(const Network& network);

    /// U_l^-1 for V_{l-1}; V is kept above 1e-13 of the law's moment.
    [[nodiscard]] Eigen::MatrixXd forwardPrecision(int l, const Eigen::MatrixXd& V) const;
    /// G_l, symmetric, its negative eigenvalues 0.
    [[nodiscard]] static Eigen::MatrixXd information(const Eigen::MatrixXd& precision,
                                                     const Eigen::MatrixXd& C);
    /// A_{l-1} for G_l: not below a precision that says nothing, so that every estimator can read it.
    [[nodiscard]] Eigen::MatrixXd backwardPrecision(int l, const Eigen::MatrixXd& G) const;
    /// A precision about a variable that says nothing.
    [[nodiscard]] const Eigen::MatrixXd& nothing(int variable) const;
    /// The precision of N(0, tau), the marginal law of a variable's rows.
    [[nodiscard]] const Eigen::MatrixXd& marginal(int variable) const;
    /// c_l.
    [[nodiscard]] double gain(int l) const;
    /// C^-1 of a variable; C is kept above 1e-13 of the law's moment.
    [[nodiscard]] Eigen::MatrixXd posteriorPrecision(int variable, const Eigen::MatrixXd& C) const;
    /// (C^-1 - U^-1)^+ of Z_l: what its estimate says beside the message that it heard, above nothing().
    [[nodiscard]] Eigen::MatrixXd extrinsic(int l,
                                            const Eigen::MatrixXd& precision,
                                            const Eigen::MatrixXd& C) const;

private:
    const Network& m_network;
    std::vector<double> m_gain;               ///< c_l of layer l at (l - 1) / 2
    std::vector<Eigen::MatrixXd> m_nothing;   ///< of variable l
    std::vector<Eigen::MatrixXd> m_marginal;  ///< of variable l
};

/// One half-iteration of ML-AMP in any medium, in the places of message passing: e even, l odd,
///
///     forward:   e = 0, 2, ..:  zhat_e, V_e from (A_e, B_e) and (U_{e-1}, omega_{e-1}),
///                               omega_{e+1} = W zhat_e - g_{e+1} c V_e;
///     backward:  l = L-1, ..:   zbar_l, C_l from (A_{l+1}, B_{l+1}) and (U_l, omega_l),
///                               g_l = (zbar_l - omega_l) U_l^-1,   B_{l-1} = W^T g_l + zhat_{l-1} A_{l-1}.
///
/// The first forward pass is the start. state.forward: (V^-1, zhat) of even and (U^-1, omega) of odd
/// variables; state.backward: (A, B) of even ones, of odd ones what zbar says beside omega. Estimates keep the
/// residuals (g, G).
///
/// Source: Manoel et al. 2017 (ML-AMP), Algorithm 1; the schedule is that of `loop`.
template <typename Medium>
void advance(const Medium& medium, const MlAmpLoop& loop, PassingState<Medium>& state) {
    using Message = typename Medium::Message;
    const int L = medium.lastLayer();
    const auto at = [](int l) { return static_cast<std::size_t>(l); };
    const HalfIteration now = state.next;

    // Each returns why the estimate cannot be used; empty: it can.
    const auto down = [&](int l) {
        const Message* above = l < L - 1 ? &state.backward[at(l + 1)] : nullptr;
        const Message& heard = state.forward[at(l)];
        typename Medium::Posterior posterior = medium.estimateBelow(l + 1, above, heard);
        if (const std::string_view fault = posterior.fault(); !fault.empty()) {
            return fault;
        }
        medium.addResidual(l, heard, state.estimates[at(l)], now.iteration > 0 ? loop.damping : 1.0,
                           posterior);
        state.backward[at(l)] = medium.extrinsic(l, posterior, heard);
        state.backward[at(l - 1)] = medium.sendDown(l, posterior, state.estimates[at(l - 1)]);
        state.estimates[at(l)] = std::move(posterior);
        return std::string_view();
    };
    std::vector<Message> heardBelow;  // of odd variables, while those are made anew
    const auto up = [&](int e) {
        const bool isStart = now.iteration == 0;
        typename Medium::Posterior posterior;
        if (isStart && loop.firstEstimate == FirstEstimate::Zero) {
            posterior = medium.startingEstimate(e);
        } else {
            const bool isParallel = loop.schedule == MlAmpSchedule::Parallel && !isStart;
            const auto& forward = isParallel ? heardBelow : state.forward;
            const Message none = loop.isLayerwise && e > 0 ? medium.marginal(e - 1) : Message();
            const Message* below = e == 0             ? nullptr
                                   : loop.isLayerwise ? &none
                                                      : &forward[at(e - 1)];
            posterior = medium.estimateAbove(e, state.backward[at(e)], below);
        }
        if (const std::string_view fault = posterior.fault(); !fault.empty()) {
            return fault;
        }
        medium.damp(e, state.estimates[at(e)], isStart ? 1.0 : loop.damping, posterior);
        state.forward[at(e)] = medium.believed(e, posterior);
        state.forward[at(e + 1)] = medium.sendUp(e + 1, posterior, state.estimates[at(e + 1)]);
        state.estimates[at(e)] = std::move(posterior);
        if (isStart) {
            state.estimates[at(e + 1)] = medium.estimateOf(e + 1, state.forward[at(e + 1)]);
        }
        return std::string_view();
    };
    if (now.pass == Pass::Forward && loop.schedule == MlAmpSchedule::Parallel) {
        heardBelow = state.forward;
    }
    state.failure = visitVariables(now, {.count = L, .stride = 2}, [&](int variable) {
        return now.pass == Pass::Forward ? up(variable) : down(variable);
    });
    if (state.failure) {
        return;
    }
    state.next = now.next();
}

}  // namespace onsager
