// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/free_energy.h"

#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

using Message = MlAmpEvolution::Message;

/// V of the start beside the truth, of tau: small, and above what counts as exact.
constexpr double kInformed = 1e-11;

}  // namespace

FreeEnergy::FreeEnergy(const Network& network, const EvolutionSettings& settings)
    : m_network(network),
      m_evolution(network, {}, settings),
      m_evidence(network, m_evolution.rows()) {}

double FreeEnergy::share(int layer) const {
    const int rows =
        layer == m_network.lastLayer() ? m_network.rows.back() : m_network.rows[at(layer)];
    return static_cast<double>(rows) / static_cast<double>(m_network.rows.front());
}

Overlaps FreeEnergy::start(Branch branch) const {
    Overlaps overlaps;
    for (int e = 0; e < m_network.lastLayer(); e += 2) {
        // Uninformed: M = 0, so V = tau - M = tau; informed: V nearly 0.
        overlaps.error.emplace_back((branch == Branch::Informed ? kInformed : 1.0)
                                    * m_network.moment(e));
    }
    overlaps.precision.resize(overlaps.error.size());
    passDown(overlaps);
    return overlaps;
}

MlAmpEvolution::Message FreeEnergy::heard(int layer, const Overlaps& overlaps) const {
    return m_evolution.sendUp(layer, {{overlaps.error[at(layer / 2)]}}, {});
}

Eigen::MatrixXd FreeEnergy::precisionBelow(const Overlaps& overlaps, int layer) const {
    const bool hasAbove = layer < m_network.lastLayer() - 1;
    const Message above{hasAbove ? overlaps.precision[at(layer / 2 + 1)] : Eigen::MatrixXd()};
    const Message below = heard(layer, overlaps);
    auto posterior = m_evolution.estimateBelow(layer + 1, hasAbove ? &above : nullptr, below);
    // Mhat_{l-1} = c alpha_l E[U_l^-1 - U_l^-1 C U_l^-1], C of layer l + 1. Source: Manoel et al. 2017, eqs. 11 to 13.
    m_evolution.addResidual(layer, below, {}, 1.0, posterior);
    return m_evolution.sendDown(layer, posterior, {}).precision;
}

void FreeEnergy::passDown(Overlaps& overlaps) const {
    // From the observation to the signal: each layer needs the precision above it.
    for (int l = m_network.lastLayer() - 1; l > 0; l -= 2) {
        overlaps.precision[at(l / 2)] = precisionBelow(overlaps, l);
    }
}

/// V_e = tau_e - M_e = E[C_e].
Eigen::MatrixXd FreeEnergy::next(const Overlaps& overlaps, int variable) const {
    const Message above{overlaps.precision[at(variable / 2)]};
    const Message below = variable > 0 ? heard(variable - 1, overlaps) : Message();
    return m_evolution.estimateAbove(variable, above, variable > 0 ? &below : nullptr).covariance;
}

void FreeEnergy::iterate(Overlaps& overlaps, std::optional<int> held) const {
    passDown(overlaps);
    // Sequential: V of layer e + 2 hears the new V of layer e.
    for (int e = 0; e < m_network.lastLayer(); e += 2) {
        if (held != e) {
            overlaps.error[at(e / 2)] = next(overlaps, e);
        }
    }
}

bool FreeEnergy::settle(Overlaps& overlaps,
                        std::optional<int> held,
                        const Settling& settling) const {
    const bool moves = !held || overlaps.error.size() > 1;
    const bool isSettled = !moves || onsager::settle(overlaps.error, settling, [&] {
        iterate(overlaps, held);
        return !m_evolution.isSpent();
    });
    passDown(overlaps);
    return isSettled;
}

std::optional<Overlaps> FreeEnergy::unspecialised(const Settling& settling) const {
    constexpr double kAlike = 1e-4;  // of tau: more than averages differ by that are not exact
    Overlaps overlaps = start(Branch::Uninformed);
    bool isAlike = true;
    const bool isSettled = onsager::settle(overlaps.error, settling, [&] {
        iterate(overlaps);
        for (int e = 0; e < m_network.lastLayer(); e += 2) {
            // Rounding that tells columns apart grows from iteration to iteration.
            const Eigen::MatrixXd& tau = m_network.moment(e);
            Eigen::MatrixXd& V = overlaps.error[at(e / 2)];
            const Eigen::MatrixXd mean =
                Eigen::MatrixXd::Constant(tau.rows(), tau.cols(), (tau - V).mean());
            isAlike = isAlike && (tau - V - mean).norm() <= kAlike * tau.norm();
            V = tau - mean;
        }
        return isAlike && !m_evolution.isSpent();
    });
    passDown(overlaps);
    return isSettled ? std::optional(std::move(overlaps)) : std::nullopt;
}

/// E log Z_e - tr(Mhat_e tau_e) / 2 for E log p(R^-_e).
/// R = z + N(0, A^-1): E R A R^T = tr(A tau) + d, so that
///     E log Z - tr(A tau) / 2 = E log p(R) + d (1 + log 2 pi) / 2 - log det A / 2.
double FreeEnergy::normaliser(double evidence, const Eigen::MatrixXd& precision) {
    const auto d = static_cast<double>(precision.rows());
    return evidence + 0.5 * d * (1.0 + std::log(2.0 * std::numbers::pi))
           - 0.5 * logDeterminant(precision);
}

double FreeEnergy::valueFrom(int variable, const Overlaps& overlaps) const {
    const int L = m_network.lastLayer();
    // Phi = sum_e share_e [ tr(M_e Mhat_e) / 2 - I_e ] - share_L I_L with M = tau - V.
    // I_e holds tr(Mhat_e tau_e) / 2, which cancels against the first term: -tr(V Mhat) / 2 is left,
    // and nothing large is subtracted near perfect recovery.
    double sum = -share(L) * m_evidence.output(heard(L - 1, overlaps).precision);
    for (int e = variable; e < L; e += 2) {
        const Eigen::MatrixXd& A = overlaps.precision[at(e / 2)];
        const double evidence = e == 0 ? m_evidence.prior(A)
                                       : m_evidence.rowwise(e, A, heard(e - 1, overlaps).precision);
        sum -= share(e) * (0.5 * (overlaps.error[at(e / 2)] * A).trace() + normaliser(evidence, A));
    }
    return sum;
}

double FreeEnergy::value(const Overlaps& overlaps) const {
    return valueFrom(0, overlaps);
}

double FreeEnergy::conditionalValue(const std::stop_token& stop) const {
    std::optional<double> best;
    for (const Branch branch : {Branch::Uninformed, Branch::Informed}) {
        Overlaps overlaps = start(branch);
        // H(Y | Z_0) / n_0: the signal known, V_0 = 0, and the terms of edge 0 left out.
        overlaps.error.front() = Eigen::MatrixXd::Zero(m_network.columns, m_network.columns);
        settle(overlaps, 0, {.stop = stop});
        const double value = valueFrom(2, overlaps);
        best = best ? std::min(*best, value) : value;
    }
    return *best;
}

}  // namespace onsager
