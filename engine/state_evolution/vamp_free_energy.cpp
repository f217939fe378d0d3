// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/vamp_free_energy.h"

#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <utility>

namespace onsager {

namespace {

/// Precisions about a variable that say nothing and that know it, of that of its own law.
constexpr double kNothing = 1e-9;
constexpr double kKnown = 1e11;

MlMatVampSettings betweenNothingAndKnown() {
    MlMatVampSettings algorithm;
    algorithm.minPrecision = kNothing;
    algorithm.maxPrecision = kKnown;
    return algorithm;
}

}  // namespace

VampFreeEnergy::VampFreeEnergy(const Network& network,
                               std::vector<Spectrum> spectra,
                               const EvolutionSettings& settings)
    : m_network(network),
      m_spectra(spectra),
      m_loop(loopSettings(network, Estimation::Mmse, betweenNothingAndKnown())),
      m_rows(network, std::move(spectra), settings),
      m_evidence(network, m_rows) {}

MatchedMessages VampFreeEnergy::start(Branch branch, bool knowsSignal) const {
    MatchedMessages messages;
    for (int l = 0; l < m_network.lastLayer(); ++l) {
        const Eigen::MatrixXd nothing =
            // Nothing: 1e-9 tau^-1. Known: 1e11 tau^-1, beyond what counts as exact.
            uninformedPrecision(m_network, Estimation::Mmse, betweenNothingAndKnown(), l);
        messages.forward.emplace_back(kKnown / kNothing * nothing);
        messages.backward.push_back(branch == Branch::Informed ? messages.forward.back() : nothing);
        messages.covariance.push_back(m_network.moment(l));
    }
    iterate(messages, knowsSignal);
    return messages;
}

bool VampFreeEnergy::iterate(MatchedMessages& messages, bool knowsSignal) const {
    MatchedEvolution::State state;
    for (std::size_t l = 0; l < messages.covariance.size(); ++l) {
        state.forward.push_back({messages.forward[l]});
        state.backward.push_back({messages.backward[l]});
        state.estimates.push_back({messages.covariance[l]});
    }
    LoopSettings loop = m_loop;
    loop.known = knowsSignal ? 1 : 0;
    // A forward and a backward half-iteration.
    for (int pass = 0; pass < 2 && !state.failure; ++pass) {
        advance(m_rows, loop, state);
    }
    for (std::size_t l = 0; l < messages.covariance.size(); ++l) {
        messages.forward[l] = state.forward[l].precision;
        messages.backward[l] = state.backward[l].precision;
        messages.covariance[l] = state.estimates[l].covariance;
    }
    return !state.failure;
}

bool VampFreeEnergy::settle(MatchedMessages& messages,
                            bool knowsSignal,
                            const Settling& settling) const {
    return onsager::settle(messages.covariance, settling,
                           [&] { return iterate(messages, knowsSignal) && !m_rows.isSpent(); });
}

/// Sum over the rows of layer l of E log N(R^-_l; W R^+_{l-1}, ..).
double VampFreeEnergy::linearEvidence(int layer, const MatchedMessages& messages) const {
    const Spectrum& spectrum = m_spectra[at((layer - 1) / 2)];
    // Singular vector by singular vector: R^- given R^+ is N(s R^+, s^2 V + N + (Gamma^-)^-1), V = (Gamma^+)^-1 and
    // N the covariance of the layer's noise; E log of it.
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
    // Bethe's form: log Z of every layer behind its two messages, less log N(R^+; R^-, V^+ + V^-) of every variable,
    // which two layers share. n_0 phi = -log Z.
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
