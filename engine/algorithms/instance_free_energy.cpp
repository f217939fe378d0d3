// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/instance_free_energy.h"

#include "engine/algorithms/heard_messages.h"
#include "engine/numerics/position.h"

namespace onsager {

namespace {

/// Of one number seen of one number; null for others.
std::unique_ptr<ScalarOutput> outputOfNumbers(const Network& network) {
    const bool isOneNumber =
        network.columns == 1 && observedColumns(network.assumedOutput, network.columns) == 1;
    return isOneNumber ? makeScalarOutput(network.assumedOutput, Estimation::Mmse) : nullptr;
}

}  // namespace

bool hasInstanceFreeEnergy(const Network& network) {
    return !network.signalFactors.areThere() && !network.noiseFactors.areThere()
           && (inGaussianNoise(network.assumedOutput) != nullptr
               || outputOfNumbers(network) != nullptr);
}

InstanceFreeEnergy::InstanceFreeEnergy(const Network& network,
                                       const Evidence& evidence,
                                       int threads)
    : m_network(network),
      m_evidence(evidence),
      m_matrices(network),
      m_estimators(makeBelievedEstimators(network, Estimation::Mmse, threads)),
      m_output(outputOfNumbers(network)) {
    const bool isOneNumber = network.columns == 1;
    m_prior = isOneNumber ? makeScalarPrior(network.assumedPrior, Estimation::Mmse) : nullptr;
    for (int l = 2; l < network.lastLayer(); l += 2) {
        m_rowwise.push_back(
            makeScalarRowwise(std::get<RowwiseLaw>(network.layer(l)), Estimation::Mmse));
    }
}

LayerMessages InstanceFreeEnergy::heardIn(const MlAmp::State& state, int layer) const {
    return heardBy(layer, layer < m_network.lastLayer() ? &state.backward[at(layer)] : nullptr,
                   layer > 0 ? &state.forward[at(layer - 1)] : nullptr, m_evidence, m_network);
}

/// D_e.
double InstanceFreeEnergy::relativeEntropy(int variable, const MlAmp::State& state) const {
    const LayerMessages heard = heardIn(state, variable);
    if (variable == 0 && m_prior) {
        return relativeEntropyOfNumbers(*m_prior, *heard.above);
    }
    if (variable > 0 && m_rowwise[at(variable / 2 - 1)]) {
        return relativeEntropyOfNumbers(*m_rowwise[at(variable / 2 - 1)], heard);
    }
    return relativeEntropyAlong(*m_estimators[at(variable / 2)], heard);
}

/// sum log p(y | omega, U).
double InstanceFreeEnergy::logEvidence(const MlAmp::State& state) const {
    const LayerMessages heard = heardIn(state, m_network.lastLayer());
    return m_output ? logEvidenceOfNumbers(*m_output, heard)
                    : logEvidenceAlong(*m_estimators.back(),
                                       *inGaussianNoise(m_network.assumedOutput), heard);
}

/// n_0 Phi = sum_e [ D_e - sum_mu g_mu V g_mu^T / 2 ] - sum log p(y | omega, U),
/// D_e = sum_i [ B zhat^T - tr(A (zhat^T zhat + sigma)) / 2 - log Z ], V = c sigma. Source: Manoel et al.
/// 2017, at the fixed point of MlAmp.
double InstanceFreeEnergy::value(const MlAmp::State& state) const {
    double sum = -logEvidence(state);
    for (int e = 0; e < m_network.lastLayer(); e += 2) {
        const Eigen::MatrixXd& g = state.estimates[at(e + 1)].residual;
        const Eigen::MatrixXd V = m_matrices.gain(e + 1) * state.estimates[at(e)].covariance;
        sum += relativeEntropy(e, state) - 0.5 * (g * V).cwiseProduct(g).sum();
    }
    return sum / static_cast<double>(m_network.rows.front());
}

}  // namespace onsager
