// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/vamp_free_energy.h"

#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <utility>

namespace onsager {

namespace {

/// The precision that knows a variable, of its marginal one.
constexpr double kKnown = 1e11;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

}  // namespace

VampFreeEnergy::VampFreeEnergy(const Network& network,
                               std::vector<Spectrum> spectra,
                               const EvolutionSettings& settings)
    : m_network(network),
      m_spectra(spectra),
      m_matrices(network),
      m_rows(network, std::move(spectra), settings),
      m_evidence(network, m_rows) {}

/// Between a message that says nothing and one that says all.
Eigen::MatrixXd VampFreeEnergy::limited(int variable, const Eigen::MatrixXd& precision) const {
    const Eigen::MatrixXd unit = m_matrices.marginal(variable);
    const JointEigen eigen = jointEigen(unit, positivePart(symmetrized(precision)));
    const Eigen::VectorXd values = eigen.values.cwiseMin(kKnown).cwiseMax(1e-9);
    return symmetrized(eigen.inverseBasis.transpose() * values.asDiagonal() * eigen.inverseBasis);
}

MatchedMessages VampFreeEnergy::start(Branch branch, bool knowsSignal) const {
    MatchedMessages messages;
    for (int l = 0; l < m_network.lastLayer(); ++l) {
        const Eigen::MatrixXd unit = m_matrices.marginal(l);
        messages.backward.push_back(branch == Branch::Informed ? Eigen::MatrixXd(kKnown * unit)
                                                               : m_matrices.nothing(l));
        messages.forward.push_back(kKnown * unit);
        messages.covariance.push_back(m_network.moment(l));
    }
    iterate(messages, knowsSignal);
    return messages;
}

void VampFreeEnergy::iterate(MatchedMessages& messages, bool knowsSignal) const {
    using Message = MatchedEvolution::Message;
    const int L = m_network.lastLayer();
    for (int l = knowsSignal ? 1 : 0; l < L; ++l) {
        const Message above{messages.backward[at(l)]};
        const Message below{l > 0 ? messages.forward[at(l - 1)] : Eigen::MatrixXd()};
        messages.covariance[at(l)] =
            m_rows.estimateAbove(l, above, l > 0 ? &below : nullptr).covariance;
        messages.forward[at(l)] = limited(
            l, m_matrices.posteriorPrecision(l, messages.covariance[at(l)]) - above.precision);
    }
    for (int l = L - 1; l >= (knowsSignal ? 1 : 0); --l) {
        const Message below{messages.forward[at(l)]};
        const Message above{l < L - 1 ? messages.backward[at(l + 1)] : Eigen::MatrixXd()};
        messages.covariance[at(l)] =
            m_rows.estimateBelow(l + 1, l < L - 1 ? &above : nullptr, below).covariance;
        messages.backward[at(l)] = limited(
            l, m_matrices.posteriorPrecision(l, messages.covariance[at(l)]) - below.precision);
    }
}

bool VampFreeEnergy::settle(MatchedMessages& messages,
                            bool knowsSignal,
                            const Settling& settling) const {
    for (int k = 0; k < settling.mostIterations && !m_rows.isSpent(); ++k) {
        if (settling.stop.stop_requested()) {
            return false;
        }
        const std::vector<Eigen::MatrixXd> before = messages.covariance;
        iterate(messages, knowsSignal);
        bool isQuiet = true;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const double change = (messages.covariance[i] - before[i]).norm();
            isQuiet = isQuiet && change <= settling.tolerance * before[i].norm();
        }
        if (isQuiet) {
            return true;
        }
    }
    return false;
}

/// Sum over the rows of layer l of E log N(R^-_l; W R^+_{l-1}, ..).
double VampFreeEnergy::linearEvidence(int layer, const MatchedMessages& messages) const {
    const Spectrum& spectrum = m_spectra[at((layer - 1) / 2)];
    const Eigen::MatrixXd V = spdInverse(messages.forward[at(layer - 1)]);
    const Eigen::MatrixXd rest = std::get<LinearLaw>(m_network.layer(layer)).noiseCovariance
                                 + spdInverse(messages.backward[at(layer)]);
    double counted = 0.0;
    double sum = 0.0;
    for (Eigen::Index i = 0; i < spectrum.singularValues.size(); ++i) {
        const double s = spectrum.singularValues(i);
        sum += spectrum.counts(i) * meanLogNormal(s * s * V + rest);
        counted += spectrum.counts(i);
    }
    return sum + (spectrum.outputRows - counted) * meanLogNormal(rest);
}

double VampFreeEnergy::value(const MatchedMessages& messages, bool knowsSignal) const {
    const int L = m_network.lastLayer();
    const auto rows = [&](int l) {
        return static_cast<double>(m_network.rows[at(std::min(l, L - 1))]);
    };
    double logZ = rows(L) * m_evidence.output(messages.forward[at(L - 1)]);
    for (int l = 1; l < L; ++l) {
        logZ += l % 2 == 1 ? linearEvidence(l, messages)
                           : rows(l)
                                 * m_evidence.rowwise(l, messages.backward[at(l)],
                                                      messages.forward[at(l - 1)]);
    }
    if (!knowsSignal) {
        logZ += rows(0) * m_evidence.prior(messages.backward[0]);
    }
    for (int l = knowsSignal ? 1 : 0; l < L; ++l) {
        logZ -= rows(l)
                * meanLogNormal(spdInverse(messages.forward[at(l)])
                                + spdInverse(messages.backward[at(l)]));
    }
    return -logZ / rows(0);
}

double VampFreeEnergy::conditionalValue(const std::stop_token& stop) const {
    MatchedMessages reached = start(Branch::Uninformed, true);
    MatchedMessages informed = start(Branch::Informed, true);
    settle(reached, true, {.stop = stop});
    settle(informed, true, {.stop = stop});
    return std::min(value(reached, true), value(informed, true));
}

}  // namespace onsager
