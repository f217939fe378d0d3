// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/ml_amp_evolution.h"

#include "engine/estimators/spectral_law.h"
#include "engine/model/instance.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

bool MlAmpEvolution::applies(const Network& network, const MlAmpLoop& loop) {
    return network.matched && loop.damping == 1.0 && !loop.isLayerwise;
}

MlAmpEvolution::MlAmpEvolution(const Network& network,
                               const MlAmpLoop& loop,
                               const EvolutionSettings& settings)
    : m_network(network),
      m_loop(loop),
      m_matrices(network),
      m_rows(network, {}, settings),
      m_start(effectiveStart(settings.start, network, settings.threads)) {}

const InformedStart* MlAmpEvolution::informedOf(int variable) const {
    const auto* informed = std::get_if<InformedStart>(&m_start);
    return informed != nullptr && informed->variable == variable ? informed : nullptr;
}

MlAmpEvolution::State MlAmpEvolution::initialState() const {
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        const InformedStart* informed = informedOf(l);
        state.backward.push_back(
            {informed != nullptr ? startPrecision(*informed, m_network) : m_matrices.nothing(l)});
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    return state;
}

MlAmpEvolution::Posterior MlAmpEvolution::startingEstimate(int variable) const {
    Posterior posterior{{m_network.moment(variable)}};
    if (const InformedStart* informed = informedOf(variable)) {
        posterior.covariance =
            // V = (Gamma_start + tau^-1)^-1: what an informed start leaves unknown.
            spdInverse(startPrecision(*informed, m_network) + m_matrices.marginal(variable));
    }
    return posterior;
}

MlAmpEvolution::Posterior MlAmpEvolution::estimateAbove(int layer,
                                                        const Message& above,
                                                        const Message* below) const {
    return {m_rows.estimateAbove(layer, above, below)};
}

MlAmpEvolution::Posterior MlAmpEvolution::estimateBelow(int layer,
                                                        const Message* above,
                                                        const Message& below) const {
    return {m_rows.estimateBelow(layer, above, below)};
}

MlAmpEvolution::Posterior MlAmpEvolution::estimateOf(int /*variable*/,
                                                     const Message& message) const {
    return {{spdInverse(message.precision)}};
}

MlAmpEvolution::Message MlAmpEvolution::marginal(int variable) const {
    return {m_matrices.marginal(variable)};
}

void MlAmpEvolution::addResidual(int /*variable*/,
                                 const Message& heard,
                                 const Posterior& /*previous*/,
                                 double /*damping*/,
                                 Posterior& posterior) const {
    // E G = U^-1 - U^-1 E[C] U^-1, see MlAmpMatrices::information.
    posterior.information = MlAmpMatrices::information(heard.precision, posterior.covariance);
}

void MlAmpEvolution::damp(int /*variable*/,
                          const Posterior& /*previous*/,
                          double /*damping*/,
                          Posterior& /*posterior*/) const {}

MlAmpEvolution::Message MlAmpEvolution::believed(int variable, const Posterior& posterior) const {
    return {m_matrices.posteriorPrecision(variable, posterior.covariance)};
}

MlAmpEvolution::Message MlAmpEvolution::extrinsic(int variable,
                                                  const Posterior& posterior,
                                                  const Message& heard) const {
    return {m_matrices.extrinsic(variable, heard.precision, posterior.covariance)};
}

MlAmpEvolution::Message MlAmpEvolution::sendUp(int layer,
                                               const Posterior& below,
                                               const Posterior& /*previous*/) const {
    return {m_matrices.forwardPrecision(layer, below.covariance)};
}

MlAmpEvolution::Message MlAmpEvolution::sendDown(int layer,
                                                 const Posterior& above,
                                                 const Posterior& /*previous*/) const {
    return {m_matrices.backwardPrecision(layer, above.information)};
}

}  // namespace onsager
