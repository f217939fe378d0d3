// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/ml_amp.h"

#include "engine/algorithms/heard_messages.h"
#include "engine/algorithms/spectral_start.h"
#include "engine/numerics/complex_columns.h"
#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

#include <string>
#include <utility>

namespace onsager {

MlAmp::MlAmp(const Network& network, const Evidence& evidence, double divergenceFactor, int threads)
    : m_network(network),
      m_evidence(evidence),
      m_divergenceFactor(divergenceFactor),
      m_threads(threads),
      m_matrices(network),
      m_estimators(makeBelievedEstimators(network, Estimation::Mmse, threads)),
      m_start(evidence.start) {
    if (evidence.startsSpectrally) {
        SpectralSearch search = spectralEstimate(network, evidence, threads);
        m_startFault = search.fault;
        if (search.found) {
            m_start = std::move(search.found->start);
            m_startResidual = std::move(search.found->residual);
        }
    }
}

MlAmp::State MlAmp::initialState() const {
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        state.backward.push_back({m_matrices.nothing(l),
                                  Eigen::MatrixXd::Zero(m_network.rows[at(l)], m_network.columns)});
    }
    if (m_start) {
        state.backward[at(m_start->variable)] = {m_start->precision,
                                                 m_start->mean * m_start->precision};
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    state.estimates[at(1)].residual = m_startResidual;
    if (!m_startFault.empty()) {
        state.failure = Failure{0, state.next, std::string(m_startFault)};
    }
    return state;
}

MlAmp::Posterior MlAmp::startingEstimate(int variable) const {
    const auto& start = m_start;
    Posterior posterior;
    posterior.mean = Eigen::MatrixXd::Zero(m_network.rows[at(variable)], m_network.columns);
    posterior.covariance = m_network.moment(variable);
    if (start && start->variable == variable) {
        // Z ~ N(0, tau) after R = Z + N(0, Gamma^-1).
        posterior.covariance = spdInverse(start->precision + m_matrices.marginal(variable));
        posterior.mean = start->mean * start->precision * posterior.covariance;
    }
    return posterior;
}

MlAmp::Posterior MlAmp::estimate(int layer,
                                 Side side,
                                 const Message* above,
                                 const Message* below) const {
    const LayerMessages heard = heardBy(layer, above, below, m_evidence, m_network);
    const int variable = side == Side::Above ? layer : layer - 1;
    Estimate estimate = m_estimators[at(layer / 2)]->estimate(heard, side);
    if (m_network.isComplex) {
        estimate.covariance = circularPart(estimate.covariance);
    }
    return {checkedPosterior(std::move(estimate), m_network.moment(variable), m_divergenceFactor)};
}

MlAmp::Posterior MlAmp::estimateAbove(int layer, const Message& above, const Message* below) const {
    return estimate(layer, Side::Above, &above, below);
}

MlAmp::Posterior MlAmp::estimateBelow(int layer, const Message* above, const Message& below) const {
    return estimate(layer, Side::Below, above, &below);
}

MlAmp::Posterior MlAmp::estimateOf(int /*variable*/, const Message& message) const {
    Posterior posterior;
    posterior.covariance = spdInverse(message.precision);
    posterior.mean = message.naturalMean * posterior.covariance;
    return posterior;
}

MlAmp::Message MlAmp::marginal(int variable) const {
    return {m_matrices.marginal(variable),
            Eigen::MatrixXd::Zero(m_network.rows[at(variable)], m_network.columns)};
}

/// G is an average over rows. Near exact recovery through a step few of them lie within U^1/2 of it, in the end
/// none of a finite number: tr(G U) n_l < 1, less than one row tells anything. Their G = 0 is no average then, and
/// would forget what is known; where the law's rows are infinitely many G grows instead, like U^-1/2.
bool MlAmp::isSilent(int variable,
                     const Message& heard,
                     const Posterior& previous,
                     const Posterior& posterior) const {
    constexpr double kKnown = 1e-2;  // of the law's moment; beyond it a weak G is an honest one
    const double precision = heard.precision.trace();
    // tr(G U) n_l: how many rows' worth of information the message holds.
    const double rows = posterior.information.cwiseProduct(spdInverse(heard.precision)).sum()
                        * m_network.rows[at(variable)];
    return precision * kKnown > m_matrices.marginal(variable).trace() && rows < 1.0
           && posterior.information.trace() < previous.information.trace();
}

void MlAmp::addResidual(int variable,
                        const Message& heard,
                        const Posterior& previous,
                        double damping,
                        Posterior& posterior) const {
    // g = (zbar - omega) U^-1 = zbar P - H with P = U^-1, n_l x d. G = P - P C P = -<dg / domega>.
    posterior.residual = posterior.mean * heard.precision - heard.naturalMean;
    posterior.information = MlAmpMatrices::information(heard.precision, posterior.covariance);
    if (previous.information.size() > 0 && isSilent(variable, heard, previous, posterior)) {
        posterior.information = previous.information;
    }
    // Damping of (g, G) together. Source: Manoel et al. 2017, eqs. 4 and 5, in natural form.
    if (damping < 1.0) {
        posterior.residual = damping * posterior.residual + (1.0 - damping) * previous.residual;
        posterior.information =
            damping * posterior.information + (1.0 - damping) * previous.information;
    }
}

void MlAmp::damp(int /*variable*/,
                 const Posterior& previous,
                 double damping,
                 Posterior& posterior) const {
    if (damping < 1.0) {
        posterior.averagedMean =
            damping * posterior.mean + (1.0 - damping) * previous.runningMean();
        posterior.averagedCovariance =
            damping * posterior.covariance + (1.0 - damping) * previous.runningCovariance();
    }
}

MlAmp::Message MlAmp::believed(int variable, const Posterior& posterior) const {
    // The posterior as a message: Lambda = C^-1 and Zhat Lambda.
    const Eigen::MatrixXd precision = m_matrices.posteriorPrecision(variable, posterior.covariance);
    return {precision, posterior.mean * precision};
}

MlAmp::Message MlAmp::extrinsic(int variable,
                                const Posterior& posterior,
                                const Message& heard) const {
    const Eigen::MatrixXd all = m_matrices.posteriorPrecision(variable, posterior.covariance);
    // Posterior less what was heard.
    return {m_matrices.extrinsic(variable, heard.precision, posterior.covariance),
            posterior.mean * all - heard.naturalMean};
}

MlAmp::Message MlAmp::sendUp(int layer, const Posterior& below, const Posterior& previous) const {
    // U = c V + N, N the covariance of the layer's noise.
    const Eigen::MatrixXd precision = m_matrices.forwardPrecision(layer, below.runningCovariance());
    // omega = W zhat - g c V: the Onsager term takes the g of the preceding pass down.
    Eigen::MatrixXd omega = m_evidence.matrices[at((layer - 1) / 2)]->times(below.mean, m_threads);
    if (previous.residual.size() > 0) {
        omega -= previous.residual * (m_matrices.gain(layer) * below.runningCovariance());
    }
    return {precision, omega * precision};
}

MlAmp::Message MlAmp::sendDown(int layer, const Posterior& above, const Posterior& previous) const {
    // A = c alpha G, B = W^T g + zhat A, with the zhat of this iteration.
    const Eigen::MatrixXd A = m_matrices.backwardPrecision(layer, above.information);
    return {A, m_evidence.matrices[at((layer - 1) / 2)]->transposedTimes(above.residual, m_threads)
                   + previous.runningMean() * A};
}

}  // namespace onsager
